#include "tests/leg/ruler/line_spans.h"

#include <algorithm>
#include <cmath>

namespace ruler {
namespace {

constexpr float kFarMm = 1e6f;
// Moves the lines off round numbers, on which typed shapes have their vertices.
constexpr double kOffLattice = 0.4863;

struct Crossing {
  double along = 0.0;
  int rise = 0;  // +1 where the line enters
};

double cross2(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.y - a.y * b.x;
}

void addCrossings(const Triangle& t, const LineLattice& lines,
                  std::vector<std::vector<Crossing>>& crossings) {
  const glm::length_t u = (lines.axis + 1) % 3, v = (lines.axis + 2) % 3;
  const auto flat = [&](glm::vec3 p) { return (glm::dvec2(p[u], p[v]) - lines.first) / lines.stepMm; };
  const glm::dvec2 a = flat(t.a), b = flat(t.b), c = flat(t.c);
  const double area = cross2(b - a, c - a);
  if (area == 0.0) return;
  const auto low = glm::max(glm::ivec2(glm::ceil(glm::min(a, glm::min(b, c)))), glm::ivec2(0));
  const auto high = glm::min(glm::ivec2(glm::floor(glm::max(a, glm::max(b, c)))), lines.size - 1);
  for (int y = low.y; y <= high.y; ++y) {
    for (int x = low.x; x <= high.x; ++x) {
      const glm::dvec2 p(x, y);
      const double wa = cross2(b - p, c - p) / area, wb = cross2(c - p, a - p) / area;
      if (wa < 0.0 || wb < 0.0 || wa + wb > 1.0) continue;
      const double along = wa * t.a[lines.axis] + wb * t.b[lines.axis] + (1.0 - wa - wb) * t.c[lines.axis];
      crossings[size_t(y) * size_t(lines.size.x) + size_t(x)].push_back({along, area > 0.0 ? -1 : 1});
    }
  }
}

std::vector<Span> spansOf(std::vector<Crossing>& crossings) {
  std::ranges::sort(crossings, {}, &Crossing::along);
  std::vector<Span> spans;
  int winding = 0;
  for (const Crossing& crossing : crossings) {
    const int before = winding;
    winding += crossing.rise;
    if (before <= 0 && winding > 0) spans.push_back({crossing.along, crossing.along});
    if (before > 0 && winding <= 0) spans.back().to = crossing.along;
  }
  if (winding > 0) spans.pop_back();  // a line that grazed an edge and never left
  return spans;
}

}  // namespace

glm::vec3 LineLattice::place(size_t line, double along) const {
  const size_t width = size_t(size.x);
  glm::vec3 point(0.0f);
  point[axis] = float(along);
  point[(axis + 1) % 3] = float(first.x + double(line % width) * stepMm);
  point[(axis + 2) % 3] = float(first.y + double(line / width) * stepMm);
  return point;
}

LineLattice linesThrough(const eng::Bounds& box, glm::length_t axis, double stepMm) {
  const glm::length_t u = (axis + 1) % 3, v = (axis + 2) % 3;
  const glm::dvec2 size(box.size()[u], box.size()[v]);
  const glm::dvec2 low(box.min[u], box.min[v]);
  return {.axis = axis,
          .first = low + kOffLattice * stepMm,
          .stepMm = stepMm,
          .size = glm::ivec2(glm::ceil(size / stepMm))};
}

std::vector<std::vector<Span>> spansInside(const Surface& surface, const LineLattice& lines) {
  std::vector<std::vector<Crossing>> crossings(size_t(lines.size.x) * size_t(lines.size.y));
  if (crossings.empty()) return {};
  eng::Bounds reach{lines.place(0, -double(kFarMm)), lines.place(crossings.size() - 1, double(kFarMm))};
  surface.visitNear(reach, [&](uint32_t i) { addCrossings(surface.triangles()[i], lines, crossings); });
  std::vector<std::vector<Span>> spans;
  for (std::vector<Crossing>& line : crossings) spans.push_back(spansOf(line));
  return spans;
}

}  // namespace ruler
