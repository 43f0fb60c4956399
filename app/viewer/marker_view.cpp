#include "app/viewer/marker_view.h"

#include "app/state/pain_palette.h"

namespace app {
namespace {

// Behind what covers them: clear enough to be found, faint enough to lie deep.
constexpr float kBandThrough = 0.55f, kNoduleThrough = 0.85f;
constexpr float kGlow = 0.6f;

eng::Look lookOf(glm::vec3 colour, float through, uint32_t id) {
  return {.colour = colour,
          .roughness = 0.42f,
          .finish = {.wrap = 0.3f, .moisture = 0.5f, .sheen = 0.12f},
          .twoSided = false,
          .heated = false,
          .through = through,
          .id = id};
}

}  // namespace

bool MarkerView::update(const ViewState& state, const anatomy::Placements& places) {
  if (state.pain.marked == shown_ && !stale_) return false;
  if (stale_) shapes_.clear();
  stale_ = false;
  shown_ = state.pain.marked;
  markers_.clear();
  props_.clear();
  for (const std::string& id : shown_) {
    const anatomy::PlacedPoint* placed = places.find(id);
    if (!placed) continue;
    if (!shapes_.contains(id)) shapes_.emplace(id, anatomy::markerShape(atlas_, *placed));
    markers_.push_back({id, placed->structure, placed->targetMm, placed->skinMm, placed->cover});
  }
  for (const PointMarker& marker : markers_) props_.push_back(&shapes_.at(marker.id).band);
  for (const PointMarker& marker : markers_) props_.push_back(&shapes_.at(marker.id).nodule);
  return true;
}

void MarkerView::addLooks(const ViewState& state, float local, std::vector<eng::Look>& looks) const {
  const PainColours& colours = coloursOf(state.pain.palette);
  for (const PointMarker& marker : markers_)
    looks.push_back(lookOf(colours.band, kBandThrough, marker.structure.index + 1));
  for (const PointMarker& marker : markers_) {
    eng::Look look = lookOf(colours.nodule, kNoduleThrough, marker.structure.index + 1);
    if (marker.id == state.pain.point) look.glow = kGlow * local;
    looks.push_back(look);
  }
}

}  // namespace app
