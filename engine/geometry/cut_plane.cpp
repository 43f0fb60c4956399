#include "engine/geometry/cut_plane.h"

#include <cmath>

namespace eng {
namespace {

// How far the box reaches to either side of the plane that is parallel and goes through its centre.
float reachMm(const CutPlane& plane, const Bounds& box) {
  return 0.5f * glm::dot(box.size(), glm::abs(plane.normal));
}

}  // namespace

bool meets(const CutPlane& plane, const Bounds& box) {
  return !box.empty() && std::abs(plane.distanceMm(box.centre())) <= reachMm(plane, box);
}

bool removes(const CutPlane& plane, const Bounds& box) {
  return !box.empty() && plane.distanceMm(box.centre()) > reachMm(plane, box);
}

}  // namespace eng
