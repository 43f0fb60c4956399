// Where the places that describe zones lie on one surface: on a leg, or on the figure of the whole body.
#pragma once

#include <functional>
#include <optional>

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/zone.h"

namespace anatomy {

// The leg that offsets and radii of zones on the leg are given for.
inline constexpr float kReferenceLegMm = 345.0f;

// From far outside against `facing` (unit) towards `target`, in the frame of the surface's mesh; from no
// farther than `fromMm` where something else stands in the way.
struct Approach {
  glm::vec3 target, facing;
  float fromMm = 1e30f;
};

struct ZoneFrame {
  // Nothing for a place that does not lie on this surface.
  std::function<std::optional<Approach>(const SurfacePlace&)> approach;
  float legScale = 1.0f;   // of the radii of zones on the leg
  float bodyScale = 1.0f;  // and of those on the body

  float scaleOf(ZoneOn on) const { return on == ZoneOn::Leg ? legScale : bodyScale; }
};

// Of a leg, display frame. Borrows the atlas.
ZoneFrame zoneFrameOf(const Atlas& atlas);

}  // namespace anatomy
