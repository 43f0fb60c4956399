#include "app/mechanics/mesh_shift.h"

namespace mechanics {
namespace {

glm::vec3 unitOr(glm::vec3 v, glm::vec3 otherwise) {
  const float length = glm::length(v);
  return length > 1e-6f ? v / length : otherwise;
}

// Areas turn by the cofactors, which need no division and keep their sense.
glm::vec3 turnedNormal(const glm::mat3& j, glm::vec3 n) {
  return n.x * glm::cross(j[1], j[2]) + n.y * glm::cross(j[2], j[0]) + n.z * glm::cross(j[0], j[1]);
}

}  // namespace

void moveVertex(const eng::Mesh& from, size_t vertex, const Moved& moved, eng::Mesh& to) {
  to.positions[vertex] = moved.positionMm;
  to.normals[vertex] = unitOr(turnedNormal(moved.jacobian, from.normals[vertex]), from.normals[vertex]);
  if (from.tangents.empty()) return;
  const glm::vec4 tangent = from.tangents[vertex];
  to.tangents[vertex] = {unitOr(moved.jacobian * glm::vec3(tangent), glm::vec3(tangent)), tangent.w};
}

}  // namespace mechanics
