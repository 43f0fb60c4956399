#include "engine/modelling/level_set_mesh.h"

#include <openvdb/Grid.h>

#include <algorithm>
#include <atomic>
#include <memory>

#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "engine/modelling/level_set_block.h"

namespace eng {
namespace {

using Blocks = std::vector<std::unique_ptr<LevelSetBlock>>;  // sorted by origin

bool before(glm::ivec3 a, glm::ivec3 b) {
  return a.x != b.x ? a.x < b.x : a.y != b.y ? a.y < b.y : a.z < b.z;
}

// Of all blocks that can have a vertex or a triangle: those with voxels, and those just before them, whose
// edges and cubes reach into them.
std::vector<glm::ivec3> blockOrigins(const FloatGrid& grid) {
  std::vector<glm::ivec3> origins;
  for (auto leaf = grid.tree().cbeginLeaf(); leaf; ++leaf) {
    const openvdb::Coord o = leaf->origin();
    for (int bits = 0; bits < 8; ++bits) {
      const glm::ivec3 steps(bits & 1, bits >> 1 & 1, bits >> 2);
      origins.push_back(glm::ivec3(o.x(), o.y(), o.z()) - BlockValues::kSide * steps);
    }
  }
  std::sort(origins.begin(), origins.end(), before);
  origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
  return origins;
}

void sample(const FloatGrid& grid, glm::ivec3 origin, float level, BlockValues& block) {
  auto accessor = grid.getConstUnsafeAccessor();
  size_t i = 0;
  for (int x = -1; x < BlockValues::kWide - 1; ++x) {
    for (int y = -1; y < BlockValues::kWide - 1; ++y) {
      for (int z = -1; z < BlockValues::kWide - 1; ++z) {
        const openvdb::Coord point(origin.x + x, origin.y + y, origin.z + z);
        block.values[i++] = accessor.getValue(point) - level;
      }
    }
  }
}

Blocks makeBlocks(const FloatGrid& grid, float level) {
  const std::vector<glm::ivec3> origins = blockOrigins(grid);
  Blocks blocks(origins.size());
  parallelFor(origins.size(), [&](size_t i) {
    BlockValues values;
    sample(grid, origins[i], level, values);
    blocks[i] = std::make_unique<LevelSetBlock>(origins[i], values);
  });
  uint32_t count = 0;
  for (const auto& block : blocks) {
    block->firstVertex = count;
    count += uint32_t(block->vertexCount());
  }
  return blocks;
}

const LevelSetBlock* blockAt(const Blocks& blocks, glm::ivec3 origin) {
  const auto found =
      std::lower_bound(blocks.begin(), blocks.end(), origin,
                       [](const auto& block, glm::ivec3 wanted) { return before(block->origin(), wanted); });
  return found != blocks.end() && (*found)->origin() == origin ? found->get() : nullptr;
}

LevelSetBlock::Neighbours neighboursOf(const Blocks& blocks, const LevelSetBlock& block) {
  LevelSetBlock::Neighbours neighbours{};
  for (int bits = 0; bits < 8; ++bits) {
    const glm::ivec3 steps(bits & 1, bits >> 1 & 1, bits >> 2);
    neighbours[size_t(bits)] = blockAt(blocks, block.origin() + BlockValues::kSide * steps);
  }
  return neighbours;
}

void copyVertices(const Blocks& blocks, const FloatGrid& grid, Mesh& mesh) {
  for (const auto& block : blocks) {
    const glm::dvec3 origin(block->origin());
    for (const glm::vec3& place : block->places()) {
      const glm::dvec3 index = origin + glm::dvec3(place);
      const openvdb::Vec3d world = grid.indexToWorld(openvdb::Vec3d(index.x, index.y, index.z));
      mesh.positions.emplace_back(world.x(), world.y(), world.z());
    }
    mesh.normals.insert(mesh.normals.end(), block->normals().begin(), block->normals().end());
  }
}

void addTriangles(const Blocks& blocks, Mesh& mesh) {
  std::vector<std::vector<uint32_t>> triangles(blocks.size());
  std::atomic<bool> complete = true;
  parallelFor(blocks.size(), [&](size_t i) {
    if (!blocks[i]->addTriangles(neighboursOf(blocks, *blocks[i]), triangles[i])) complete = false;
  });
  if (!complete) {
    throw Error(
        "A distance grid changes sign between two tiles: keep the values near the surface as voxels.");
  }
  for (const auto& some : triangles) mesh.indices.insert(mesh.indices.end(), some.begin(), some.end());
}

}  // namespace

Mesh levelSetMesh(const FloatGrid& grid, float level) {
  const Blocks blocks = makeBlocks(grid, level);
  Mesh mesh;
  copyVertices(blocks, grid, mesh);
  addTriangles(blocks, mesh);
  return mesh;
}

}  // namespace eng
