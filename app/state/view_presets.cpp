#include "app/state/view_presets.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace app {

std::span<const ViewPreset> viewPresets() {
  static const std::array<ViewPreset, 6> presets{{
      {"posterior", 180.0f, 0.0f},
      {"anterior", 0.0f, 0.0f},
      {"medial", -90.0f, 0.0f},
      {"lateral", 90.0f, 0.0f},
      {"superior", 180.0f, 90.0f},
      {"inferior", 0.0f, -90.0f},
  }};
  return presets;
}

eng::CameraPose presetPose(eng::CameraPose pose, std::string_view preset, anatomy::Side side,
                           const eng::Bounds& box, float aspect) {
  const auto found = std::ranges::find(viewPresets(), preset, &ViewPreset::name);
  assert(found != viewPresets().end());
  pose.yawDeg = side == anatomy::Side::Right ? found->yawDeg : -found->yawDeg;
  pose.pitchDeg = found->pitchDeg;
  pose = eng::normalised(pose);
  return box.empty() ? pose : eng::framed(pose, box, aspect);
}

}  // namespace app
