// How a muscle that grows thicker pushes outwards what lies over it: nothing inside of it moves, and
// everything outside by as much as it gains, along the radius from the leg's axis. So no layer can cross
// another.
#pragma once

#include <vector>

#include "app/anatomy/leg_frame.h"
#include "app/mechanics/slope.h"
#include "engine/geometry/mesh.h"

namespace mechanics {

class MuscleBulge {
 public:
  // `mesh` is the muscle's, closed, display frame. A few milliseconds.
  MuscleBulge(const eng::Mesh& mesh, const anatomy::LegFrame& frame);

  // How much of the muscle, mm, a line from the axis goes through before it comes to that place of the leg
  // frame: what the place moves outwards for each share by which the muscle thickens. Even over some
  // millimetres.
  Sloped withinMm(glm::vec3 leg) const;

 private:
  float at(float row, float column, float ring) const;
  glm::ivec3 size_{0};  // rings, columns, rows
  float bottomMm_ = 0.0f;
  std::vector<float> within_;
};

}  // namespace mechanics
