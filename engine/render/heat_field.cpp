#include "engine/render/heat_field.h"

#include <cassert>
#include <cstring>

namespace eng {

namespace {

bool isHot(const HeatCell& cell) {
  return cell.core > 0 || cell.spillover > 0 || cell.local > 0;
}

// The part of the volume that is hot, with the cells round it, so that shaders can pass over the rest.
HeatVolume hotPart(const HeatVolume& volume) {
  const Lattice& all = volume.lattice;
  glm::ivec3 low = all.size, high(-1);
  for (int z = 0; z < all.size.z; ++z)
    for (int y = 0; y < all.size.y; ++y)
      for (int x = 0; x < all.size.x; ++x)
        if (const glm::ivec3 cell(x, y, z); isHot(volume.cells[all.index(cell)])) {
          low = glm::min(low, cell);
          high = glm::max(high, cell);
        }
  low = glm::clamp(low - 1, glm::ivec3(0), glm::max(all.size - 2, 0));
  high = glm::clamp(high + 1, glm::min(low + 1, all.size - 1), all.size - 1);
  HeatVolume part{.lattice = {all.originMm + glm::vec3(low) * all.spacingMm, all.spacingMm, high - low + 1},
                  .cells = {}};
  part.cells.reserve(part.lattice.count());
  for (int z = low.z; z <= high.z; ++z)
    for (int y = low.y; y <= high.y; ++y) {
      const auto row = volume.cells.begin() + ptrdiff_t(all.index({low.x, y, z}));
      part.cells.insert(part.cells.end(), row, row + (high.x - low.x + 1));
    }
  return part;
}

}  // namespace

HeatField::HeatField(Device& device, const HeatVolume& volume) {
  assert(volume.cells.size() == volume.lattice.count() && !volume.cells.empty());
  const HeatVolume part = hotPart(volume);
  lattice_ = part.lattice;
  cells_ = Buffer(device, "heat", part.cells.size() * sizeof(HeatCell), Domain::Upload);
  std::memcpy(cells_.mapped(), part.cells.data(), part.cells.size() * sizeof(HeatCell));
}

gpu::Heat HeatField::constants(const View& view) const {
  const HeatLook& look = view.heat;
  gpu::Heat heat{.cells = wordsOf(cells_.address()),
                 .origin = lattice_.originMm,
                 .cellsPerMm = 1.0f / lattice_.spacingMm,
                 .size = lattice_.size,
                 .local = look.local,
                 .front = look.front,
                 .zone = look.zone,
                 .spillover = look.spillover,
                 .cover = look.cover,
                 .lines = look.lines,
                 .pixelScale = view.pixelScale,
                 .lineColour = glm::vec4(look.lineColour, 1)};
  for (size_t i = 0; i < kHeatColours; ++i) heat.colours[i] = glm::vec4(look.colours[i], 1);
  return heat;
}

gpu::Hatch HeatField::hatch(const View& view) const {
  return {.cells = wordsOf(cells_.address()),
          .origin = lattice_.originMm,
          .cellsPerMm = 1.0f / lattice_.spacingMm,
          .size = lattice_.size,
          .pixelScale = view.pixelScale,
          .colour = glm::vec4(view.hatch.colour, view.hatch.cover)};
}

}  // namespace eng
