// The figure of the whole body as the program shows it: a mesh that was made with the program, and where the
// zones of the body and of the leg lie on it.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/anatomy/body/body_leg.h"
#include "app/anatomy/trigger_points/zone_frame.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

struct BodyFigure {
  eng::Mesh mesh;  // x to the person's right, y anterior, z height above the floor, mm
  eng::Bounds bounds;
  BodyLeg leg;
};

// models/body in the folder that holds `assets`.
std::filesystem::path builtInBodyFolder(const std::filesystem::path& assets);

// `variant` is one of assets/anatomy/body ("neutral"). Throws eng::Error when it is missing or damaged.
BodyFigure loadBodyFigure(const std::filesystem::path& assets, std::string_view variant);

// On the side of the figure that `side` names: places of the body where they are said to lie, those of the
// leg by t, theta and the landmarks of a leg, moved onto the figure's. Borrows nothing; `legLandmarks` are in
// the frame of a leg `legLengthMm` long.
ZoneFrame zoneFrameOf(const BodyFrame& body, const BodyFigure& figure, Side side,
                      const Landmarks& legLandmarks, float legLengthMm);

// Makes the mask 1 on the lower leg and foot of that side, with a soft edge below the knee, and 0 elsewhere.
void maskLeg(BodyFigure& figure, Side side);

// A point of the figure as a SurfacePlace of the body says it: lateral towards the shown side.
inline glm::vec3 bodyPlace(glm::vec3 figureMm, Side side) {
  return {side == Side::Right ? figureMm.x : -figureMm.x, figureMm.y, figureMm.z};
}

}  // namespace anatomy
