// Straight lines through meshes: picking, thickness, what lies under a point.
#pragma once

#include <optional>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/geometry/triangle_runs.h"

namespace eng {

struct Ray {
  glm::vec3 origin;
  glm::vec3 direction;  // unit
};

struct RayHit {
  float distanceMm;
  uint32_t triangle;
  bool front;  // the ray enters through the outside of the triangle
};

// The nearest hit beyond the origin, either side of the triangles.
std::optional<RayHit> firstHit(const Ray& ray, const Mesh& mesh);

// Every hit beyond the origin, nearest first. A ray through an edge or a corner may hit both triangles there.
std::vector<RayHit> allHits(const Ray& ray, const Mesh& mesh);

// The same by the mesh's own runs: microseconds where all triangles take milliseconds.
std::optional<RayHit> firstHit(const Ray& ray, const Mesh& mesh, const TriangleRuns& runs);
std::vector<RayHit> allHits(const Ray& ray, const Mesh& mesh, const TriangleRuns& runs);

// Distance to where the ray enters the box (0 when it starts inside), or nothing.
std::optional<float> enterDistance(const Ray& ray, const Bounds& box);

}  // namespace eng
