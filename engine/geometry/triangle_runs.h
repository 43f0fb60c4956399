// Boxes round a mesh's triangles, so that a straight line need not try all of them: round runs of some
// triangles in the mesh's own order, round some of those boxes each, and so on up to one round the whole.
// Meshes keep neighbours together, so the boxes are small.
#pragma once

#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

struct Ray;

struct TriangleRange {
  size_t first = 0, end = 0;
};

class TriangleRuns {
 public:
  TriangleRuns() = default;  // of no triangles
  // Some milliseconds for a hundred thousand triangles. To be made anew when vertices moved.
  explicit TriangleRuns(const Mesh& mesh);

  size_t triangleCount() const { return triangleCount_; }
  // All triangles that the ray can hit lie in these, in the order of the mesh.
  std::vector<TriangleRange> near(const Ray& ray) const;

 private:
  void addNear(const Ray& ray, size_t level, size_t box, std::vector<TriangleRange>& ranges) const;

  size_t triangleCount_ = 0;
  std::vector<std::vector<Bounds>> levels_;  // the first round triangles, the last of a single box
};

}  // namespace eng
