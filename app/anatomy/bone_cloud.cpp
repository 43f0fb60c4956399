#include "app/anatomy/bone_cloud.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <limits>

namespace anatomy {
namespace {

// Each corner of a triangle stands for a third of its area; a vertex of no triangle gets nothing at all.
std::vector<float> vertexAreas(const eng::Mesh& mesh, const std::vector<SurfacePoint>& points) {
  std::vector<float> areas(points.size(), 0.0f);
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const glm::vec3 a = points[corner[0]].position;
    const float area =
        0.5f * glm::length(glm::cross(points[corner[1]].position - a, points[corner[2]].position - a));
    for (int k = 0; k < 3; ++k) areas[corner[k]] += area / 3.0f + std::numeric_limits<float>::min();
  }
  return areas;
}

glm::vec3 weightedMean(const std::vector<const SurfacePoint*>& points) {
  glm::dvec3 sum{0.0};
  double weight = 0.0;
  for (const SurfacePoint* point : points) {
    sum += glm::dvec3(point->position) * double(point->weight);
    weight += point->weight;
  }
  return glm::vec3(sum / weight);
}

using Line = std::pair<glm::vec3, glm::vec3>;

float widthOf(const Line& line) {
  return glm::length(glm::vec2(line.second - line.first));
}

Line outermost(const std::vector<const SurfacePoint*>& points, glm::vec3 direction) {
  const auto reach = [&](const SurfacePoint* point) { return glm::dot(point->position, direction); };
  const auto [low, high] = std::ranges::minmax_element(points, {}, reach);
  return {(*low)->position, (*high)->position};
}

}  // namespace

BoneCloud::BoneCloud(const eng::Mesh& mesh, const glm::mat4& transform) {
  std::vector<SurfacePoint> all;
  all.reserve(mesh.positions.size());
  for (const glm::vec3& position : mesh.positions)
    all.push_back({glm::vec3(transform * glm::vec4(position, 1.0f)), 0.0f});
  const std::vector<float> areas = vertexAreas(mesh, all);
  for (size_t i = 0; i < all.size(); ++i) {
    if (areas[i] <= 0.0f) continue;
    points_.push_back({all[i].position, areas[i]});
    bounds_.add(all[i].position);
  }
}

BoneCloud BoneCloud::below(float maxZ) const {
  BoneCloud part;
  for (const SurfacePoint& point : points_) {
    if (point.position.z > maxZ) continue;
    part.points_.push_back(point);
    part.bounds_.add(point.position);
  }
  return part;
}

std::vector<const SurfacePoint*> BoneCloud::inside(const BoneRegion& region) const {
  const glm::vec3 low = bounds_.min + region.low * bounds_.size();
  const glm::vec3 high = bounds_.min + region.high * bounds_.size();
  // Rounding must not push the outermost points out of their own box.
  const glm::vec3 slack = 1e-5f * (glm::vec3(1.0f) + glm::abs(low) + glm::abs(high));
  std::vector<const SurfacePoint*> found;
  for (const SurfacePoint& point : points_) {
    const bool above = glm::all(glm::greaterThanEqual(point.position, low - slack));
    const bool beneath = glm::all(glm::lessThanEqual(point.position, high + slack));
    if (above && beneath) found.push_back(&point);
  }
  if (found.empty())
    for (const SurfacePoint& point : points_) found.push_back(&point);
  return found;
}

glm::vec3 BoneCloud::extreme(glm::vec3 direction, const BoneRegion& region, float withinMm) const {
  std::vector<const SurfacePoint*> candidates = inside(region);
  const auto reach = [&](const SurfacePoint* point) { return glm::dot(point->position, direction); };
  const SurfacePoint* farthest = *std::ranges::max_element(candidates, {}, reach);
  if (withinMm <= 0.0f) return farthest->position;
  std::erase_if(candidates,
                [&](const SurfacePoint* point) { return reach(point) < reach(farthest) - withinMm; });
  return weightedMean(candidates);
}

std::pair<glm::vec3, glm::vec3> BoneCloud::widestLine(const BoneRegion& region) const {
  const std::vector<const SurfacePoint*> candidates = inside(region);
  // The farthest pair is also the pair of outermost points in its own direction, so trying directions finds
  // it.
  constexpr int kDirections = 180;
  Line widest{candidates.front()->position, candidates.front()->position};
  for (int i = 0; i < kDirections; ++i) {
    const float angle = glm::pi<float>() * float(i) / kDirections;
    const Line line = outermost(candidates, {std::cos(angle), std::sin(angle), 0});
    if (widthOf(line) > widthOf(widest)) widest = line;
  }
  while (widthOf(widest) > 0.0f) {
    const glm::vec3 along = widest.second - widest.first;
    const Line line = outermost(candidates, {along.x, along.y, 0});
    if (widthOf(line) <= widthOf(widest)) break;
    widest = line;
  }
  if (widest.first.x > widest.second.x) std::swap(widest.first, widest.second);
  return widest;
}

glm::vec3 BoneCloud::centre(const BoneRegion& region) const {
  return weightedMean(inside(region));
}

}  // namespace anatomy
