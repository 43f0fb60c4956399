#include "engine/geometry/ray.h"

#include <cmath>
#include <limits>
#include <utility>

namespace eng {
namespace {

// A ray through the edge that two triangles share must hit one of them in spite of rounding.
constexpr float kEdgeSlack = 1e-6f;

// T. Moeller, B. Trumbore, "Fast, Minimum Storage Ray/Triangle Intersection", 1997; both sides of the
// triangle.
std::optional<RayHit> hitTriangle(const Ray& ray, const Mesh& mesh, size_t first) {
  const glm::vec3 a = mesh.positions[mesh.indices[first]];
  const glm::vec3 edge1 = mesh.positions[mesh.indices[first + 1]] - a;
  const glm::vec3 edge2 = mesh.positions[mesh.indices[first + 2]] - a;
  const glm::vec3 p = glm::cross(ray.direction, edge2);
  const float determinant = glm::dot(edge1, p);
  if (determinant == 0.0f) return std::nullopt;
  const float inverse = 1.0f / determinant;
  const glm::vec3 fromA = ray.origin - a;
  const float u = glm::dot(fromA, p) * inverse;
  if (!(u >= -kEdgeSlack && u <= 1.0f + kEdgeSlack)) return std::nullopt;
  const glm::vec3 q = glm::cross(fromA, edge1);
  const float v = glm::dot(ray.direction, q) * inverse;
  if (!(v >= -kEdgeSlack && u + v <= 1.0f + kEdgeSlack)) return std::nullopt;
  const float distance = glm::dot(edge2, q) * inverse;
  if (!(distance > 0.0f)) return std::nullopt;
  return RayHit{distance, uint32_t(first / 3), determinant > 0.0f};
}

// Narrows [enter, leave] to the slab between two parallel faces; false when nothing is left.
bool clipToSlab(float origin, float direction, float low, float high, float& enter, float& leave) {
  if (direction == 0.0f) return origin >= low && origin <= high;
  float first = (low - origin) / direction;
  float last = (high - origin) / direction;
  if (first > last) std::swap(first, last);
  enter = std::fmax(enter, first);
  leave = std::fmin(leave, last);
  return enter <= leave;
}

}  // namespace

std::optional<RayHit> firstHit(const Ray& ray, const Mesh& mesh) {
  std::optional<RayHit> nearest;
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const auto hit = hitTriangle(ray, mesh, i);
    if (hit && (!nearest || hit->distanceMm < nearest->distanceMm)) nearest = hit;
  }
  return nearest;
}

std::optional<float> enterDistance(const Ray& ray, const Bounds& box) {
  if (box.empty()) return std::nullopt;
  float enter = 0.0f;
  float leave = std::numeric_limits<float>::infinity();
  for (int axis = 0; axis < 3; ++axis) {
    if (!clipToSlab(ray.origin[axis], ray.direction[axis], box.min[axis], box.max[axis], enter, leave)) {
      return std::nullopt;
    }
  }
  return enter;
}

}  // namespace eng
