#include "app/ui/segments.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

float turn(glm::vec2 a, glm::vec2 b, glm::vec2 c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

}  // namespace

bool cross(const Segment& s, const Segment& t) {
  return turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0.0f && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0.0f;
}

// Cuts the segment at each side of the box in turn (Liang and Barsky 1984).
bool runsThrough(const Segment& segment, const Box& box) {
  const glm::vec2 along = segment.b - segment.a;
  const glm::vec2 low(box.x, box.y), high(box.right(), box.bottom());
  float first = 0.0f, last = 1.0f;
  for (int axis = 0; axis < 2; ++axis) {
    if (along[axis] == 0.0f) {
      if (segment.a[axis] <= low[axis] || segment.a[axis] >= high[axis]) return false;
      continue;
    }
    const float in = (low[axis] - segment.a[axis]) / along[axis];
    const float out = (high[axis] - segment.a[axis]) / along[axis];
    first = std::max(first, std::min(in, out));
    last = std::min(last, std::max(in, out));
  }
  return first < last;
}

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool contains(const Box& box, glm::vec2 p) {
  return p.x >= box.x && p.x <= box.right() && p.y >= box.y && p.y <= box.bottom();
}

float distance(const Segment& segment, glm::vec2 point) {
  const glm::vec2 along = segment.b - segment.a;
  const float length2 = glm::dot(along, along);
  const float at =
      length2 > 0.0f ? std::clamp(glm::dot(point - segment.a, along) / length2, 0.0f, 1.0f) : 0.0f;
  return glm::distance(point, segment.a + at * along);
}

// Lower and upper chain of the sorted points (Andrew 1979).
std::vector<glm::vec2> convexOutline(std::vector<glm::vec2> points) {
  std::ranges::sort(points, {}, [](glm::vec2 p) { return std::pair(p.x, p.y); });
  if (points.size() < 3) return points;
  std::vector<glm::vec2> outline;
  for (int chain = 0; chain < 2; ++chain) {
    const size_t first = outline.size();
    for (const glm::vec2& point : points) {
      while (outline.size() >= first + 2 && turn(outline[outline.size() - 2], outline.back(), point) <= 0.0f)
        outline.pop_back();
      outline.push_back(point);
    }
    outline.pop_back();
    std::ranges::reverse(points);
  }
  return outline;
}

}  // namespace app
