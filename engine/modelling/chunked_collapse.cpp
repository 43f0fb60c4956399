#include "engine/modelling/chunked_collapse.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "engine/base/parallel.h"
#include "engine/geometry/weld.h"
#include "engine/modelling/edge_collapse.h"

namespace eng {
namespace {

constexpr float kChunkMm = 40.0f;
constexpr uint32_t kNone = ~0u, kShared = ~0u - 1;

using Chunk = std::vector<uint32_t>;  // numbers of triangles

struct Before {
  bool operator()(glm::ivec3 a, glm::ivec3 b) const {
    return std::tie(a.x, a.y, a.z) < std::tie(b.x, b.y, b.z);
  }
};

std::vector<Chunk> chunksOf(const Mesh& mesh) {
  std::map<glm::ivec3, Chunk, Before> chunks;
  for (uint32_t i = 0; i < mesh.triangleCount(); ++i) {
    const glm::vec3 corner = mesh.positions[mesh.indices[3 * size_t(i)]];
    chunks[glm::ivec3(glm::floor(corner / kChunkMm))].push_back(i);
  }
  std::vector<Chunk> list;
  for (auto& [cube, chunk] : chunks) list.push_back(std::move(chunk));
  return list;
}

// By vertex: the only chunk that uses it, or kShared.
std::vector<uint32_t> ownersOf(const Mesh& mesh, const std::vector<Chunk>& chunks) {
  std::vector<uint32_t> owners(mesh.positions.size(), kNone);
  for (uint32_t c = 0; c < chunks.size(); ++c)
    for (const uint32_t triangle : chunks[c])
      for (size_t k = 0; k < 3; ++k) {
        uint32_t& owner = owners[mesh.indices[3 * size_t(triangle) + k]];
        owner = owner == kNone || owner == c ? c : kShared;
      }
  return owners;
}

// The chunk's triangles as a mesh of its own, and which of its vertices stay.
struct Excerpt {
  Mesh mesh;
  std::vector<bool> fixed;
};

Excerpt excerptOf(const Mesh& mesh, const Chunk& chunk, const std::vector<uint32_t>& owners,
                  const std::vector<bool>& fixed) {
  Excerpt excerpt;
  for (const uint32_t triangle : chunk)
    for (size_t k = 0; k < 3; ++k) excerpt.mesh.indices.push_back(mesh.indices[3 * size_t(triangle) + k]);
  std::vector<uint32_t> used = excerpt.mesh.indices;
  std::ranges::sort(used);
  used.erase(std::unique(used.begin(), used.end()), used.end());
  for (uint32_t& index : excerpt.mesh.indices)
    index = uint32_t(std::ranges::lower_bound(used, index) - used.begin());
  for (const uint32_t vertex : used) {
    excerpt.mesh.positions.push_back(mesh.positions[vertex]);
    excerpt.mesh.normals.push_back(mesh.normals[vertex]);
    excerpt.fixed.push_back(owners[vertex] == kShared || fixed[vertex]);
  }
  return excerpt;
}

void append(Mesh& whole, const Mesh& part) {
  const auto first = uint32_t(whole.positions.size());
  whole.positions.insert(whole.positions.end(), part.positions.begin(), part.positions.end());
  whole.normals.insert(whole.normals.end(), part.normals.begin(), part.normals.end());
  for (const uint32_t index : part.indices) whole.indices.push_back(first + index);
}

}  // namespace

Mesh collapsedInChunks(const Mesh& mesh, const MeshReduction& how, const std::vector<bool>& fixed) {
  const std::vector<Chunk> chunks = chunksOf(mesh);
  const std::vector<uint32_t> owners = ownersOf(mesh, chunks);
  std::vector<Mesh> reduced(chunks.size());
  parallelFor(chunks.size(), [&](size_t i) {
    Excerpt excerpt = excerptOf(mesh, chunks[i], owners, fixed);
    reduced[i] = EdgeCollapse(std::move(excerpt.mesh), how, std::move(excerpt.fixed)).run();
  });
  Mesh whole;
  for (const Mesh& part : reduced) append(whole, part);
  weld(whole);  // shared vertices have not moved
  return whole;
}

}  // namespace eng
