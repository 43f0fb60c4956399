// Points spread over a mesh, for sums and lattices that need to know where a surface is and not how it is
// meshed.
#pragma once

#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

struct SurfaceSample {
  glm::vec3 position;
  float areaMm2;  // the part of the surface that it stands for
};

// At least one for each triangle, and as many as keep neighbours within `spacingMm`.
std::vector<SurfaceSample> surfaceSamples(const Mesh& mesh, float spacingMm);

}  // namespace eng
