// Segments and boxes in the plane: what the layout of labels and pins asks of its lines and words. y points
// down.
#pragma once

#include <glm/glm.hpp>
#include <vector>

#include "app/ui/layout.h"

namespace app {

struct Segment {
  glm::vec2 a{0.0f}, b{0.0f};
};

// Whether they have a point in common that is an end of neither.
bool cross(const Segment& s, const Segment& t);

// Whether any of the segment lies in the box; touching its edge does not count.
bool runsThrough(const Segment& segment, const Box& box);

bool overlap(const Box& a, const Box& b);
bool contains(const Box& box, glm::vec2 point);
float distance(const Segment& segment, glm::vec2 point);

// Corners of the smallest convex shape round the points, in order.
std::vector<glm::vec2> convexOutline(std::vector<glm::vec2> points);

}  // namespace app
