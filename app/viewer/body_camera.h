// From where the figure of the whole body is looked at: from the side where it hurts.
#pragma once

#include "app/anatomy/body/body_figure.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/interface.h"
#include "engine/view/camera.h"

namespace app {

// The direction, yaw in degrees: towards the core zones of the point, on the body if it has any there, else
// on the leg; a little aslant so that the figure has depth. From behind for no point, as the leg is shown
// first.
float bodyYawDeg(const anatomy::TriggerPoint* point, const anatomy::TriggerPointTable& table,
                 anatomy::Side side);

// The whole figure in its frame below the title, seen in `part` of the picture, which may reach beyond the
// frame.
eng::CameraPose bodyPose(const eng::Bounds& figure, float yawDeg, const Interface::BodyArea& area,
                         float titlePixels);

}  // namespace app
