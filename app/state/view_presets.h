// The six standard views of anatomy. Posterior shows the calf; lateral and medial follow the leg's side; from
// above and below the toes point up.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/anatomy/leg_frame.h"
#include "engine/view/camera.h"

namespace app {

struct ViewPreset {
  std::string name;
  float yawDeg;  // of a right leg
  float pitchDeg;
};

std::span<const ViewPreset> viewPresets();

// `pose` turned to the preset (one of the names above) and framing the box; an empty box leaves target and
// distance.
eng::CameraPose presetPose(eng::CameraPose pose, std::string_view preset, anatomy::Side side,
                           const eng::Bounds& box, float aspect);

}  // namespace app
