#include "tests/leg/ruler/surface.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "engine/geometry/ray.h"
#include "tests/leg/ruler/pieces.h"

namespace ruler {
namespace {

constexpr uint32_t kLeafTriangles = 4;
constexpr float kFarMm = 1e5f;

std::vector<Triangle> trianglesOf(const eng::Mesh& mesh) {
  std::vector<Triangle> triangles(mesh.triangleCount());
  for (size_t i = 0; i < triangles.size(); ++i) triangles[i] = triangleOf(mesh, i);
  return triangles;
}

float distanceTo(const eng::Bounds& box, glm::vec3 point) {
  return glm::length(point - glm::clamp(point, box.min, box.max));
}

glm::length_t longestAxis(glm::vec3 size) {
  return size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2;
}

}  // namespace

Surface::Surface(const eng::Mesh& mesh) : Surface(trianglesOf(mesh)) {}

Surface::Surface(std::vector<Triangle> triangles) : triangles_(std::move(triangles)) {
  build();
  pieces_ = firstOfEachPiece(triangles_);
}

void Surface::build() {
  if (triangles_.empty()) return;
  order_.resize(triangles_.size());
  std::iota(order_.begin(), order_.end(), 0u);
  nodes_.reserve(triangles_.size());
  nodes_.emplace_back();
  split(0, 0, uint32_t(order_.size()));
  bounds_ = nodes_[0].bounds;
}

void Surface::split(uint32_t node, uint32_t first, uint32_t count) {
  eng::Bounds bounds, centroids;
  for (uint32_t i = first; i < first + count; ++i) {
    bounds.add(triangles_[order_[i]].bounds());
    centroids.add(triangles_[order_[i]].centroid());
  }
  nodes_[node] = {bounds, first, count};
  if (count <= kLeafTriangles) return;
  const glm::length_t axis = longestAxis(centroids.size());
  const auto middle = order_.begin() + first + count / 2;
  std::nth_element(order_.begin() + first, middle, order_.begin() + first + count,
                   [&](uint32_t a, uint32_t b) {
                     return triangles_[a].centroid()[axis] < triangles_[b].centroid()[axis];
                   });
  const uint32_t children = uint32_t(nodes_.size());
  nodes_[node] = {bounds, children, 0};
  nodes_.resize(nodes_.size() + 2);
  split(children, first, count / 2);
  split(children + 1, first + count / 2, count - count / 2);
}

template <typename Wanted, typename Visit>
void Surface::walk(const Wanted& wanted, const Visit& visit) const {
  if (nodes_.empty()) return;
  std::array<uint32_t, 64> waiting;
  size_t waitingCount = 0;
  waiting[waitingCount++] = 0;
  while (waitingCount > 0) {
    const Node& node = nodes_[waiting[--waitingCount]];
    if (!wanted(node.bounds)) continue;
    for (uint32_t i = 0; i < node.count; ++i) visit(order_[node.first + i]);
    if (node.count > 0) continue;
    waiting[waitingCount++] = node.first;
    waiting[waitingCount++] = node.first + 1;
  }
}

std::optional<NearestPoint> Surface::nearest(glm::vec3 point, float withinMm) const {
  if (nodes_.empty()) return std::nullopt;
  NearestPoint best{.distanceMm = withinMm};
  bool found = false;
  std::array<std::pair<float, uint32_t>, 64> waiting;  // distance, node; the nearest on top
  size_t waitingCount = 0;
  waiting[waitingCount++] = {distanceTo(nodes_[0].bounds, point), 0};
  while (waitingCount > 0) {
    const auto [distance, index] = waiting[--waitingCount];
    if (distance > best.distanceMm) continue;
    const Node& node = nodes_[index];
    for (uint32_t i = 0; i < node.count; ++i) {
      const uint32_t triangle = order_[node.first + i];
      const glm::vec3 place = nearestOn(triangles_[triangle], point);
      const float away = glm::length(place - point);
      if (away > best.distanceMm || (found && away == best.distanceMm)) continue;
      best = {away, place, triangle};
      found = true;
    }
    if (node.count > 0) continue;
    std::pair near{distanceTo(nodes_[node.first].bounds, point), node.first};
    std::pair far{distanceTo(nodes_[node.first + 1].bounds, point), node.first + 1};
    if (far.first < near.first) std::swap(near, far);
    waiting[waitingCount++] = far;
    waiting[waitingCount++] = near;
  }
  return found ? std::optional(best) : std::nullopt;
}

size_t Surface::crossings(glm::vec3 origin, glm::vec3 direction) const {
  size_t count = 0;
  const glm::vec3 end = origin + kFarMm * direction;
  walk(
      [&](const eng::Bounds& box) {
        return eng::enterDistance({origin, direction}, box).has_value();
      },
      [&](uint32_t triangle) { count += meets(triangles_[triangle], origin, end); });
  return count;
}

bool Surface::isHit(glm::vec3 origin, glm::vec3 direction) const {
  bool hit = false;
  const glm::vec3 end = origin + kFarMm * direction;
  walk(
      [&](const eng::Bounds& box) {
        return !hit && eng::enterDistance({origin, direction}, box).has_value();
      },
      [&](uint32_t triangle) { hit = hit || meets(triangles_[triangle], origin, end); });
  return hit;
}

bool Surface::contains(glm::vec3 point) const {
  if (!boundsMeet(bounds_, {point, point})) return false;
  // Crooked directions, so that a ray does not run along edges of meshes that are square to the axes.
  static const std::array directions = {glm::normalize(glm::vec3(0.8123f, 0.2371f, 0.5331f)),
                                        glm::normalize(glm::vec3(-0.3517f, 0.7719f, -0.5293f)),
                                        glm::normalize(glm::vec3(-0.2939f, -0.8311f, 0.4721f))};
  size_t votes = 0;
  for (glm::vec3 direction : directions) votes += crossings(point, direction) % 2;
  return votes >= 2;
}

void Surface::visitNear(const eng::Bounds& box, const std::function<void(uint32_t)>& visit) const {
  walk([&](const eng::Bounds& bounds) { return boundsMeet(bounds, box); },
       [&](uint32_t triangle) {
         if (boundsMeet(triangles_[triangle].bounds(), box)) visit(triangle);
       });
}

}  // namespace ruler
