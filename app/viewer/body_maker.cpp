#include "app/viewer/body_maker.h"

#include <utility>

#include "app/anatomy/way_back/painted_figure.h"
#include "engine/base/error.h"

namespace app {
namespace {

// Fine enough for the jaw, of which a zone is about 20 mm wide.
constexpr float kSpacingMm = 6.0f;

}  // namespace

BodyMaker::BodyMaker(const anatomy::Atlas& atlas, std::filesystem::path assets)
    : atlas_(atlas), assets_(std::move(assets)) {}

std::optional<MadeBody> BodyMaker::take(const BodyWish& wish, bool wait) {
  if (!making_.busy()) making_.begin([this, wish] { return make(wish); });
  std::optional<MadeBody> made = making_.take(wait);
  if (!made || made->wish == wish) return made;
  return wait ? take(wish, true) : std::nullopt;
}

void BodyMaker::forget() {
  making_.drop();
  heat_.reset();
}

void BodyMaker::load(const std::string& variant) {
  if (figure_ && variant_ == variant) return;
  auto figure = std::make_shared<anatomy::BodyFigure>(anatomy::loadBodyFigure(assets_, variant));
  anatomy::maskLeg(*figure, atlas_.frame.side);
  heat_.reset();  // it borrows the mesh
  figure_ = std::move(figure);
  variant_ = variant;
}

MadeBody BodyMaker::make(const BodyWish& wish) {
  MadeBody made{.wish = wish};
  try {
    load(wish.variant);
  } catch (const eng::Error& error) {
    made.problem = error.what();
    return made;
  }
  made.figure = figure_;
  if (!atlas_.triggerPoints) return made;
  const anatomy::TriggerPointTable& table = *atlas_.triggerPoints;
  if (const anatomy::TriggerPoint* point = table.findPoint(wish.point))
    made.heat = heat().volumeOf({.point = *point, .table = table, .source = wish.source});
  else if (anatomy::showsOnFigure(wish.painted))
    made.heat = anatomy::paintedFigure(heat(), wish.painted, table, atlas_.frame.side);
  return made;
}

const anatomy::PainHeat& BodyMaker::heat() {
  if (!heat_)
    heat_ = std::make_unique<anatomy::PainHeat>(
        anatomy::zoneFrameOf(atlas_.triggerPoints->body(), *figure_, atlas_.frame.side, atlas_.landmarks,
                             atlas_.frame.lengthMm),
        figure_->mesh, kSpacingMm);
  return *heat_;
}

}  // namespace app
