#include "engine/modelling/facing_normals.h"

#include <algorithm>
#include <cmath>
#include <glm/trigonometric.hpp>
#include <vector>

namespace eng {
namespace {

glm::vec3 unitOrZero(glm::vec3 v) {
  const float length = glm::length(v);
  return length > 1e-20f ? v / length : glm::vec3(0.0f);
}

glm::vec3 ownNormal(const Mesh& mesh, const uint32_t* corners) {
  const glm::vec3 a = mesh.positions[corners[0]];
  return unitOrZero(glm::cross(mesh.positions[corners[1]] - a, mesh.positions[corners[2]] - a));
}

float angleAt(const Mesh& mesh, const uint32_t* corners, size_t k) {
  const glm::vec3 a = mesh.positions[corners[k]];
  const glm::vec3 toNext = unitOrZero(mesh.positions[corners[(k + 1) % 3]] - a);
  const glm::vec3 toLast = unitOrZero(mesh.positions[corners[(k + 2) % 3]] - a);
  return std::acos(std::clamp(glm::dot(toNext, toLast), -1.0f, 1.0f));
}

std::vector<bool> doubtfulVertices(const Mesh& mesh, float leastFacing) {
  std::vector<bool> doubtful(mesh.positions.size());
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    if (facing(mesh, &mesh.indices[i]) >= leastFacing) continue;
    for (size_t k = 0; k < 3; ++k) doubtful[mesh.indices[i + k]] = true;
  }
  return doubtful;
}

}  // namespace

float facing(const Mesh& mesh, const uint32_t* corners) {
  const glm::vec3 mean =
      unitOrZero(mesh.normals[corners[0]] + mesh.normals[corners[1]] + mesh.normals[corners[2]]);
  return glm::dot(ownNormal(mesh, corners), mean);
}

void mendNormals(Mesh& mesh, float largestAngleDeg) {
  const std::vector<bool> doubtful = doubtfulVertices(mesh, std::cos(glm::radians(largestAngleDeg)));
  std::vector<glm::vec3> sums(mesh.positions.size(), glm::vec3(0.0f));
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t* corners = &mesh.indices[i];
    for (size_t k = 0; k < 3; ++k) {
      if (doubtful[corners[k]]) sums[corners[k]] += angleAt(mesh, corners, k) * ownNormal(mesh, corners);
    }
  }
  for (size_t v = 0; v < sums.size(); ++v) {
    if (doubtful[v] && glm::length(sums[v]) > 1e-3f) mesh.normals[v] = glm::normalize(sums[v]);
  }
}

}  // namespace eng
