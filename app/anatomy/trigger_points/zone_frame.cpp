#include "app/anatomy/trigger_points/zone_frame.h"

namespace anatomy {
namespace {

std::optional<Approach> approachOnLeg(const Atlas& atlas, const SurfacePlace& place) {
  const LegFrame& frame = atlas.frame;
  if (place.by == SurfacePlace::By::LegPoint)
    return Approach{frame.toDisplay(frame.legFromPoint({place.t, place.thetaDeg, 0.0f})),
                    frame.toDisplay(frame.legFromPoint({0.0f, place.thetaDeg, 1.0f}))};
  const auto landmark = atlas.landmarks.find(place.landmark);
  if (place.by != SurfacePlace::By::Landmark || landmark == atlas.landmarks.end()) return std::nullopt;
  const glm::vec3 offsetMm = place.positionMm * (frame.lengthMm / kReferenceLegMm);
  return Approach{frame.toDisplay(landmark->second + offsetMm), frame.toDisplay(place.facing)};
}

}  // namespace

ZoneFrame zoneFrameOf(const Atlas& atlas) {
  const float scale = atlas.frame.lengthMm / kReferenceLegMm;
  return {.approach = [&atlas](const SurfacePlace& place) { return approachOnLeg(atlas, place); },
          .legScale = scale,
          .bodyScale = scale};
}

}  // namespace anatomy
