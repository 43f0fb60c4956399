// Where a cut can be taken hold of, beside the leg.
#pragma once

#include "app/state/section.h"

namespace app {

struct CutHandle {
  SectionKind kind = SectionKind::Transverse;
  glm::vec3 placeMm{0.0f};  // display frame
  glm::vec3 normal{0.0f};   // of the plane: the handle moves along it
};

}  // namespace app
