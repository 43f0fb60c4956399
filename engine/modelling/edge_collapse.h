// Takes vertices out of a closed surface one by one: an edge shrinks to a point, its two triangles vanish.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/modelling/mesh_reduce.h"
#include "engine/modelling/quadric.h"

namespace eng {

// Works in passes, each over the cheapest part of all edges in the order of their cost: what the surface
// moves by, then their length. An edge stays where shrinking it would
// - tie the surface into something that is no manifold (the link condition: Dey, Edelsbrunner, Guha and
// Nekhayev,
//   Topology preserving edge contraction, 1999),
// - turn a triangle against the normals of its vertices, or make it a sliver, unless one there was worse,
// - move the surface too far, or make an edge too long.
class EdgeCollapse {
 public:
  // `mesh` is closed and 2-manifold. Vertices that are `fixed` stay (by vertex; empty: none).
  EdgeCollapse(Mesh mesh, const MeshReduction& how, std::vector<bool> fixed);

  // The reduced mesh, without unused vertices. To be called once.
  Mesh run();

 private:
  struct Candidate {
    float cost = 0.0f;
    uint32_t kept = 0, gone = 0;
  };
  // How good the worst of some triangles is.
  struct Standard {
    float shape = 1.0f;   // 1 equilateral, 0 without area
    float facing = 1.0f;  // the cosine between its own and its vertices' normal
  };

  size_t pass();
  void gatherStars();
  void gatherQuadrics();
  void gatherCandidates();
  void collapseCheapest(size_t most);
  double leastMeanSquare(uint32_t kept, uint32_t gone) const;
  bool collapse(uint32_t kept, uint32_t gone);
  bool keepsTopology(uint32_t kept, uint32_t gone);
  bool keepsShape(uint32_t kept, uint32_t gone, glm::vec3 place) const;
  bool judge(const uint32_t* corners, uint32_t moved, glm::vec3 place, Standard& worst) const;
  void apply(uint32_t kept, uint32_t gone, glm::vec3 place);
  void dropDeadTriangles();
  size_t valence(uint32_t vertex) const;

  std::span<const uint32_t> star(uint32_t vertex) const {
    return std::span(stars_).subspan(starBegin_[vertex], starBegin_[vertex + 1] - starBegin_[vertex]);
  }
  const uint32_t* corners(uint32_t triangle) const { return &mesh_.indices[3 * size_t(triangle)]; }
  bool dead(uint32_t triangle) const { return corners(triangle)[0] == corners(triangle)[1]; }
  bool has(uint32_t triangle, uint32_t vertex) const {
    const uint32_t* corner = corners(triangle);
    return corner[0] == vertex || corner[1] == vertex || corner[2] == vertex;
  }

  Mesh mesh_;
  MeshReduction how_;
  std::vector<bool> fixed_;
  size_t triangles_ = 0;  // alive
  double largestMeanSquare_ = 0.0;
  std::vector<Quadric> quadrics_;
  std::vector<uint32_t> starBegin_, stars_;  // triangles round each vertex, as they were when the pass began
  std::vector<Candidate> candidates_;
  std::vector<bool> changed_;    // in this pass
  std::vector<uint32_t> marks_;  // by vertex, what markCount_ was
  uint32_t markCount_ = 0;
};

}  // namespace eng
