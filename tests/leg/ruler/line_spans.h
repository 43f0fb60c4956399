// A closed surface along parallel lines: where each line is inside.
#pragma once

#include <vector>

#include "tests/leg/ruler/surface.h"

namespace ruler {

// Lines parallel to one of the axes, a lattice of them over the box's side.
struct LineLattice {
  glm::length_t axis = 2;
  glm::dvec2 first{0.0};  // place of the first line, in the two axes that follow `axis`
  double stepMm = 0.25;
  glm::ivec2 size{0};

  glm::vec3 place(size_t line, double along) const;
};

// Lines at most `stepMm` apart through the box.
LineLattice linesThrough(const eng::Bounds& box, glm::length_t axis, double stepMm);

struct Span {
  double from = 0.0, to = 0.0;
};

// For each line (x fastest) the stretches within the surface, rising.
std::vector<std::vector<Span>> spansInside(const Surface& surface, const LineLattice& lines);

}  // namespace ruler
