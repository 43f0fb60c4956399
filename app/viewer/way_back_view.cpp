#include "app/viewer/way_back_view.h"

#include <chrono>

#include "app/anatomy/leg_hull.h"

namespace app {
namespace {

// Spots that a whole zone is shown by: how far apart, and how wide so that they run into each other.
constexpr float kSpotMm = 7.0f, kSpotRadiusMm = 12.0f;

anatomy::ZoneMap mapOf(const anatomy::Atlas& atlas) {
  const eng::Mesh* skin = anatomy::skinOf(atlas);
  return {atlas, *atlas.triggerPoints, skin ? anatomy::outerFace(atlas, *skin) : anatomy::legHull(atlas)};
}

anatomy::PaintedPain painOf(const std::vector<HurtMark>& marks) {
  anatomy::PaintedPain pain;
  for (const HurtMark& mark : marks) {
    const bool body = mark.on == HurtMark::On::Body;
    pain.push_back({.zone = mark.zone,
                    .on = body ? anatomy::ZoneOn::Body : anatomy::ZoneOn::Leg,
                    .placeMm = mark.placeMm,
                    .radiusMm = body ? kBodyBrushMm : kLegBrushMm,
                    .level = mark.intensity});
  }
  return pain;
}

}  // namespace

bool WayBackView::follow(const ViewState& state) {
  asked_ = state.wayBack.on && atlas_.triggerPoints;
  if (!asked_) return false;
  take();
  if (!map_) return true;
  if (!answer_.ready || compared_ != state.wayBack.marks) compare(state.wayBack.marks);
  return false;
}

void WayBackView::take() {
  if (map_) return;
  if (!making_.valid()) making_ = std::async(std::launch::async, [this] { return mapOf(atlas_); });
  if (waits_ || making_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
    map_.emplace(making_.get());
}

void WayBackView::compare(const std::vector<HurtMark>& marks) {
  compared_ = marks;
  answer_.candidates = anatomy::candidatesFor(painOf(marks), *map_, *atlas_.triggerPoints);
  answer_.spots.clear();
  for (const HurtMark& mark : marks) {
    const std::vector<HurtSpot> spots = spotsOf(mark);
    answer_.spots.insert(answer_.spots.end(), spots.begin(), spots.end());
  }
  answer_.ready = true;
}

std::vector<HurtSpot> WayBackView::spotsOf(const HurtMark& mark) {
  if (mark.on == HurtMark::On::Body) return {};
  std::vector<HurtSpot> spots;
  if (mark.on == HurtMark::On::Zone)
    spots = spotsOfZone(mark.zone);
  else
    spots.push_back({atlas_.frame.toDisplay(mark.placeMm), glm::vec3(0.0f), kLegBrushMm});
  for (HurtSpot& spot : spots) spot.level = mark.intensity;
  return spots;
}

// Pieces of the zone that keep their distance from each other.
const std::vector<HurtSpot>& WayBackView::spotsOfZone(const std::string& zone) {
  const auto [known, fresh] = zoneSpots_.try_emplace(zone);
  const auto index = map_->indexOf(zone);
  if (!fresh || !index) return known->second;
  for (size_t i = 0; i < map_->pieces().size(); ++i) {
    const anatomy::SkinPiece& piece = map_->pieces()[i];
    if (piece.on != anatomy::ZoneOn::Leg || !map_->within(*index, i)) continue;
    const glm::vec3 place = atlas_.frame.toDisplay(piece.placeMm);
    bool free = true;
    for (const HurtSpot& spot : known->second) free &= glm::distance(spot.placeMm, place) > kSpotMm;
    if (free) known->second.push_back({place, atlas_.frame.toDisplay(piece.facing), kSpotRadiusMm});
  }
  return known->second;
}

}  // namespace app
