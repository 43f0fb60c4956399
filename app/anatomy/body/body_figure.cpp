#include "app/anatomy/body/body_figure.h"

#include <fmt/format.h>

#include <cmath>

#include "engine/base/error.h"
#include "engine/geometry/mesh_import.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

constexpr float kMaskEdgeMm = 30.0f;

// Both frames and the side, put together once.
struct OnFigure {
  BodyFrame body;
  BodyLeg leg;
  Landmarks landmarks;
  float sign, legLengthMm, bodyScale;

  glm::vec3 sided(glm::vec3 v) const { return {sign * v.x, v.y, v.z}; }

  // Along the figure's own axis, and as far from it as the figure's leg is longer or shorter.
  glm::vec3 fromLeg(glm::vec3 legMm) const {
    const float t = legMm.z / legLengthMm, scale = legScale() * kReferenceLegMm / legLengthMm;
    return sided(glm::mix(leg.ankleMm, leg.kneeMm, t) + scale * glm::vec3(legMm.x, legMm.y, 0.0f));
  }
  float legScale() const { return (leg.kneeMm.z - leg.ankleMm.z) / kReferenceLegMm; }

  // From the inner side one comes no farther than from the middle plane: there the other leg begins.
  Approach beforeOtherLeg(glm::vec3 target, glm::vec3 facing) const {
    Approach approach{target, sided(facing)};
    if (facing.x < 0.0f) approach.fromMm = sign * target.x / -facing.x;
    return approach;
  }

  std::optional<Approach> approach(const SurfacePlace& place) const {
    if (place.by == SurfacePlace::By::Position)
      return Approach{bodyScale * sided(place.positionMm), sided(place.facing)};
    if (place.by == SurfacePlace::By::LegPoint) {
      const float theta = glm::radians(place.thetaDeg);
      return beforeOtherLeg(fromLeg({0, 0, place.t * legLengthMm}), {std::sin(theta), std::cos(theta), 0.0f});
    }
    if (const auto found = body.landmarksMm.find(place.landmark); found != body.landmarksMm.end())
      return Approach{bodyScale * sided(found->second + place.positionMm), sided(place.facing)};
    const auto found = landmarks.find(place.landmark);
    if (found == landmarks.end()) return std::nullopt;
    const glm::vec3 offsetMm = place.positionMm * (legLengthMm / kReferenceLegMm);
    return beforeOtherLeg(fromLeg(found->second + offsetMm), place.facing);
  }
};

}  // namespace

fs::path builtInBodyFolder(const fs::path& assets) {
  return fs::absolute(assets).lexically_normal().parent_path() / "models" / "body";
}

BodyFigure loadBodyFigure(const fs::path& assets, std::string_view variant) {
  const fs::path file = builtInBodyFolder(assets) / fmt::format("{}.glb", variant);
  if (!fs::exists(file))
    throw eng::Error(fmt::format("{}: the figure of the body is not there; build the target built-in-body",
                                 file.string()));
  Problems problems;
  BodyFigure figure;
  figure.mesh = std::move(eng::importMeshFile(file).parts.front().mesh);
  figure.bounds = eng::boundsOf(figure.mesh);
  figure.leg = readBodyLeg(assets / "anatomy" / "body", problems);
  if (!problems.empty()) throw eng::Error(toLine(problems.front()));
  return figure;
}

ZoneFrame zoneFrameOf(const BodyFrame& body, const BodyFigure& figure, Side side,
                      const Landmarks& legLandmarks, float legLengthMm) {
  const OnFigure frame{.body = body,
                       .leg = figure.leg,
                       .landmarks = legLandmarks,
                       .sign = side == Side::Right ? 1.0f : -1.0f,
                       .legLengthMm = legLengthMm,
                       .bodyScale = figure.bounds.max.z / body.statureMm};
  return {.approach = [frame](const SurfacePlace& place) { return frame.approach(place); },
          .legScale = frame.legScale(),
          .bodyScale = frame.bodyScale};
}

void maskLeg(BodyFigure& figure, Side side) {
  figure.mesh.colours.clear();
  for (const glm::vec3& at : figure.mesh.positions) {
    const bool shown = (at.x > 0.0f) == (side == Side::Right);
    const float below = (figure.leg.kneeMm.z + kMaskEdgeMm - at.z) / kMaskEdgeMm;
    const float mask = shown ? glm::smoothstep(0.0f, 1.0f, below) : 0.0f;
    figure.mesh.colours.emplace_back(uint8_t(std::lround(255.0f * mask)), 0, 0, 255);
  }
}

}  // namespace anatomy
