// How alike two meshes of one structure are.
#pragma once

#include <limits>

#include "engine/geometry/mesh.h"

namespace ruler {

// The stretch of z that counts; all of it unless said. A belly is compared without its tendon.
struct ZRange {
  float fromMm = std::numeric_limits<float>::lowest();
  float toMm = std::numeric_limits<float>::max();

  bool has(float zMm) const { return zMm >= fromMm && zMm < toMm; }
};

struct Likeness {
  double modelCm3 = 0.0, referenceCm3 = 0.0;  // within the range
  double overlap = 0.0;                       // intersection over union, 0 to 1
  float meanMm = 0.0f;                        // mean distance between the surfaces, both ways
  float p95Mm = 0.0f;                         // 95 % of either surface's points are nearer than this
};

// Either mesh may be open. Counted on the finer of the two meshes' lattices (voxel_solid.h) and on some
// 10,000 points of each surface.
Likeness compare(const eng::Mesh& model, const eng::Mesh& reference, ZRange range = {});

}  // namespace ruler
