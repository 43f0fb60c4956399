#include "app/viewer/section_grip.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float kMostTowardsEye = 0.9f;  // cosine between a plane's normal and the direction of view
constexpr int kSteps = 4;

}  // namespace

std::optional<CutHandle> handleOf(const ActiveCut& cut, std::span<const glm::vec3> borderMm,
                                  const eng::CameraPose& camera, float gapMm) {
  const glm::vec3 forward = glm::normalize(camera.targetMm - eng::eyeOf(camera));
  if (borderMm.empty() || std::abs(glm::dot(forward, cut.plane.normal)) > kMostTowardsEye)
    return std::nullopt;
  const glm::mat4 view = eng::viewMatrix(camera);
  const glm::vec3 right(view[0][0], view[1][0], view[2][0]);
  const auto farthest =
      std::ranges::max_element(borderMm, {}, [&](const glm::vec3& place) { return glm::dot(place, right); });
  const glm::vec3 outward = right - cut.plane.normal * glm::dot(right, cut.plane.normal);
  return CutHandle{cut.kind, *farthest + gapMm * glm::normalize(outward), cut.plane.normal};
}

SectionGrip::SectionGrip(const CutHandle& handle, const anatomy::Atlas& atlas, float position,
                         glm::vec2 cursor, const SceneProjection& projection)
    : atlas_(atlas), handle_(handle), heldAt_(position) {
  Sections one;
  one.of(handle.kind).position = 1.0f;
  mmForOne_ = handle.normal * glm::dot(handle.normal, cutPlane(handle.kind, one, atlas.frame).originMm);
  aside_ = cursor - projection.pixelOf(handle.placeMm);
}

glm::vec2 SectionGrip::pixelAt(float position, const SceneProjection& projection) const {
  return projection.pixelOf(handle_.placeMm + (position - heldAt_) * mmForOne_) + aside_;
}

// By Newton's method: perspective bends the way of the handle a little.
float SectionGrip::positionAt(glm::vec2 cursor, const SceneProjection& projection,
                              const Sections& sections) const {
  const Range range = sectionRange(handle_.kind, sections, atlas_);
  const float little = 1e-3f * (range.high - range.low);
  float position = sections.of(handle_.kind).position;
  for (int step = 0; step < kSteps; ++step) {
    const glm::vec2 here = pixelAt(position, projection);
    const glm::vec2 slope = (pixelAt(position + little, projection) - here) / little;
    const float length2 = glm::dot(slope, slope);
    if (length2 <= 0.0f) break;
    position = std::clamp(position + glm::dot(cursor - here, slope) / length2, range.low, range.high);
  }
  return position;
}

std::string SectionGrip::lineFor(float position) const {
  const char* name = sectionNames()[size_t(handle_.kind)];
  return handle_.kind == SectionKind::Transverse ? fmt::format("section {} {:.4f}", name, position)
                                                 : fmt::format("section {} {:.2f}", name, position);
}

}  // namespace app
