// On which side of a plane or a line does a point lie? Answered without rounding errors, which a test for
// crossing triangles could not forgive.
#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

namespace eng {

// The sign of (b - a) x (c - a) . (d - a): +1 where abc is counter-clockwise seen from d, 0 where the four
// lie in one plane. Exact as long as the differences of the coordinates are exact doubles: those of floats
// are, where the larger is less than 2^29 times the smaller's last digit. Source: Shewchuk, Adaptive
// Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates, 1997.
int sideOfPlane(glm::dvec3 a, glm::dvec3 b, glm::dvec3 c, glm::dvec3 d);

// The sign of (b - a) x (c - a): +1 where c is left of the line from a to b. Exact in the same way.
int sideOfLine(glm::dvec2 a, glm::dvec2 b, glm::dvec2 c);

}  // namespace eng
