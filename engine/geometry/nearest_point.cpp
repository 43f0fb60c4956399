#include "engine/geometry/nearest_point.h"

#include <algorithm>

namespace eng {
namespace {

glm::vec3 closestOnSegment(glm::vec3 p, glm::vec3 a, glm::vec3 b) {
  const glm::vec3 along = b - a;
  const float lengthSquared = glm::dot(along, along);
  if (lengthSquared <= 0.0f) return a;
  return a + std::clamp(glm::dot(p - a, along) / lengthSquared, 0.0f, 1.0f) * along;
}

float distanceSquared(glm::vec3 a, glm::vec3 b) {
  return glm::dot(a - b, a - b);
}

}  // namespace

glm::vec3 closestOnTriangle(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
  const glm::vec3 normal = glm::cross(b - a, c - a);
  const float area = glm::dot(normal, normal);
  const auto isInside = [&](glm::vec3 from, glm::vec3 to) {
    return glm::dot(glm::cross(to - from, p - from), normal) >= 0.0f;
  };
  if (area > 0.0f && isInside(a, b) && isInside(b, c) && isInside(c, a))
    return p - normal * (glm::dot(p - a, normal) / area);
  const glm::vec3 sides[] = {closestOnSegment(p, a, b), closestOnSegment(p, b, c), closestOnSegment(p, c, a)};
  return *std::ranges::min_element(sides, {}, [&](glm::vec3 q) { return distanceSquared(p, q); });
}

std::optional<NearestPoint> nearestPoint(const Mesh& mesh, glm::vec3 to) {
  std::optional<NearestPoint> nearest;
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::vec3 at =
        closestOnTriangle(to, mesh.positions[mesh.indices[i]], mesh.positions[mesh.indices[i + 1]],
                          mesh.positions[mesh.indices[i + 2]]);
    const float distanceMm = glm::length(at - to);
    if (!nearest || distanceMm < nearest->distanceMm) nearest = {at, uint32_t(i / 3), distanceMm};
  }
  return nearest;
}

}  // namespace eng
