// A mesh's triangles in a tree of boxes, so that it can be asked what is near a point, in a box or in a
// ray's way.
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "tests/leg/ruler/triangle.h"

namespace ruler {

struct NearestPoint {
  float distanceMm = 0.0f;
  glm::vec3 place{0.0f};
  uint32_t triangle = 0;
};

class Surface {
 public:
  Surface() = default;
  explicit Surface(const eng::Mesh& mesh);
  explicit Surface(std::vector<Triangle> triangles);

  const std::vector<Triangle>& triangles() const { return triangles_; }
  const eng::Bounds& bounds() const { return bounds_; }
  const std::vector<uint32_t>& pieces() const { return pieces_; }  // see firstOfEachPiece

  // The nearest point of the surface, or nothing when there is none within that distance.
  std::optional<NearestPoint> nearest(glm::vec3 point,
                                      float withinMm = std::numeric_limits<float>::max()) const;

  // Whether the point lies in a closed mesh: most of three rays leave it an odd number of times.
  bool contains(glm::vec3 point) const;

  // Whether a ray meets any triangle.
  bool isHit(glm::vec3 origin, glm::vec3 direction) const;

  // Calls `visit` with the index of every triangle whose box meets `box`.
  void visitNear(const eng::Bounds& box, const std::function<void(uint32_t)>& visit) const;

 private:
  struct Node {
    eng::Bounds bounds;
    uint32_t first = 0;  // of the triangles of a leaf; of the two children of another node
    uint32_t count = 0;  // 0: no leaf
  };

  size_t crossings(glm::vec3 origin, glm::vec3 direction) const;
  void build();
  void split(uint32_t node, uint32_t first, uint32_t count);
  template <typename Wanted, typename Visit>
  void walk(const Wanted& wanted, const Visit& visit) const;

  std::vector<Triangle> triangles_;
  std::vector<uint32_t> order_, pieces_;
  std::vector<Node> nodes_;
  eng::Bounds bounds_;
};

}  // namespace ruler
