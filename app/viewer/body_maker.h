// Loads the figure of the whole body and lays pain on it, in the background, so that the window never waits.
#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "app/anatomy/body/body_figure.h"
#include "app/anatomy/trigger_points/pain_heat.h"

namespace app {

// What is made: a figure, and its pain while a trigger point is pressed.
struct BodyWish {
  std::string variant, point, source;
  bool operator==(const BodyWish&) const = default;
};

struct MadeBody {
  BodyWish wish;
  std::shared_ptr<const anatomy::BodyFigure> figure;  // null: it could not be loaded, `problem` says why
  std::optional<eng::HeatVolume> heat;                // none: the point has no zone, or there is no point
  std::string problem;
};

class BodyMaker {
 public:
  // The atlas is borrowed.
  BodyMaker(const anatomy::Atlas& atlas, std::filesystem::path assets);

  // What was asked for last and is ready, once; begins to make it when it is not. `wait`: until it is there.
  std::optional<MadeBody> take(const BodyWish& wish, bool wait);

 private:
  MadeBody make(const BodyWish& wish);
  void load(const std::string& variant);

  const anatomy::Atlas& atlas_;
  std::filesystem::path assets_;
  std::string variant_;
  std::shared_ptr<const anatomy::BodyFigure> figure_;
  std::unique_ptr<anatomy::PainHeat> heat_;  // of `figure_`, once pain is first asked for
  std::future<MadeBody> making_;
};

}  // namespace app
