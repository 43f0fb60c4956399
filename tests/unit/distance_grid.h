// Grids of distances made from a formula, for the tests of meshing.
#pragma once

#include <functional>
#include <memory>

#include "engine/geometry/mesh.h"
#include "engine/modelling/float_grid.h"

namespace test {

using Distance = std::function<float(glm::vec3)>;  // mm, negative inside

// Its values near the surface, as the modelling keeps them: voxels within `bandMm`, negative tiles and voxels
// that are not active inside of it, the background outside. The box has to hold the surface.
std::shared_ptr<eng::FloatGrid> distanceGrid(const Distance& distance, const eng::Bounds& box,
                                             float spacingMm, float bandMm);

// With a band of three voxels, in a cube about the origin.
std::shared_ptr<eng::FloatGrid> distanceGrid(const Distance& distance, float halfSideMm, float spacingMm);

inline Distance ball(float radiusMm, glm::vec3 centre = glm::vec3(0.0f)) {
  return [=](glm::vec3 p) { return glm::distance(p, centre) - radiusMm; };
}

// A plate of a curved sheet, 28 x 28 mm, whose rims are at right angles to it.
inline Distance bentSheet(float thicknessMm) {
  return [=](glm::vec3 p) {
    const float across =
        std::abs(glm::distance(p, glm::vec3(0.0f, 0.0f, 60.0f)) - 70.0f) - 0.5f * thicknessMm;
    return std::max({across, std::abs(p.x) - 14.0f, std::abs(p.y) - 14.0f, p.z});
  };
}

// Round, bent twice, 50 mm long.
inline Distance bentTube(float radiusMm) {
  return [=](glm::vec3 p) {
    const glm::vec2 across(p.x + 5.0f * std::sin(p.z / 9.0f), p.y + 3.0f * std::cos(p.z / 13.0f));
    return std::max(glm::length(across) - radiusMm, std::abs(p.z) - 25.0f);
  };
}

inline Distance torus(float ringMm, float tubeMm) {
  return
      [=](glm::vec3 p) { return glm::length(glm::vec2(glm::length(glm::vec2(p)) - ringMm, p.z)) - tubeMm; };
}

inline Distance box(glm::vec3 halfSideMm) {
  return [=](glm::vec3 p) {
    const glm::vec3 d = glm::abs(p) - halfSideMm;
    return std::max({d.x, d.y, d.z});
  };
}

inline Distance either(Distance a, Distance b) {
  return [=](glm::vec3 p) { return std::min(a(p), b(p)); };
}

}  // namespace test
