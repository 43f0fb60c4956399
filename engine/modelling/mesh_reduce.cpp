#include "engine/modelling/mesh_reduce.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/modelling/chunked_collapse.h"
#include "engine/modelling/edge_collapse.h"
#include "engine/modelling/facing_normals.h"
#include "engine/modelling/mesh_quality.h"
#include "engine/modelling/mesh_topology.h"
#include "engine/modelling/vertex_mix.h"

namespace eng {
namespace {

constexpr int kBeginnings = 3;
constexpr float kBeginning = 0.4f;  // of the error
constexpr size_t kManyTriangles = 150000;
constexpr size_t kMostFixed = 4;  // at most one vertex in so many
constexpr int kSteps = 4;
constexpr int kAttempts = 4;
constexpr float kGentler = 0.25f;
constexpr float kClearanceMm = 1.0f;  // round a crossing, times the number of the attempt
constexpr float kMendedAngleDeg = 70.0f;
constexpr uint32_t kNone = ~0u;

Bounds boundsOf(const Mesh& mesh, const TrianglePair& pair) {
  Bounds box;
  for (uint32_t k = 0; k < 3; ++k) {
    box.add(mesh.positions[mesh.indices[3 * pair.first + k]]);
    box.add(mesh.positions[mesh.indices[3 * pair.second + k]]);
  }
  return box;
}

// A set of cells of one millimetre.
class Cells {
 public:
  void add(const Bounds& box) {
    const glm::ivec3 low(glm::floor(box.min)), high(glm::floor(box.max));
    for (int z = low.z; z <= high.z; ++z)
      for (int y = low.y; y <= high.y; ++y)
        for (int x = low.x; x <= high.x; ++x) keys_.insert(key({x, y, z}));
  }
  bool hold(glm::vec3 place) const { return keys_.contains(key(glm::ivec3(glm::floor(place)))); }

