#include "tests/leg/ruler/triangle.h"

#include <algorithm>

namespace ruler {
namespace {

glm::vec3 nearestOnEdge(glm::vec3 from, glm::vec3 to, glm::vec3 point) {
  const glm::vec3 edge = to - from;
  const float lengthSquared = glm::dot(edge, edge);
  if (lengthSquared == 0.0f) return from;
  return from + std::clamp(glm::dot(point - from, edge) / lengthSquared, 0.0f, 1.0f) * edge;
}

float squared(glm::vec3 v) {
  return glm::dot(v, v);
}

// Six times the volume of the tetrahedron; its sign tells on which side of abc the point d lies.
double sixVolumes(glm::dvec3 a, glm::dvec3 b, glm::dvec3 c, glm::dvec3 d) {
  return glm::dot(glm::cross(b - a, c - a), d - a);
}

bool anyEdgeMeets(const Triangle& edges, const Triangle& triangle) {
  return meets(triangle, edges.a, edges.b) || meets(triangle, edges.b, edges.c) ||
         meets(triangle, edges.c, edges.a);
}

}  // namespace

glm::vec3 Triangle::normal() const {
  const glm::vec3 n = glm::cross(b - a, c - a);
  const float length = glm::length(n);
  return length > 0.0f ? n / length : glm::vec3(0.0f);
}

eng::Bounds Triangle::bounds() const {
  return {glm::min(a, glm::min(b, c)), glm::max(a, glm::max(b, c))};
}

Triangle triangleOf(const eng::Mesh& mesh, size_t index) {
  const uint32_t* corner = &mesh.indices[3 * index];
  return {mesh.positions[corner[0]], mesh.positions[corner[1]], mesh.positions[corner[2]]};
}

glm::vec3 nearestOn(const Triangle& t, glm::vec3 point) {
  const glm::vec3 n = glm::cross(t.b - t.a, t.c - t.a);
  const auto within = [&](glm::vec3 from, glm::vec3 to) {
    return glm::dot(glm::cross(to - from, point - from), n) >= 0.0f;
  };
  if (squared(n) > 0.0f && within(t.a, t.b) && within(t.b, t.c) && within(t.c, t.a))
    return point - glm::dot(point - t.a, n) / squared(n) * n;
  glm::vec3 nearest = nearestOnEdge(t.a, t.b, point);
  for (glm::vec3 other : {nearestOnEdge(t.b, t.c, point), nearestOnEdge(t.c, t.a, point)})
    if (squared(other - point) < squared(nearest - point)) nearest = other;
  return nearest;
}

bool meets(const Triangle& t, glm::vec3 from, glm::vec3 to) {
  const double before = sixVolumes(t.a, t.b, t.c, from), behind = sixVolumes(t.a, t.b, t.c, to);
  if ((before > 0.0 && behind > 0.0) || (before < 0.0 && behind < 0.0)) return false;
  const double ab = sixVolumes(from, to, t.a, t.b), bc = sixVolumes(from, to, t.b, t.c),
               ca = sixVolumes(from, to, t.c, t.a);
  return (ab >= 0.0 && bc >= 0.0 && ca >= 0.0) || (ab <= 0.0 && bc <= 0.0 && ca <= 0.0);
}

bool meets(const Triangle& one, const Triangle& other) {
  return boundsMeet(one.bounds(), other.bounds()) && (anyEdgeMeets(one, other) || anyEdgeMeets(other, one));
}

bool boundsMeet(const eng::Bounds& a, const eng::Bounds& b) {
  return glm::all(glm::lessThanEqual(a.min, b.max)) && glm::all(glm::lessThanEqual(b.min, a.max));
}

}  // namespace ruler
