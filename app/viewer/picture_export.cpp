#include "app/viewer/picture_export.h"

#include <algorithm>

#include "engine/base/png_writer.h"

namespace app {
namespace {

constexpr float kPageShortSide = 992.0f;  // in pixels of the design: A4 with body text of 9 points

}  // namespace

float figureScale(glm::uvec2 size) {
  return float(std::min(size.x, size.y)) / kPageShortSide;
}

void writePicture(Viewer& viewer, const PictureFile& file, const std::optional<TilePlan>& plan, bool still,
                  const std::function<eng::Picture()>& capture) {
  eng::PngWriter writer(
      file.path,
      {.size = file.size, .alpha = file.alpha, .dotsPerInch = file.dotsPerInch, .texts = file.texts});
  drawRows(
      viewer, file.size, plan, still, [&](std::span<const uint8_t> row) { writer.writeRow(row); }, capture);
  writer.finish();
}

void exportPicture(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
                   ViewState state, const ExportWish& wish) {
  if (wish.figure) {
    state.pins = true;
    state.preferences.theme = Theme::Light;
    state.preferences.textScalePercent = 100;
  }
  const auto plan = tilePlanFor(wish.size);
  const ViewerOptions options{.size = plan ? plan->stageSize() : wish.size,
                              .device = wish.device,
                              .identify = false,
                              .contentScale = wish.scale,
                              .wholeSize = plan ? wish.size : glm::uvec2(0),
                              .transparent = wish.transparent,
                              .figure = wish.figure};
  Viewer viewer(atlas, assets, options);
  viewer.setState(state);
  writePicture(viewer,
               {.path = wish.path,
                .size = wish.size,
                .alpha = wish.transparent,
                .dotsPerInch = wish.figure ? kFigureDotsPerInch : 0.0f,
                .texts = {{"Title", atlas->title}, {"Copyright", atlas->credit}}},
               plan);
}

}  // namespace app
