#include "tests/leg/ruler/profile_picture.h"

#include "tests/leg/ruler/canvas.h"
#include "tests/leg/ruler/grid_lines.h"

namespace ruler {
namespace {

constexpr int kPixels = 1000;
constexpr float kMarginMm = 3.0f, kBeyondMm = 25.0f;
constexpr Colour kPaper(255, 255, 255), kBoth(190, 190, 190), kModel(230, 90, 70), kReference(90, 130, 230),
    kInk(0, 0, 0);

bool isEdge(const Mask& mask, int x, int y) {
  return mask.at(x, y) && !(mask.at(x - 1, y) && mask.at(x + 1, y) && mask.at(x, y - 1) && mask.at(x, y + 1));
}

// Both, but not the whole thigh of a reference whose model ends above the knee.
PictureBox shownBox(const PictureBox& model, const PictureBox& reference) {
  PictureBox box = reference;
  if (model.min.x <= model.max.x)
    box = {glm::max(box.min, model.min - kBeyondMm), glm::min(box.max, model.max + kBeyondMm)};
  box.add(model);
  return {box.min - kMarginMm, box.max + kMarginMm};
}

void drawMasks(Canvas& canvas, const Mask& model, const Mask& reference) {
  for (int y = 0; y < model.size.y; ++y) {
    for (int x = 0; x < model.size.x; ++x) {
      const bool inModel = model.at(x, y), inReference = reference.at(x, y);
      const int row = model.size.y - 1 - y;
      if (inModel || inReference)
        canvas.mix(x, row, inModel && inReference ? kBoth : inModel ? kModel : kReference, 1.0f);
      if (isEdge(reference, x, y)) canvas.mix(x, row, kInk, 1.0f);
    }
  }
}

}  // namespace

eng::Picture profilePicture(std::span<const eng::Mesh* const> model,
                            std::span<const eng::Mesh* const> reference, View view) {
  const PictureAxes axes = axesOf(view);
  const PictureBox box = shownBox(boxOf(model, axes), boxOf(reference, axes));
  const Plot plot = plotOf(box, kPixels);
  Canvas canvas(plot.size.x, plot.size.y, kPaper);
  drawMasks(canvas, silhouette(model, axes, box, plot.pixelMm),
            silhouette(reference, axes, box, plot.pixelMm));
  drawGrid(canvas, plot);
  return canvas.picture();
}

}  // namespace ruler
