// Where the panels lie, as a function of the picture's size, the text scale and what is open. The leg keeps
// what is left over, at least 45 % of the width, and no panel covers it.
//
//   +--------------- bar ---------------+
//   |    tabs    |    scene   | details |
//   | structures |            |         |
//   |            | dissection |         |
//   |  timings   |   status   |         |
//   +-----------------------------------+
#pragma once

namespace app {

struct Box {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool operator==(const Box&) const = default;
};

// Lengths in one unit of the caller's choice; a panel that is closed or finds no room has an empty box.
struct Layout {
  Box bar, structures, timings, details, scene, dissection, status;
  Box body;        // the figure of the whole body, at the lower left of the scene
  Box bodyColumn;  // what of the picture it takes from the scene; `body` where it lies over the scene
  bool bodyOver = false;  // there is no room for both
  Box tabs;  // above what stands in the place of the structures
  // Too narrow for two columns: the details lie below or over the structures, in the same column.
  bool oneColumn = false;
  int dissectionLines = 1;  // that its sliders are spread over

  Layout scaled(float factor) const;
};

struct LayoutInput {
  float width = 0, height = 0;
  float scale = 1;  // units for one pixel of the design at text scale 100 %
  bool panels = true;
  bool structures = true, details = true, timings = false;
  int body = 0;            // 0: not shown; 1: small; 2: large
  bool selection = false;  // without one, a single column need not share its room with the details
};

Layout layoutOf(const LayoutInput& input);

}  // namespace app
