#include "engine/modelling/vertex_mix.h"

namespace eng {
namespace {

// Of two directions that cancel each other, the nearer.
glm::vec3 mixDirections(glm::vec3 a, glm::vec3 b, float t) {
  const glm::vec3 mixed = glm::mix(a, b, t);
  const float length = glm::length(mixed);
  return length > 1e-3f ? mixed / length : t < 0.5f ? a : b;
}

glm::vec4 mixTangents(glm::vec4 a, glm::vec4 b, float t) {
  const glm::vec3 u(a), v(b);
  const glm::vec3 mixed = mixDirections(u, glm::dot(u, v) < 0.0f ? -v : v, t);
  return {mixed, t < 0.5f ? a.w : b.w};
}

}  // namespace

void mixAttributes(Mesh& mesh, uint32_t target, uint32_t a, uint32_t b, float t) {
  mesh.normals[target] = mixDirections(mesh.normals[a], mesh.normals[b], t);
  if (!mesh.tangents.empty()) {
    mesh.tangents[target] = mixTangents(mesh.tangents[a], mesh.tangents[b], t);
  }
  if (!mesh.colours.empty()) {
    const glm::vec4 mixed = glm::mix(glm::vec4(mesh.colours[a]), glm::vec4(mesh.colours[b]), t);
    mesh.colours[target] = glm::u8vec4(mixed + 0.5f);
  }
}

void addMiddle(Mesh& mesh, uint32_t a, uint32_t b) {
  mesh.positions.push_back(0.5f * (mesh.positions[a] + mesh.positions[b]));
  mesh.normals.emplace_back();
  if (!mesh.tangents.empty()) mesh.tangents.emplace_back();
  if (!mesh.colours.empty()) mesh.colours.emplace_back();
  mixAttributes(mesh, uint32_t(mesh.positions.size()) - 1, a, b, 0.5f);
}

}  // namespace eng
