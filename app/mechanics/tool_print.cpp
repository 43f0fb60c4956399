#include "app/mechanics/tool_print.h"

#include <algorithm>
#include <cmath>

namespace mechanics {
namespace {

constexpr float kRollerStepMm = 3.0f, kToolStepMm = 1.0f;
constexpr float kSpreadMm = 4.0f;      // of a cell of a roller's patch, which are 5 mm apart
constexpr float kLeastWeight = 0.15f;  // so that the pressure falls to nothing beyond the rim

PressureGrid gridFor(float acrossMm, float alongMm, float stepMm) {
  const auto count = [&](float halfMm) { return 2 * (int(halfMm / stepMm) + 2) + 1; };
  PressureGrid grid{.stepMm = stepMm, .columns = count(acrossMm), .rows = count(alongMm)};
  grid.kPa.resize(size_t(grid.columns) * size_t(grid.rows));
  return grid;
}

template <class Pressure>
void fill(PressureGrid& grid, Pressure pressureAt) {
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      grid.kPa[size_t(row) * grid.columns + column] = pressureAt(grid.acrossMm(column), grid.alongMm(row));
}

float smoothedKPa(const std::vector<PatchCell>& cells, float acrossMm, float alongMm) {
  float sum = 0.0f, weights = kLeastWeight;
  for (const PatchCell& cell : cells) {
    const float mm = std::hypot(cell.acrossMm - acrossMm, cell.alongMm - alongMm);
    if (mm > 3.0f * kSpreadMm) continue;
    const float weight = std::exp(-mm * mm / (2.0f * kSpreadMm * kSpreadMm));
    sum += weight * cell.pressureKPa;
    weights += weight;
  }
  return sum / weights;
}

bool isPartOf(const std::string& structure, std::string_view muscle) {
  return structure == muscle || structure.starts_with(std::string(muscle) + "-");
}

}  // namespace

ToolPrint printOf(const Roller& roller, const RollerContact& contact) {
  ToolPrint print{.id = roller.id,
                  .name = roller.name,
                  .forceN = contact.loadN,
                  .areaCm2 = contact.areaCm2,
                  .meanKPa = contact.meanPressureKPa,
                  .peakKPa = contact.peakPressureKPa,
                  .indentationMm = contact.indentationMm,
                  .stack = contact.stack,
                  .middle = contact.middle};
  float across = 0.0f, along = 0.0f;
  for (const PatchCell& cell : contact.cells) {
    across = std::max(across, std::abs(cell.acrossMm));
    along = std::max(along, std::abs(cell.alongMm));
  }
  print.grid = gridFor(across, along, kRollerStepMm);
  fill(print.grid, [&](float x, float y) { return smoothedKPa(contact.cells, x, y); });
  return print;
}

ToolPrint printOf(const Tool& tool, const Contact& contact, const LayerStack& stack) {
  const float rimMm = contact.load.halfWidthMm;
  ToolPrint print{.id = tool.id,
                  .name = tool.name,
                  .forceN = contact.forceN,
                  .areaCm2 = contact.areaCm2,
                  .meanKPa = contact.facePressureKPa,
                  .peakKPa = contact.load.pressureKPa,
                  .indentationMm = contact.indentationMm,
                  .grid = gridFor(rimMm, rimMm, kToolStepMm),
                  .stack = stack,
                  .middle = contact.load};
  // The rim of a pad goes through cells: as much of each as lies inside.
  fill(print.grid, [&](float x, float y) {
    const float mm = std::hypot(x, y), inside = std::clamp((rimMm - mm) / kToolStepMm + 0.5f, 0.0f, 1.0f);
    return inside * contact.facePressureAt(std::min(mm, rimMm));
  });
  return print;
}

std::optional<Arrival> arrivalAt(const LayerStack& stack, const Load& load, const anatomy::Atlas& atlas,
                                 std::string_view muscle) {
  for (const Layer& layer : stack.layers()) {
    if (!layer.structure) continue;
    const anatomy::Structure& structure = atlas.at(*layer.structure);
    if (structure.facts.kind != anatomy::Kind::Muscle || !isPartOf(structure.facts.id, muscle)) continue;
    const float share = load.shareAt(layer.depthMm);
    return Arrival{layer.depthMm, share, share * load.pressureKPa, share >= kReachedShare};
  }
  return std::nullopt;
}

}  // namespace mechanics
