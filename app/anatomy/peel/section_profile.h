// The cross sections of a muscle along a straight axis: where their middle lies and how deep they are. A
// muscle that bends about the middles of its sections keeps its volume.
#pragma once

#include <vector>

#include "engine/geometry/mesh.h"

namespace anatomy {

// A right-handed set of axes: `along` the muscle, `out` the way it will bend, `across` both. Unit vectors.
struct PeelAxes {
  glm::vec3 origin{0.0f};  // where `along` is 0, at the muscle's upper end
  glm::vec3 along{0, 0, -1}, out{0, -1, 0}, across{1, 0, 0};

  // (along, out, across), mm
  glm::vec3 toLocal(glm::vec3 p) const;
  glm::vec3 toSpace(glm::vec3 local) const;
};

struct SectionProfile {
  float stepMm = 0.0f;                // between stations, the first at 0
  std::vector<float> middleMm;        // centroid of the section's area, along `out`
  std::vector<float> halfDepthMm;     // how far the section reaches to either side of it, along `out`
  std::vector<float> middleAcrossMm;  // half way between the borders, along `across`
  float lengthMm() const { return stepMm * float(middleMm.size() - 1); }
};

// `mesh` is closed and lies between 0 and `lengthMm` along the axis.
SectionProfile sectionsOf(const eng::Mesh& mesh, const PeelAxes& axes, float lengthMm, int stations);

}  // namespace anatomy
