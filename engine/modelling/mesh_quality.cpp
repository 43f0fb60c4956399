#include "engine/modelling/mesh_quality.h"

#include <fmt/format.h>

#include <algorithm>
#include <glm/trigonometric.hpp>

#include "engine/modelling/mesh_topology.h"
#include "engine/modelling/triangle_contact.h"
#include "engine/modelling/triangle_tree.h"

namespace eng {
namespace {

using Corners = std::array<uint32_t, 3>;

Corners cornersOf(const Mesh& mesh, uint32_t triangle) {
  const uint32_t* corner = &mesh.indices[3 * size_t(triangle)];
  return {corner[0], corner[1], corner[2]};
}

Triangle placesOf(const Mesh& mesh, const Corners& corners) {
  return {glm::dvec3(mesh.positions[corners[0]]), glm::dvec3(mesh.positions[corners[1]]),
          glm::dvec3(mesh.positions[corners[2]])};
}

// Brings the vertices that both have to the front, in the same order. Returns how many.
size_t matchShared(Corners& a, Corners& b) {
  size_t shared = 0;
  for (size_t i = 0; i < 3; ++i) {
    const auto same = std::find(b.begin() + shared, b.end(), a[i]);
    if (same == b.end()) continue;
    std::iter_swap(b.begin() + shared, same);
    std::swap(a[shared], a[i]);
    ++shared;
  }
  return shared;
}

bool cross(const Mesh& mesh, uint32_t first, uint32_t second) {
  Corners a = cornersOf(mesh, first), b = cornersOf(mesh, second);
  const size_t shared = matchShared(a, b);
  const Triangle s = placesOf(mesh, a), t = placesOf(mesh, b);
  if (isDegenerate(s) || isDegenerate(t)) return false;
  if (shared == 0) return meet(s, t);
  if (shared == 1) return meetBeyondCorner(s, t);
  return shared == 3 || meetBeyondEdge(s, t);
}

double angleDeg(glm::dvec3 at, glm::dvec3 p, glm::dvec3 q) {
  return glm::degrees(std::atan2(glm::length(glm::cross(p - at, q - at)), glm::dot(p - at, q - at)));
}

void measure(const Triangle& t, MeshQuality& quality) {
  quality.degenerateTriangles += isDegenerate(t);
  for (size_t i = 0; i < 3; ++i) {
    const glm::dvec3 a = t[i], b = t[(i + 1) % 3], c = t[(i + 2) % 3];
    quality.longestEdgeMm = std::max(quality.longestEdgeMm, float(glm::distance(a, b)));
    quality.smallestAngleDeg = std::min(quality.smallestAngleDeg, float(angleDeg(a, b, c)));
  }
}

}  // namespace

bool MeshQuality::sound() const {
  return faults().empty();
}

std::string MeshQuality::faults() const {
  std::string text;
  const auto add = [&](size_t count, const char* one, const char* many) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, count == 1 ? one : many);
  };
  add(triangles == 0, "mesh without triangles", "");
  add(boundaryEdges, "boundary edge", "boundary edges");
  add(nonManifoldEdges, "non-manifold edge", "non-manifold edges");
  add(nonManifoldVertices, "non-manifold vertex", "non-manifold vertices");
  add(orientationFaults, "edge with a flipped triangle", "edges with a flipped triangle");
  add(degenerateTriangles, "triangle without area", "triangles without area");
  add(selfIntersections, "self-intersection", "self-intersections");
  add(triangles > 0 && volumeMm3 <= 0.0, "surface that looks inwards", "");
  return text;
}

MeshQuality meshQuality(const Mesh& mesh) {
  const MeshTopology topology = meshTopology(mesh);
  MeshQuality quality{.triangles = mesh.triangleCount(),
                      .boundaryEdges = topology.boundaryEdges,
                      .nonManifoldEdges = topology.nonManifoldEdges,
                      .nonManifoldVertices = topology.nonManifoldVertices,
                      .orientationFaults = topology.orientationFaults,
                      .selfIntersections = selfIntersections(mesh).size(),
                      .components = topology.components,
                      .volumeMm3 = signedVolumeMm3(mesh)};
  for (uint32_t i = 0; i < mesh.triangleCount(); ++i) measure(placesOf(mesh, cornersOf(mesh, i)), quality);
  return quality;
}

std::vector<TrianglePair> selfIntersections(const Mesh& mesh) {
  std::vector<TrianglePair> pairs;
  TriangleTree(mesh).forEachOverlap([&](uint32_t a, uint32_t b) {
    if (cross(mesh, a, b)) pairs.push_back({std::min(a, b), std::max(a, b)});
  });
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace eng
