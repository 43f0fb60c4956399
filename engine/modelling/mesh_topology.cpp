#include "engine/modelling/mesh_topology.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "engine/geometry/disjoint_sets.h"

namespace eng {
namespace {

void judgeEdge(std::span<const EdgeUse> uses, MeshTopology& topology) {
  topology.boundaryEdges += uses.size() == 1;
  topology.nonManifoldEdges += uses.size() > 2;
  topology.orientationFaults += uses.size() == 2 && uses[0].rising == uses[1].rising;
}

// The corners at either end of an edge belong to one fan; fans are groups of corners, components of
// triangles.
void joinAcrossEdge(std::span<const EdgeUse> uses, DisjointSets& fans, DisjointSets& triangles) {
  const auto cornerAt = [](const EdgeUse& use, bool low) {
    return use.rising == low ? use.corner : nextCorner(use.corner);
  };
  for (size_t i = 1; i < uses.size(); ++i) {
    fans.join(cornerAt(uses[0], true), cornerAt(uses[i], true));
    fans.join(cornerAt(uses[0], false), cornerAt(uses[i], false));
    triangles.join(uses[0].corner / 3, uses[i].corner / 3);
  }
}

void findSplitVertices(const Mesh& mesh, DisjointSets& fans, MeshTopology& topology) {
  constexpr uint32_t kNone = ~0u;
  std::vector<uint32_t> fanOf(mesh.positions.size(), kNone);
  std::vector<bool> reported(mesh.positions.size());
  for (uint32_t corner = 0; corner < mesh.indices.size(); ++corner) {
    const uint32_t vertex = mesh.indices[corner], fan = fans.find(corner);
    if (fanOf[vertex] == kNone) fanOf[vertex] = fan;
    if (fanOf[vertex] == fan || reported[vertex]) continue;
    reported[vertex] = true;
    ++topology.nonManifoldVertices;
  }
}

}  // namespace

std::vector<EdgeUse> edgeUses(const Mesh& mesh) {
  std::vector<EdgeUse> uses(mesh.indices.size());
  for (uint32_t corner = 0; corner < uses.size(); ++corner) {
    const uint32_t from = mesh.indices[corner], to = mesh.indices[nextCorner(corner)];
    uses[corner] = {std::min(from, to), std::max(from, to), corner, from < to};
  }
  std::sort(uses.begin(), uses.end(), [](const EdgeUse& a, const EdgeUse& b) {
    return std::tie(a.low, a.high, a.corner) < std::tie(b.low, b.high, b.corner);
  });
  return uses;
}

MeshTopology meshTopology(const Mesh& mesh) {
  MeshTopology topology;
  const std::vector<EdgeUse> uses = edgeUses(mesh);
  DisjointSets fans(mesh.indices.size()), triangles(mesh.triangleCount());
  for (size_t begin = 0, end = 0; begin < uses.size(); begin = end) {
    while (end < uses.size() && uses[end].sameEdge(uses[begin])) ++end;
    const std::span<const EdgeUse> edge(&uses[begin], end - begin);
    judgeEdge(edge, topology);
    joinAcrossEdge(edge, fans, triangles);
  }
  findSplitVertices(mesh, fans, topology);
  for (uint32_t i = 0; i < mesh.triangleCount(); ++i) topology.components += triangles.find(i) == i;
  return topology;
}

}  // namespace eng
