// The print of a tool: how its pressure lies on the skin, to be drawn to scale beside that of another tool,
// and what of it arrives below.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/mechanics/press.h"
#include "app/mechanics/roller_contact.h"

namespace mechanics {

// Pressures at the points of a square grid. Its middle is that of the tool; columns go round the leg, rows
// along it.
struct PressureGrid {
  float stepMm = 1.0f;
  int columns = 0, rows = 0;  // odd
  std::vector<float> kPa;     // row by row, the lowest row first

  float at(int column, int row) const { return kPa[size_t(row) * columns + column]; }
  float acrossMm(int column) const { return stepMm * float(column - columns / 2); }
  float alongMm(int row) const { return stepMm * float(row - rows / 2); }
};

struct ToolPrint {
  std::string id, name;
  float forceN = 0.0f;
  float areaCm2 = 0.0f;
  float meanKPa = 0.0f, peakKPa = 0.0f;
  float indentationMm = 0.0f;
  PressureGrid grid;
  LayerStack stack;     // under the middle
  Load middle;          // what bears on it
  std::string refused;  // why it is not laid there, in words; then there is nothing else. Empty: it may

  // On the axis at that depth of the tissue at rest, kPa.
  float pressureAt(float depthMm) const { return middle.pressureKPa * middle.shareAt(depthMm); }
};

// Of a roller, its cells smoothed as far as they lie apart.
ToolPrint printOf(const Roller& roller, const RollerContact& contact);
// Of a tool whose pressure is the same in every direction.
ToolPrint printOf(const Tool& tool, const Contact& contact, const LayerStack& stack);

// What of a pressure on the skin comes to the outer side of a muscle under the middle of the tool.
struct Arrival {
  float depthMm = 0.0f;
  float share = 0.0f;  // of the pressure on the skin
  float kPa = 0.0f;
  bool reached = false;  // isReached()
};

// The muscle, or the outermost part of one that comes in several, as "gastrocnemius" has two heads; nothing
// where none of it lies there.
std::optional<Arrival> arrivalAt(const LayerStack& stack, const Load& load, const anatomy::Atlas& atlas,
                                 std::string_view muscle);

}  // namespace mechanics
