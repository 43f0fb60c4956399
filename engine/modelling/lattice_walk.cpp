#include "engine/modelling/lattice_walk.h"

#include <cmath>

#include "engine/base/parallel.h"

namespace eng {
namespace {

// Whole blocks that cover a box.
struct BlockRange {
  glm::ivec3 first{0}, count{0};

  BlockRange(const Bounds& bounds, float spacingMm) {
    const float side = spacingMm * float(kBlockSide);
    first = glm::ivec3(glm::floor(bounds.min / side));
    count = glm::max(glm::ivec3(glm::floor(bounds.max / side)) - first + 1, glm::ivec3(0));
  }
  glm::ivec3 corner(int x, int y, int z) const { return (first + glm::ivec3(x, y, z)) * kBlockSide; }
};

Bounds wantedBounds(const std::vector<SolidField>& fields, const std::vector<bool>& wanted, float marginMm) {
  Bounds bounds;
  for (size_t i = 0; i < fields.size(); ++i)
    if (wanted[i] && !fields[i].bounds().empty()) bounds.add(fields[i].bounds());
  bounds.min -= marginMm;
  bounds.max += marginMm;
  return bounds;
}

using Row = std::vector<std::pair<glm::ivec3, ShareOfBlock>>;

// All blocks with the same y and z.
Row rowOf(const Partition& partition, const BlockRange& range, size_t number, float spacingMm,
          const std::vector<bool>& wanted) {
  Row row;
  const int y = int(number) % range.count.y, z = int(number) / range.count.y;
  for (int x = 0; x < range.count.x; ++x) {
    const glm::ivec3 corner = range.corner(x, y, z);
    for (ShareOfBlock& share : partition.sharesOf({corner, spacingMm}))
      if (wanted[share.solid]) row.emplace_back(corner, std::move(share));
  }
  return row;
}

}  // namespace

std::vector<SolidBlocks> shareLattice(const std::vector<SolidField>& fields, const std::vector<bool>& wanted,
                                      float spacingMm, float bandMm) {
  const Bounds bounds = wantedBounds(fields, wanted, 2.0f * bandMm);
  std::vector<SolidBlocks> solids(fields.size());
  if (bounds.empty()) return solids;
  const Partition partition(fields, bandMm);
  const BlockRange range(bounds, spacingMm);
  std::vector<Row> rows(size_t(range.count.y) * size_t(range.count.z));
  parallelFor(rows.size(), [&](size_t i) { rows[i] = rowOf(partition, range, i, spacingMm, wanted); });
  for (Row& row : rows)
    for (auto& [corner, share] : row)
      solids[share.solid].blocks.push_back(
          {corner, share.allInside ? nullptr : std::make_unique<BlockValues>(share.values)});
  return solids;
}

DenseGrid denseUnion(const Partition& partition, const Bounds& content, float spacingMm, float marginMm,
                     float bandMm) {
  Bounds wide = content;
  wide.min -= marginMm;
  wide.max += marginMm;
  const BlockRange range(wide, spacingMm);
  DenseGrid grid{spacingMm * glm::vec3(range.corner(0, 0, 0)), spacingMm, range.count * kBlockSide, {}};
  grid.values.assign(size_t(grid.size.x) * size_t(grid.size.y) * size_t(grid.size.z), bandMm);
  parallelFor(size_t(range.count.z) * size_t(range.count.y), [&](size_t i) {
    BlockValues values;
    const int y = int(i) % range.count.y, z = int(i) / range.count.y;
    for (int x = 0; x < range.count.x; ++x) {
      partition.unionValues({range.corner(x, y, z), spacingMm}, values);
      for (int k = 0; k < int(kBlockPoints); ++k)
        grid.values[grid.index(x * kBlockSide + k % 8, y * kBlockSide + k / 8 % 8, z * kBlockSide + k / 64)] =
            values[size_t(k)];
    }
  });
  return grid;
}

}  // namespace eng
