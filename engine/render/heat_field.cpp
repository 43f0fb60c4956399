#include "engine/render/heat_field.h"

#include <cassert>
#include <cstring>

namespace eng {

HeatField::HeatField(Device& device, const HeatVolume& volume)
    : lattice_(volume.lattice),
      cells_(device, "heat", volume.cells.size() * sizeof(HeatCell), Domain::Upload) {
  assert(volume.cells.size() == lattice_.count() && !volume.cells.empty());
  std::memcpy(cells_.mapped(), volume.cells.data(), volume.cells.size() * sizeof(HeatCell));
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
