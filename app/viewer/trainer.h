// The Trainer: a nodule is hidden, somebody searches for it by touch, marks it, and hears how near it was.
#pragma once

#include <optional>
#include <vector>

#include "app/mechanics/hidden_nodule.h"
#include "app/state/scores.h"
#include "app/ui/training.h"

namespace app {

class Trainer {
 public:
  // Both are borrowed.
  Trainer(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics)
      : atlas_(atlas), mechanics_(mechanics) {}

  // Hides another nodule, the same for the same seed. Throws eng::Error for a leg in which there is no place
  // for one.
  void start(uint32_t seed, const mechanics::Tool& tool);
  // Says that it lies where the press is, and keeps the score. Throws eng::Error when nothing is pressed or
  // searched for, and when the score cannot be kept.
  void mark(const mechanics::Palpation* palpation);
  void end();

  // True while the clock runs.
  bool advance(double seconds);
  // What a press tells, for the interface; nothing while nobody trains.
  std::optional<Training> training(const mechanics::Palpation* palpation) const;
  // Whether the finger slips on at a step of a key: the harder the tissue, the more steps it takes.
  bool letsSlide(const mechanics::Palpation* palpation);

 private:
  bool searching() const { return nodule_ && !found_; }
  const mechanics::LegSoundings& soundings();

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  std::optional<mechanics::LegSoundings> soundings_;  // once it was asked for
  std::optional<mechanics::HiddenNodule> nodule_;
  std::optional<TrainingFind> found_;
  std::optional<std::vector<Score>> scores_;
  double elapsedS_ = 0.0;
  float slide_ = 0.0f;
};

}  // namespace app
