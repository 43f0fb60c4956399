#include "engine/geometry/ray.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace eng {
namespace {

// A ray through the edge that two triangles share must hit one of them in spite of rounding. In single
// precision no slack is right for both small triangles far away and large ones nearby.
constexpr double kEdgeSlack = 1e-9;

// T. Moeller, B. Trumbore, "Fast, Minimum Storage Ray/Triangle Intersection", 1997; both sides of the
// triangle.
std::optional<RayHit> hitTriangle(const Ray& ray, const Mesh& mesh, size_t first) {
  const glm::dvec3 direction(ray.direction);
  const glm::dvec3 a(mesh.positions[mesh.indices[first]]);
  const glm::dvec3 edge1 = glm::dvec3(mesh.positions[mesh.indices[first + 1]]) - a;
  const glm::dvec3 edge2 = glm::dvec3(mesh.positions[mesh.indices[first + 2]]) - a;
  const glm::dvec3 p = glm::cross(direction, edge2);
  const double determinant = glm::dot(edge1, p);
  if (determinant == 0.0) return std::nullopt;
  const glm::dvec3 fromA = glm::dvec3(ray.origin) - a;
  const double u = glm::dot(fromA, p) / determinant;
  if (!(u >= -kEdgeSlack && u <= 1.0 + kEdgeSlack)) return std::nullopt;
  const glm::dvec3 q = glm::cross(fromA, edge1);
  const double v = glm::dot(direction, q) / determinant;
  if (!(v >= -kEdgeSlack && u + v <= 1.0 + kEdgeSlack)) return std::nullopt;
  const double distance = glm::dot(edge2, q) / determinant;
  if (!(distance > 0.0)) return std::nullopt;
  return RayHit{float(distance), uint32_t(first / 3), determinant > 0.0};
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

std::vector<TriangleRange> whole(const Mesh& mesh) {
  return {{0, mesh.triangleCount()}};
}

// In the order of the mesh.
std::vector<RayHit> hitsIn(const Ray& ray, const Mesh& mesh, const std::vector<TriangleRange>& ranges) {
  std::vector<RayHit> hits;
  for (const TriangleRange& range : ranges)
    for (size_t i = range.first; i < range.end; ++i)
      if (const auto hit = hitTriangle(ray, mesh, 3 * i)) hits.push_back(*hit);
  return hits;
}

std::optional<RayHit> nearestOf(const std::vector<RayHit>& hits) {
  const auto nearest = std::ranges::min_element(hits, {}, &RayHit::distanceMm);
  return nearest != hits.end() ? std::optional(*nearest) : std::nullopt;
}

std::vector<RayHit> sorted(std::vector<RayHit> hits) {
  std::ranges::sort(hits, {}, &RayHit::distanceMm);
  return hits;
}

}  // namespace

std::optional<RayHit> firstHit(const Ray& ray, const Mesh& mesh) {
  return nearestOf(hitsIn(ray, mesh, whole(mesh)));
}

std::optional<RayHit> firstHit(const Ray& ray, const Mesh& mesh, const TriangleRuns& runs) {
  assert(runs.triangleCount() == mesh.triangleCount());
  return nearestOf(hitsIn(ray, mesh, runs.near(ray)));
}

std::vector<RayHit> allHits(const Ray& ray, const Mesh& mesh) {
  return sorted(hitsIn(ray, mesh, whole(mesh)));
}

std::vector<RayHit> allHits(const Ray& ray, const Mesh& mesh, const TriangleRuns& runs) {
  assert(runs.triangleCount() == mesh.triangleCount());
  return sorted(hitsIn(ray, mesh, runs.near(ray)));
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
