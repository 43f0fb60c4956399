#include "engine/geometry/mesh.h"

#include <utility>

namespace eng {
namespace {

// Keeps a length of one also for vectors that vanish or overflow.
glm::vec3 unitOr(glm::vec3 v, glm::vec3 fallback) {
  const glm::dvec3 d(v);
  const double length = glm::length(d);
  return length > 1e-30 && length < 1e30 ? glm::vec3(d / length) : fallback;
}

// Cofactors instead of the inverse transpose: the same directions, and defined for a flattening matrix too.
glm::mat3 normalMatrix(const glm::mat3& m) {
  return {glm::cross(m[1], m[2]), glm::cross(m[2], m[0]), glm::cross(m[0], m[1])};
}

}  // namespace

void Bounds::add(glm::vec3 point) {
  min = glm::min(min, point);
  max = glm::max(max, point);
}

void Bounds::add(const Bounds& other) {
  min = glm::min(min, other.min);
  max = glm::max(max, other.max);
}

Bounds boundsOf(const Mesh& mesh) {
  Bounds bounds;
  for (const glm::vec3& position : mesh.positions) bounds.add(position);
  return bounds;
}

double signedVolumeMm3(const Mesh& mesh) {
  if (mesh.indices.empty()) return 0.0;
  // About a point of the mesh rather than the origin: far from it, the sum would lose its digits.
  const glm::dvec3 origin(mesh.positions[mesh.indices[0]]);
  double sixfold = 0.0;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::dvec3 a = glm::dvec3(mesh.positions[mesh.indices[i]]) - origin;
    const glm::dvec3 b = glm::dvec3(mesh.positions[mesh.indices[i + 1]]) - origin;
    const glm::dvec3 c = glm::dvec3(mesh.positions[mesh.indices[i + 2]]) - origin;
    sixfold += glm::dot(a, glm::cross(b, c));
  }
  return sixfold / 6.0;
}

void transform(Mesh& mesh, const glm::mat4& matrix) {
  const glm::mat3 linear(matrix);
  const bool mirrors = glm::determinant(glm::dmat3(linear)) < 0.0;
  // The cofactors of a mirroring matrix point inwards.
  const glm::mat3 forNormals = normalMatrix(linear) * (mirrors ? -1.0f : 1.0f);
  for (glm::vec3& position : mesh.positions) position = glm::vec3(matrix * glm::vec4(position, 1.0f));
  for (glm::vec3& normal : mesh.normals) normal = unitOr(forNormals * normal, {0.0f, 0.0f, 1.0f});
  for (glm::vec4& tangent : mesh.tangents) {
    const glm::vec3 direction = unitOr(linear * glm::vec3(tangent), {1.0f, 0.0f, 0.0f});
    tangent = glm::vec4(direction, mirrors ? -tangent.w : tangent.w);
  }
  if (!mirrors) return;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
}

void computeNormals(Mesh& mesh) {
  std::vector<glm::dvec3> sums(mesh.positions.size(), glm::dvec3(0.0));
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const glm::dvec3 a(mesh.positions[corner[0]]);
    const glm::dvec3 b(mesh.positions[corner[1]]);
    const glm::dvec3 c(mesh.positions[corner[2]]);
    const glm::dvec3 areaVector = glm::cross(b - a, c - a);
    for (int k = 0; k < 3; ++k) sums[corner[k]] += areaVector;
  }
  mesh.normals.resize(mesh.positions.size());
  for (size_t v = 0; v < sums.size(); ++v) {
    const double length = glm::length(sums[v]);
    mesh.normals[v] = length > 1e-30 ? glm::vec3(sums[v] / length) : glm::vec3(0.0f, 0.0f, 1.0f);
  }
}

}  // namespace eng
