#include "app/viewer/picture_export.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr float kPageShortSide = 992.0f;  // in pixels of the design: A4 with body text of 9 points

}  // namespace

float figureScale(glm::uvec2 size) {
  return float(std::min(size.x, size.y)) / kPageShortSide;
}

PictureWriting::PictureWriting(Viewer& viewer, PictureFile file, PictureDrawing drawing)
    : viewer_(viewer), file_(std::move(file)), drawing_(std::move(drawing)) {
  begin();
}

void PictureWriting::begin() {
  writer_.reset();  // what was begun goes before it is begun anew
  writer_ = std::make_unique<eng::PngWriter>(
      file_.path,
      eng::PngInfo{
          .size = file_.size, .alpha = file_.alpha, .dotsPerInch = file_.dotsPerInch, .texts = file_.texts});
  walk_.emplace(viewer_, drawing_, [this](std::span<const uint8_t> row) { writer_->writeRow(row); });
}

bool PictureWriting::step() {
  const bool first = walk_->share() == 0.0f;
  const bool more = walk_->step();
  if (viewer_.shortOfRoom() && !blended_) {
    blended_ = true;
    viewer_.drawWeighted();
    if (!first) {
      begin();
      return true;
    }
  }
  if (!more) writer_->finish();
  return more;
}

bool writePicture(Viewer& viewer, const PictureFile& file, const PictureDrawing& drawing) {
  PictureWriting writing(viewer, file, drawing);
  while (writing.step()) continue;
  return writing.blended();
}

namespace {

constexpr uint32_t kTileOfWindow = 1024;  // drawn between two frames of the window: not too long

ViewState asPrinted(ViewState state) {
  state.pins = true;
  state.preferences.theme = Theme::Light;
  state.preferences.textScalePercent = 100;
  return state;
}

}  // namespace

PictureExport::PictureExport(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
                             const ViewState& state, const ExportWish& wish)
    : path_(wish.path) {
  const InterfaceTurn turn;
  const auto plan = tilePlanFor(wish.size, kTileOfWindow);
  const ViewerOptions options{.size = plan ? plan->stageSize() : wish.size,
                              .device = wish.device,
                              .identify = false,
                              .contentScale = wish.scale,
                              .wholeSize = plan ? wish.size : glm::uvec2(0),
                              .transparent = wish.transparent,
                              .figure = wish.figure};
  viewer_ = std::make_unique<Viewer>(atlas, assets, options);
  viewer_->setState(wish.figure ? asPrinted(state) : state);
  const PictureFile file{.path = wish.path,
                         .size = wish.size,
                         .alpha = wish.transparent,
                         .dotsPerInch = wish.figure ? kFigureDotsPerInch : 0.0f,
                         .texts = {{"Title", atlas->title}, {"Copyright", atlas->credit}}};
  writing_ = std::make_unique<PictureWriting>(*viewer_, file, PictureDrawing{wish.size, plan});
}

// The stage goes while its own interface has the turn.
PictureExport::~PictureExport() {
  const InterfaceTurn turn;
  viewer_->interface().takeTurn();
  writing_.reset();
  viewer_.reset();
}

bool PictureExport::step() {
  const InterfaceTurn turn;
  viewer_->interface().takeTurn();
  return writing_->step();
}

float PictureExport::share() const {
  return writing_->share();
}

bool PictureExport::blended() const {
  return writing_->blended();
}

}  // namespace app
