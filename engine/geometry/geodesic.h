// How far it is along a surface: the way over the skin and not through the leg. A wave runs out from the
// sources over the triangles, nearest vertex first; across each edge it is as round as the distances at both
// ends tell, so that on a flat patch the result is exact.
//
// After R. Kimmel, J. Sethian, "Computing geodesic paths on manifolds", 1998, with the circular wave of
// M. Novotni, R. Klein, "Computing geodesic distances on triangular meshes", 2002. Within 2 % of exact
// distances on plane, sphere and cylinder; needs no factorisation, takes open meshes and stops where nobody
// asks any more.
#pragma once

#include <span>
#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

// A point on or near the surface, and the distance that the wave has run before it starts there.
struct GeodesicSource {
  glm::vec3 position;
  float startMm = 0.0f;
};

// What can be asked many times once it is built. Keeps no reference to the mesh.
class GeodesicSurface {
 public:
  // Vertices at one place are one, whatever their normals; triangles without area are left out.
  explicit GeodesicSurface(const Mesh& mesh);

  // For every vertex of the mesh the least distance to a source, mm; infinite where no way leads or where it
  // is farther than `farthestMm`. A source starts from the nearest point of the surface.
  std::vector<float> distances(std::span<const GeodesicSource> sources, float farthestMm = 1e30f) const;

 private:
  friend class GeodesicWave;

  struct Triangle {
    uint32_t corner[3];
  };

  void measureEdges();
  GeodesicSource onSurface(const GeodesicSource& source, const Triangle*& triangle) const;

  float longestEdgeMm_ = 0.0f;
  float slackMm_ = 0.0f;           // a few edges: as far as a wave needs room to be round
  std::vector<glm::vec3> places_;  // one for all vertices at it
  std::vector<uint32_t> placeOf_;  // of each vertex of the mesh
  std::vector<Triangle> triangles_;
  std::vector<uint32_t> firstTriangle_;  // of each place in `around_`, and one past the last
  std::vector<uint32_t> around_;         // triangles round each place, one place after the other
};

}  // namespace eng
