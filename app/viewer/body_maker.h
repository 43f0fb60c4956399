// Loads the figure of the whole body and lays pain on it, in the background, so that the window never waits.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/anatomy/body/body_figure.h"
#include "app/anatomy/trigger_points/pain_heat.h"
#include "app/anatomy/way_back/painted_pain.h"
#include "engine/base/in_making.h"

namespace app {

// What is made: a figure, and its pain while a trigger point is pressed or somebody says where it hurts.
struct BodyWish {
  std::string variant, point, source;
  anatomy::PaintedPain painted{};
  bool operator==(const BodyWish&) const = default;
};

struct MadeBody {
  BodyWish wish;
  std::shared_ptr<const anatomy::BodyFigure> figure;  // null: it could not be loaded, `problem` says why
  std::optional<eng::HeatVolume> heat;                // none: nothing hurts
  std::string problem;
};

class BodyMaker {
 public:
  // The atlas is borrowed.
  BodyMaker(const anatomy::Atlas& atlas, std::filesystem::path assets);

  // Drops what is in the making, once it is done, and how the zones lie on the figure.
  void forget();
  // What was asked for last and is ready, once; begins to make it when it is not. `wait`: until it is there.
  std::optional<MadeBody> take(const BodyWish& wish, bool wait);

 private:
  MadeBody make(const BodyWish& wish);
  void load(const std::string& variant);
  const anatomy::PainHeat& heat();

  const anatomy::Atlas& atlas_;
  std::filesystem::path assets_;
  std::string variant_;
  std::shared_ptr<const anatomy::BodyFigure> figure_;
  std::unique_ptr<anatomy::PainHeat> heat_;  // of `figure_`, once pain is first asked for
  eng::InMaking<MadeBody> making_;
};

}  // namespace app
