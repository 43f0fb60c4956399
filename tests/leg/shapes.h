// Solids of known size for trying the ruler out.
#pragma once

#include <glm/gtc/matrix_transform.hpp>
#include <vector>

#include "tests/mesh_samples.h"

namespace test {

inline eng::Mesh moved(eng::Mesh mesh, glm::vec3 by) {
  eng::transform(mesh, glm::translate(glm::mat4(1.0f), by));
  return mesh;
}

inline eng::Mesh scaled(eng::Mesh mesh, glm::vec3 by) {
  eng::transform(mesh, glm::scale(glm::mat4(1.0f), by));
  return mesh;
}

// Fine enough for its volume to be that of a ball within half a percent.
inline eng::Mesh ball(float radiusMm, glm::vec3 centre = glm::vec3(0.0f)) {
  return moved(sphere(radiusMm, 64, 128), centre);
}

inline eng::Mesh box(glm::vec3 sizeMm, glm::vec3 centre = glm::vec3(0.0f)) {
  return moved(scaled(cube(1.0f), sizeMm), centre);
}

inline void append(eng::Mesh& mesh, const eng::Mesh& other) {
  const uint32_t base = uint32_t(mesh.positions.size());
  mesh.positions.insert(mesh.positions.end(), other.positions.begin(), other.positions.end());
  mesh.normals.insert(mesh.normals.end(), other.normals.begin(), other.normals.end());
  for (uint32_t index : other.indices) mesh.indices.push_back(base + index);
}

// Without the triangles for which `drop` says so, given their middle.
template <typename Drop>
eng::Mesh without(const eng::Mesh& mesh, const Drop& drop) {
  eng::Mesh rest = mesh;
  rest.indices.clear();
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const glm::vec3 middle =
        (mesh.positions[corner[0]] + mesh.positions[corner[1]] + mesh.positions[corner[2]]) / 3.0f;
    if (!drop(middle)) rest.indices.insert(rest.indices.end(), corner, corner + 3);
  }
  return rest;
}

}  // namespace test
