// The surface of one bone as points, and the two questions that landmarks ask of it: which point lies
// farthest in a direction, and where the middle of a part of the bone is.
#pragma once

#include <glm/glm.hpp>
#include <utility>
#include <vector>

#include "engine/geometry/mesh.h"

namespace anatomy {

// Part of a bone, in shares of its own box: {0,0,0.9} to {1,1,1} is the top tenth.
struct BoneRegion {
  glm::vec3 low{0.0f};
  glm::vec3 high{1.0f};
};

// A point of the surface standing for `weight` mm2 of it, so that a finely meshed patch does not count more.
struct SurfacePoint {
  glm::vec3 position;
  float weight;
};

class BoneCloud {
 public:
  BoneCloud() = default;
  // The mesh's points after the transform. The mesh must have triangles.
  BoneCloud(const eng::Mesh& mesh, const glm::mat4& transform);

  // Without the points above the plane z = `maxZ`; the box shrinks with them.
  BoneCloud below(float maxZ) const;

  bool empty() const { return points_.empty(); }
  const eng::Bounds& bounds() const { return bounds_; }

  // The point farthest in `direction` within the region; where the bone is flat there, `withinMm` averages
  // all points that are at most so much nearer. The region must hold a point, else the whole bone answers.
  glm::vec3 extreme(glm::vec3 direction, const BoneRegion& region = {}, float withinMm = 0.0f) const;

  // The two points of the region that lie farthest apart seen along z, the one with the greater x second.
  std::pair<glm::vec3, glm::vec3> widestLine(const BoneRegion& region) const;

  // Middle of the surface within the region, by area.
  glm::vec3 centre(const BoneRegion& region = {}) const;

 private:
  std::vector<const SurfacePoint*> inside(const BoneRegion& region) const;

  std::vector<SurfacePoint> points_;
  eng::Bounds bounds_;
};

}  // namespace anatomy
