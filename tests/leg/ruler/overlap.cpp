#include "tests/leg/ruler/overlap.h"

#include <algorithm>
#include <cmath>

#include "engine/base/parallel.h"
#include "tests/leg/ruler/line_spans.h"

namespace ruler {
namespace {

constexpr double kCoarsestMm = 0.25, kFinestMm = 0.1;
constexpr double kLines = 20000.0;  // a common box is at least so finely looked through

eng::Bounds commonBox(const Surface& a, const Surface& b) {
  return {glm::max(a.bounds().min, b.bounds().min), glm::min(a.bounds().max, b.bounds().max)};
}

// Whether any triangle of one meets any of the other.
bool cross(const Surface& a, const Surface& b, const eng::Bounds& common) {
  bool found = false;
  a.visitNear(common, [&](uint32_t i) {
    if (found) return;
    const Triangle& triangle = a.triangles()[i];
    b.visitNear(triangle.bounds(), [&](uint32_t j) { found = found || meets(triangle, b.triangles()[j]); });
  });
  return found;
}

// Whether a whole piece of `inner` lies in `outer`; for surfaces that do not cross.
bool liesWithin(const Surface& inner, const Surface& outer) {
  return std::ranges::any_of(
      inner.pieces(), [&](uint32_t triangle) { return outer.contains(inner.triangles()[triangle].a); });
}

// Keeps the deeper of what it has and an end of a common stretch, at `along` the line and within `span` of
// the other surface: along the line that surface is no farther than the span's ends, so few ends need a
// closer look.
void deepen(Overlap& overlap, const LineLattice& lines, size_t line, double along, const Span& span,
            const Surface& other) {
  if (std::min(along - span.from, span.to - along) <= double(overlap.depthMm)) return;
  const glm::vec3 end = lines.place(line, along);
  const auto nearest = other.nearest(end);
  if (!nearest || nearest->distanceMm <= overlap.depthMm) return;
  overlap.depthMm = nearest->distanceMm;
  overlap.place = end;
}

double stepThrough(const eng::Bounds& box, glm::length_t axis) {
  const glm::vec3 size = box.size();
  const double side = double(size[(axis + 1) % 3]) * double(size[(axis + 2) % 3]);
  return std::clamp(std::sqrt(side / kLines), kFinestMm, kCoarsestMm);
}

// Volume along the lines of one axis; deepens the overlap with the ends of all common stretches.
double measureAlong(glm::length_t axis, const Surface& a, const Surface& b, const eng::Bounds& box,
                    Overlap& overlap) {
  const LineLattice lines = linesThrough(box, axis, stepThrough(box, axis));
  const auto inA = spansInside(a, lines), inB = spansInside(b, lines);
  double length = 0.0;
  for (size_t line = 0; line < inA.size(); ++line) {
    for (const Span& one : inA[line]) {
      for (const Span& other : inB[line]) {
        const Span common{std::max(one.from, other.from), std::min(one.to, other.to)};
        if (common.from >= common.to) continue;
        length += common.to - common.from;
        for (double end : {common.from, common.to}) {
          deepen(overlap, lines, line, end, other, b);
          deepen(overlap, lines, line, end, one, a);
        }
      }
    }
  }
  return length * lines.stepMm * lines.stepMm;
}

}  // namespace

Overlap overlapOf(const Surface& first, const Surface& second) {
  Overlap overlap;
  if (!boundsMeet(first.bounds(), second.bounds())) return overlap;
  const eng::Bounds box = commonBox(first, second);
  if (!cross(first, second, box) && !liesWithin(first, second) && !liesWithin(second, first)) return overlap;
  for (glm::length_t axis = 0; axis < 3; ++axis)
    overlap.volumeMm3 += measureAlong(axis, first, second, box, overlap) / 3.0;
  return overlap;
}

std::vector<Overlap> overlaps(std::span<const Surface* const> surfaces) {
  std::vector<Overlap> found;
  for (size_t i = 0; i < surfaces.size(); ++i)
    for (size_t j = i + 1; j < surfaces.size(); ++j)
      if (boundsMeet(surfaces[i]->bounds(), surfaces[j]->bounds()))
        found.push_back({.first = i, .second = j});
  eng::parallelFor(found.size(), [&](size_t k) {
    const auto [first, second] = std::pair(found[k].first, found[k].second);
    found[k] = overlapOf(*surfaces[first], *surfaces[second]);
    found[k].first = first;
    found[k].second = second;
  });
  std::erase_if(found, [](const Overlap& overlap) { return overlap.volumeMm3 <= 0.0; });
  std::ranges::stable_sort(found, std::ranges::greater{}, &Overlap::volumeMm3);
  return found;
}

}  // namespace ruler
