#include "engine/modelling/solid_surface.h"

#include <fmt/format.h>
#include <openvdb/openvdb.h>
#include <openvdb/tools/Filter.h>

#include <algorithm>
#include <cmath>

#include "engine/geometry/disjoint_sets.h"
#include "engine/geometry/weld.h"
#include "engine/modelling/grain.h"
#include "engine/modelling/level_set_mesh.h"

namespace eng {
namespace {

openvdb::FloatGrid::Ptr gridOf(const SolidBlocks& blocks, float spacingMm, float bandMm) {
  openvdb::FloatGrid::Ptr grid = openvdb::FloatGrid::create(bandMm);
  grid->setTransform(openvdb::math::Transform::createLinearTransform(double(spacingMm)));
  for (const SolidBlocks::Stored& block : blocks.blocks) {
    const openvdb::Coord corner(block.corner.x, block.corner.y, block.corner.z);
    if (!block.values) {
      grid->tree().addTile(1, corner, -bandMm, false);
      continue;
    }
    auto* leaf = grid->tree().touchLeaf(corner);
    for (int k = 0; k < int(kBlockPoints); ++k)  // OpenVDB has z fastest
      leaf->setValueOn(openvdb::Index(((k % 8) << 6) | ((k / 8 % 8) << 3) | (k / 64)),
                       (*block.values)[size_t(k)]);
  }
  return grid;
}

// A box of three cells, repeated: each round adds 2/3 of a cell squared to the variance.
void smooth(openvdb::FloatGrid& grid, float deviationCells) {
  const int rounds = int(std::lround(1.5f * deviationCells * deviationCells));
  if (rounds < 1) return;
  openvdb::tools::Filter<openvdb::FloatGrid>(grid).mean(1, rounds);
}

// By vertex: the lowest vertex of its piece.
std::vector<uint32_t> piecesOf(const Mesh& mesh) {
  DisjointSets sets(mesh.positions.size());
  for (size_t i = 0; i < mesh.indices.size(); i += 3)
    for (const size_t k : {i + 1, i + 2}) sets.join(mesh.indices[i], mesh.indices[k]);
  std::vector<uint32_t> piece(mesh.positions.size());
  for (uint32_t i = 0; i < piece.size(); ++i) piece[i] = sets.find(i);
  return piece;
}

}  // namespace

double keepLargestPieces(Mesh& mesh, int pieces) {
  const std::vector<uint32_t> piece = piecesOf(mesh);
  std::vector<double> volume(mesh.positions.size(), 0.0);
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::dvec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]],
                     c = mesh.positions[mesh.indices[i + 2]];
    volume[piece[mesh.indices[i]]] += glm::dot(a, glm::cross(b, c)) / 6.0;
  }
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < piece.size(); ++i)
    if (piece[i] == i) order.push_back(i);
  if (order.size() <= size_t(pieces)) return 0.0;
  std::ranges::stable_sort(order, std::greater{}, [&](uint32_t i) { return std::abs(volume[i]); });
  const double lost = std::abs(volume[order[size_t(pieces)]]);
  std::vector<bool> kept(piece.size(), false);
  for (size_t i = 0; i < size_t(pieces); ++i) kept[order[i]] = true;
  std::vector<uint32_t> indices;
  for (size_t i = 0; i < mesh.indices.size(); i += 3)
    if (kept[piece[mesh.indices[i]]])
      indices.insert(indices.end(), mesh.indices.begin() + long(i), mesh.indices.begin() + long(i) + 3);
  mesh.indices = std::move(indices);
  dropUnusedVertices(mesh);
  return lost;
}

// What may fall off without a word.
constexpr double kCrumbMm3 = 60.0, kCrumbShare = 0.01;

SolidSurface surfaceOf(const SolidField& field, const SolidBlocks& blocks, float spacingMm, float bandMm,
                       const std::vector<MeshReduction>& levels) {
  const Solid& solid = field.solid();
  SolidSurface surface;
  const openvdb::FloatGrid::Ptr grid = gridOf(blocks, spacingMm, bandMm);
  smooth(*grid, solid.smoothMm / spacingMm);
  Mesh mesh = levelSetMesh(*grid);
  const double lost = keepLargestPieces(mesh, solid.pieces);
  if (lost > std::max(kCrumbMm3, kCrumbShare * signedVolumeMm3(mesh)))
    surface.problems.push_back(fmt::format("falls into more than {} piece(s); one of {:.2f} cm3 was left out",
                                           solid.pieces, lost / 1000.0));
  if (mesh.indices.empty()) {
    surface.problems.push_back("is empty: it has no volume, or its neighbours claim all of it");
    return surface;
  }
  for (const MeshReduction& level : levels)
    surface.levels.push_back(reduced(surface.levels.empty() ? mesh : surface.levels.front(), level));
  for (Mesh& level : surface.levels) {
    addGrain(level, field);
    addMask(level, field);
  }
  return surface;
}

}  // namespace eng
