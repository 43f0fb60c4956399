// Millimetres on a picture, with a line every 10 mm.
#pragma once

#include "tests/leg/ruler/canvas.h"
#include "tests/leg/ruler/silhouette.h"

namespace ruler {

// A rectangle of the picture that shows a box of millimetres, up being up.
struct Plot {
  PictureBox box;
  float pixelMm = 1.0f;
  glm::ivec2 size{0};
  glm::vec2 origin{0.0f};  // upper left corner, pixels

  glm::vec2 toPixel(glm::vec2 mm) const;
  glm::vec2 toMm(glm::vec2 pixel) const;
};

// The longer side gets that many pixels.
Plot plotOf(const PictureBox& box, int pixels);

// Thin lines, stronger and with their value at every 50 mm; frames the plot.
void drawGrid(Canvas& canvas, const Plot& plot);

}  // namespace ruler