 private:
  static uint64_t key(glm::ivec3 cell) {
    const auto part = [](int value) { return uint64_t(uint32_t(value)) & 0x1fffff; };
    return part(cell.x) | part(cell.y) << 21 | part(cell.z) << 42;
  }
  std::unordered_set<uint64_t> keys_;
};

// The vertices of `mesh` round the places where `result` crosses itself.
void fixNear(const std::vector<TrianglePair>& crossings, const Mesh& result, float clearanceMm,
             const Mesh& mesh, std::vector<bool>& fixed) {
  Cells cells;
  for (const TrianglePair& pair : crossings) {
    Bounds box = boundsOf(result, pair);
    box.min -= clearanceMm;
    box.max += clearanceMm;
    cells.add(box);
  }
  for (size_t v = 0; v < fixed.size(); ++v) fixed[v] = fixed[v] || cells.hold(mesh.positions[v]);
}

// The new vertex on each side of each triangle (where the corner starts), or kNone.
std::vector<uint32_t> halveLongEdges(Mesh& mesh, float longestMm) {
  std::vector<uint32_t> middles(mesh.indices.size(), kNone);
  const auto isLong = [&](const EdgeUse& edge) {
    return glm::distance(mesh.positions[edge.low], mesh.positions[edge.high]) > longestMm;
  };
  EdgeUse last{kNone, kNone};
  for (const EdgeUse& edge : edgeUses(mesh)) {
    if (!isLong(edge)) continue;
    if (!edge.sameEdge(last)) addMiddle(mesh, edge.low, edge.high);
    middles[edge.corner] = uint32_t(mesh.positions.size()) - 1;
    last = edge;
  }
  return middles;
}

// Puts two to four triangles in the place of one. `c` are its corners, `m` the vertices halfway along the
// sides that start there, the first of them present and the last absent unless all are present.
void subdivide(const std::array<uint32_t, 3>& c, const std::array<uint32_t, 3>& m,
               std::vector<uint32_t>& out) {
  const auto add = [&](uint32_t p, uint32_t q, uint32_t r) { out.insert(out.end(), {p, q, r}); };
  if (m[1] == kNone) {
    add(c[0], m[0], c[2]);
    add(m[0], c[1], c[2]);
    return;
  }
  add(m[0], c[1], m[1]);
  if (m[2] == kNone) {
    add(c[0], m[0], m[1]);
    add(c[0], m[1], c[2]);
    return;
  }
  add(c[0], m[0], m[2]);
  add(m[2], m[1], c[2]);
  add(m[0], m[1], m[2]);
}

std::vector<uint32_t> subdivided(const std::vector<uint32_t>& indices, const std::vector<uint32_t>& middles) {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < indices.size(); i += 3) {
    std::array<uint32_t, 3> c{indices[i], indices[i + 1], indices[i + 2]};
    std::array<uint32_t, 3> m{middles[i], middles[i + 1], middles[i + 2]};
    if (m[0] == kNone && m[1] == kNone && m[2] == kNone) {
      out.insert(out.end(), c.begin(), c.end());
      continue;
    }
    while (m[0] == kNone || (m[2] != kNone && m[1] == kNone)) {
      std::rotate(c.begin(), c.begin() + 1, c.end());
      std::rotate(m.begin(), m.begin() + 1, m.end());
    }
    subdivide(c, m, out);
  }
  return out;
}

Mesh collapsed(const Mesh& mesh, const MeshReduction& how, const std::vector<bool>& fixed) {
  Mesh result = EdgeCollapse(mesh, how, fixed).run();
  mendNormals(result, kMendedAngleDeg);
  splitLongEdges(result, how.longestEdgeMm);
  return result;
}

// Again and again without the vertices round the places where the result crosses itself. Nothing if that does
// not help, as where `mesh` crosses itself, or if too little would be left to reduce.
std::optional<Mesh> collapsedClear(const Mesh& mesh, const MeshReduction& how) {
  std::vector<bool> fixed(mesh.positions.size());
  for (int i = 1; i <= kAttempts; ++i) {
    Mesh result = collapsed(mesh, how, fixed);
    const std::vector<TrianglePair> crossings = selfIntersections(result);
    if (crossings.empty()) return result;
    fixNear(crossings, result, float(i) * kClearanceMm, mesh, fixed);
    if (size_t(std::count(fixed.begin(), fixed.end(), true)) * kMostFixed > fixed.size()) break;
  }
  return std::nullopt;
}

// For a surface that would cross itself: as far as a smaller error takes it, and from there again.
Mesh collapsedStepwise(const Mesh& mesh, MeshReduction how, int steps) {
  if (std::optional<Mesh> result = collapsedClear(mesh, how)) return std::move(*result);
  if (steps == 0) {
    Mesh whole = mesh;
    splitLongEdges(whole, how.longestEdgeMm);
    return whole;
  }
  MeshReduction gentle = how;
  gentle.errorMm *= kGentler;
  how.errorMm -= gentle.errorMm;
  const Mesh begun = collapsedStepwise(mesh, gentle, steps - 1);
  return collapsedClear(begun, how).value_or(begun);
}

}  // namespace

// Of a very fine mesh, most goes in chunks and within a part of the error; what is left is worth the care.
Mesh reduced(const Mesh& mesh, const MeshReduction& how) {
  if (mesh.triangleCount() > std::max(kManyTriangles, 4 * how.triangles) && mesh.tangents.empty() &&
      mesh.colours.empty()) {
    MeshReduction beginning = how, rest = how;
    beginning.triangles = 0;
    beginning.errorMm *= kBeginning;
    rest.errorMm -= beginning.errorMm;
    std::vector<bool> fixed(mesh.positions.size());
    for (int i = 1; i <= kBeginnings; ++i) {
      const Mesh begun = collapsedInChunks(mesh, beginning, fixed);
      if (std::optional<Mesh> result = collapsedClear(begun, rest)) return std::move(*result);
      fixNear(selfIntersections(begun), begun, float(i) * kClearanceMm, mesh, fixed);
    }
  }
  return collapsedStepwise(mesh, how, kSteps);
}

void splitLongEdges(Mesh& mesh, float longestMm) {
  for (size_t before = 0; before != mesh.positions.size();) {
    before = mesh.positions.size();
    const std::vector<uint32_t> middles = halveLongEdges(mesh, longestMm);
    if (before != mesh.positions.size()) mesh.indices = subdivided(mesh.indices, middles);
  }
}

}  // namespace eng
