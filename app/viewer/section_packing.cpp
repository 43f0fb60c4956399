#include "app/viewer/section_packing.h"

#include <algorithm>

namespace app {
namespace {

constexpr float kRimMm = 1.0f;           // below the open end
constexpr double kLeastAreaMm2 = 200.0;  // smaller ones are no inside of a leg

// The parts of a ring between points of the rim, each with the rim's points at its ends.
std::vector<eng::Outline> partsBetweenRims(const eng::Outline& ring, const std::vector<bool>& rim) {
  const size_t count = ring.points.size();
  const auto first = size_t(std::ranges::find(rim, true) - rim.begin());
  std::vector<eng::Outline> parts;
  if (first == count) return parts;
  eng::Outline part{{ring.points[first]}, true};
  for (size_t step = 1; step <= count; ++step) {
    const size_t i = (first + step) % count;
    part.points.push_back(ring.points[i]);
    if (!rim[i]) continue;
    if (part.points.size() > 2) parts.push_back(part);
    part.points = {ring.points[i]};
  }
  return parts;
}

}  // namespace

std::vector<eng::Outline> closedAtOpenEnd(const std::vector<eng::Outline>& outlines,
                                          const eng::CutPlane& plane, float topMm) {
  std::vector<eng::Outline> all = outlines;
  for (const eng::Outline& ring : outlines) {
    if (!ring.closed) continue;
    std::vector<bool> rim;
    for (const eng::OutlinePoint& point : ring.points)
      rim.push_back(plane.fromSheet(point.place).z > topMm - kRimMm);
    // The outer side runs anticlockwise, as the whole does; the inner one the other way.
    for (eng::Outline& part : partsBetweenRims(ring, rim))
      if (eng::signedAreaMm2(part) > kLeastAreaMm2) all.push_back(std::move(part));
  }
  return all;
}

}  // namespace app
