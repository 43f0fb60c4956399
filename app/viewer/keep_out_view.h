// Hatches the places that are left alone, and says where their names go.
#pragma once

#include <functional>
#include <future>
#include <optional>
#include <vector>

#include "app/mechanics/mechanics.h"
#include "app/state/view_state.h"
#include "app/ui/rolling_input.h"
#include "engine/geometry/heat_volume.h"
#include "engine/render/stage.h"

namespace app {

class KeepOutView {
 public:
  // Both are borrowed. `waits`: a picture is complete or not there at all, as without a window.
  KeepOutView(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits)
      : atlas_(atlas), mechanics_(mechanics), waits_(waits) {}

  // True while the places are being found on the skin, which takes a tenth of a second once.
  bool follow(const ViewState& state);
  // Says in `view` how they look.
  void show(const ViewState& state, eng::Stage& stage, eng::View& view);

  // Of those that face the eye; `shownAt` brings a place of the leg at rest to where it is shown.
  std::vector<KeepOutName> names(const eng::CameraPose& camera,
                                 const std::function<glm::vec3(glm::vec3)>& shownAt) const;

 private:
  struct Name {
    std::string name;
    glm::vec3 skinMm{0.0f};
  };
  struct Made {
    eng::HeatVolume volume;
    std::vector<Name> names;
  };
  Made make() const;
  std::vector<Name> findNames() const;

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  bool waits_;
  bool asked_ = false, onStage_ = false;
  std::optional<Made> made_;
  std::future<Made> making_;
};

}  // namespace app
