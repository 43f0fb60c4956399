// Small meshes whose volume, surface and normals are known.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <glm/gtc/constants.hpp>
#include <string>
#include <utility>

#include "engine/geometry/mesh.h"

namespace test {

// An axis-aligned cube about the origin with flat normals: four vertices a side, twelve triangles.
inline eng::Mesh cube(float sideMm) {
  eng::Mesh mesh;
  for (int axis = 0; axis < 3; ++axis) {
    for (float sign : {-1.0f, 1.0f}) {
      glm::vec3 normal(0.0f), u(0.0f), v(0.0f);
      normal[axis] = sign;
      u[(axis + 1) % 3] = 0.5f * sideMm;
      v[(axis + 2) % 3] = 0.5f * sideMm * sign;
      const uint32_t base = uint32_t(mesh.positions.size());
      const glm::vec3 centre = 0.5f * sideMm * normal;
      for (glm::vec3 corner : {centre - u - v, centre + u - v, centre + u + v, centre - u + v}) {
        mesh.positions.push_back(corner);
        mesh.normals.push_back(normal);
      }
      for (uint32_t i : {0u, 1u, 2u, 0u, 2u, 3u}) mesh.indices.push_back(base + i);
    }
  }
  return mesh;
}

// A sphere about the origin with smooth normals; closed, with one vertex at each pole.
inline eng::Mesh sphere(float radiusMm, uint32_t rings = 24, uint32_t sectors = 48) {
  eng::Mesh mesh;
  const auto add = [&](float polar, float around) {
    const glm::vec3 n(std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around),
                      std::cos(polar));
    mesh.positions.push_back(radiusMm * n);
    mesh.normals.push_back(n);
  };
  add(0.0f, 0.0f);
  for (uint32_t r = 1; r < rings; ++r) {
    for (uint32_t s = 0; s < sectors; ++s) {
      add(glm::pi<float>() * float(r) / float(rings), glm::two_pi<float>() * float(s) / float(sectors));
    }
  }
  add(glm::pi<float>(), 0.0f);
  const uint32_t last = uint32_t(mesh.positions.size()) - 1;
  const auto at = [&](uint32_t r, uint32_t s) { return 1 + (r - 1) * sectors + s % sectors; };
  const auto triangle = [&](uint32_t a, uint32_t b, uint32_t c) {
    mesh.indices.insert(mesh.indices.end(), {a, b, c});
  };
  for (uint32_t s = 0; s < sectors; ++s) {
    triangle(0, at(1, s), at(1, s + 1));
    for (uint32_t r = 1; r + 1 < rings; ++r) {
      triangle(at(r, s), at(r + 1, s), at(r + 1, s + 1));
      triangle(at(r, s), at(r + 1, s + 1), at(r, s + 1));
    }
    triangle(at(rings - 1, s), last, at(rings - 1, s + 1));
  }
  return mesh;
}

// As Wavefront OBJ, without normals.
inline std::string objOf(const eng::Mesh& mesh) {
  std::string text;
  for (const glm::vec3& p : mesh.positions) text += fmt::format("v {} {} {}\n", p.x, p.y, p.z);
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    text += fmt::format("f {} {} {}\n", corner[0] + 1, corner[1] + 1, corner[2] + 1);
  }
  return text;
}

inline void turnInsideOut(eng::Mesh& mesh) {
  for (size_t i = 0; i < mesh.indices.size(); i += 3) std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
}

}  // namespace test
