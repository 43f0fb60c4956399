// A triangle mesh as plain data: what an importer yields, a generator makes and the renderer uploads.
#pragma once

#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace eng {

// An axis-aligned box; empty until something is added.
struct Bounds {
  glm::vec3 min{1e30f};
  glm::vec3 max{-1e30f};

  bool empty() const { return min.x > max.x; }
  glm::vec3 centre() const { return 0.5f * (min + max); }
  glm::vec3 size() const { return max - min; }
  float diagonal() const { return empty() ? 0.0f : glm::length(size()); }
  void add(glm::vec3 point);
  void add(const Bounds& other);
};

// Millimetres. Triangles are counter-clockwise seen from outside. `tangents` and `colours` are empty or as
// long as `positions`: a mesh without them is a mesh without fibre direction or tendon mask.
struct Mesh {
  std::vector<glm::vec3> positions;
  std::vector<glm::vec3> normals;    // unit length, one for each position
  std::vector<glm::vec4> tangents;   // xyz unit, w +1 or -1 (glTF TANGENT)
  std::vector<glm::u8vec4> colours;  // glTF COLOR_0
  std::vector<uint32_t> indices;     // three for each triangle

  size_t triangleCount() const { return indices.size() / 3; }
};

Bounds boundsOf(const Mesh& mesh);

// Volume in mm3 by the divergence theorem; exact for a closed mesh, an estimate for an open one.
double signedVolumeMm3(const Mesh& mesh);

// Moves positions, normals and tangents; a mirroring transform also flips the winding.
void transform(Mesh& mesh, const glm::mat4& matrix);

// Area-weighted vertex normals, for meshes that come without.
void computeNormals(Mesh& mesh);

}  // namespace eng
