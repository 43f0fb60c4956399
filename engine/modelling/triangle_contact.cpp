#include "engine/modelling/triangle_contact.h"

#include <algorithm>
#include <glm/common.hpp>

#include "engine/modelling/exact_sign.h"

namespace eng {
namespace {

using Flat = std::array<glm::dvec2, 3>;

glm::dvec2 without(int axis, glm::dvec3 p) {
  return {p[(axis + 1) % 3], p[(axis + 2) % 3]};
}

Flat without(int axis, const Triangle& t) {
  return {without(axis, t[0]), without(axis, t[1]), without(axis, t[2])};
}

// An axis along which the triangle does not look like a line; -1 for one that is a line.
int openAxis(const Triangle& t) {
  for (int axis = 0; axis < 3; ++axis) {
    const Flat flat = without(axis, t);
    if (sideOfLine(flat[0], flat[1], flat[2]) != 0) return axis;
  }
  return -1;
}

bool inBox(glm::dvec2 p, glm::dvec2 q, glm::dvec2 point) {
  return point.x >= std::min(p.x, q.x) && point.x <= std::max(p.x, q.x) && point.y >= std::min(p.y, q.y) &&
         point.y <= std::max(p.y, q.y);
}

bool segmentsMeet(glm::dvec2 p, glm::dvec2 q, glm::dvec2 r, glm::dvec2 s) {
  const int a = sideOfLine(p, q, r), b = sideOfLine(p, q, s);
  const int c = sideOfLine(r, s, p), d = sideOfLine(r, s, q);
  if (a * b < 0 && c * d < 0) return true;
  return (a == 0 && inBox(p, q, r)) || (b == 0 && inBox(p, q, s)) || (c == 0 && inBox(r, s, p)) ||
         (d == 0 && inBox(r, s, q));
}

bool contains(const Flat& t, glm::dvec2 p) {
  const int a = sideOfLine(t[0], t[1], p), b = sideOfLine(t[1], t[2], p), c = sideOfLine(t[2], t[0], p);
  return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
}

bool segmentMeetsInPlane(glm::dvec3 p, glm::dvec3 q, const Triangle& triangle) {
  const int axis = openAxis(triangle);
  if (axis < 0) return false;
  const Flat t = without(axis, triangle);
  const glm::dvec2 from = without(axis, p), to = without(axis, q);
  return contains(t, from) || segmentsMeet(from, to, t[0], t[1]) || segmentsMeet(from, to, t[1], t[2]) ||
         segmentsMeet(from, to, t[2], t[0]);
}

// `pSide` and `qSide` are the sides of the triangle's plane on which p and q lie.
bool segmentMeets(glm::dvec3 p, glm::dvec3 q, int pSide, int qSide, const Triangle& t) {
  if (pSide * qSide > 0) return false;
  if (pSide == 0 && qSide == 0) return segmentMeetsInPlane(p, q, t);
  const int a = sideOfPlane(p, q, t[0], t[1]), b = sideOfPlane(p, q, t[1], t[2]);
  if (a * b < 0) return false;
  const int c = sideOfPlane(p, q, t[2], t[0]);
  return a * c >= 0 && b * c >= 0;
}

std::array<int, 3> sides(const Triangle& plane, const Triangle& points) {
  std::array<int, 3> result{};
  for (size_t i = 0; i < 3; ++i) result[i] = sideOfPlane(plane[0], plane[1], plane[2], points[i]);
  return result;
}

bool allOnOneSide(const std::array<int, 3>& side) {
  return side[0] != 0 && side[0] == side[1] && side[1] == side[2];
}

bool anEdgeMeets(const Triangle& edges, const std::array<int, 3>& side, const Triangle& t) {
  for (size_t i = 0, j = 2; i < 3; j = i++) {
    if (segmentMeets(edges[j], edges[i], side[j], side[i], t)) return true;
  }
  return false;
}

}  // namespace

bool isDegenerate(const Triangle& triangle) {
  return openAxis(triangle) < 0;
}

bool meet(const Triangle& a, const Triangle& b) {
  const std::array<int, 3> sidesOfA = sides(b, a);
  if (allOnOneSide(sidesOfA)) return false;
  const std::array<int, 3> sidesOfB = sides(a, b);
  if (allOnOneSide(sidesOfB)) return false;
  return anEdgeMeets(a, sidesOfA, b) || anEdgeMeets(b, sidesOfB, a);
}

// What they have in common besides the corner reaches the far edge of one of them.
bool meetBeyondCorner(const Triangle& a, const Triangle& b) {
  const std::array<int, 3> sidesOfA = sides(b, a);
  if (sidesOfA[1] * sidesOfA[2] > 0) return false;
  const std::array<int, 3> sidesOfB = sides(a, b);
  return segmentMeets(a[1], a[2], sidesOfA[1], sidesOfA[2], b) ||
         segmentMeets(b[1], b[2], sidesOfB[1], sidesOfB[2], a);
}

// Only where one is folded flat onto the other.
bool meetBeyondEdge(const Triangle& a, const Triangle& b) {
  if (sideOfPlane(a[0], a[1], a[2], b[2]) != 0) return false;
  const int axis = openAxis(a);
  if (axis < 0) return false;
  const Flat s = without(axis, a), t = without(axis, b);
  return sideOfLine(s[0], s[1], s[2]) * sideOfLine(s[0], s[1], t[2]) > 0;
}

}  // namespace eng
