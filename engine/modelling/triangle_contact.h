// Do two triangles meet?
#pragma once

#include <array>
#include <glm/vec3.hpp>

namespace eng {

using Triangle = std::array<glm::dvec3, 3>;

// No area, exactly.
bool isDegenerate(const Triangle& triangle);

// In at least one point; touching counts. All in this header decide exactly (exact_sign.h) and expect
// triangles that are not degenerate.
bool meet(const Triangle& a, const Triangle& b);

// Of triangles whose corner 0 is the same: in another point than that.
bool meetBeyondCorner(const Triangle& a, const Triangle& b);

// Of triangles whose corners 0 and 1 are the same: in a point off that edge.
bool meetBeyondEdge(const Triangle& a, const Triangle& b);

}  // namespace eng
