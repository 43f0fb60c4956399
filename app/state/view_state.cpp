#include "app/state/view_state.h"

#include <algorithm>

#include "app/state/view_presets.h"

namespace app {

namespace {

// A femur that comes whole would make the leg a small thing at the bottom of the picture; this much of the
// thigh, as a share of the leg's length, shows where the calf begins.
constexpr float kThighShare = 0.3f;

eng::Bounds belowThigh(eng::Bounds bounds, float topMm) {
  if (bounds.min.z < topMm) bounds.max.z = std::min(bounds.max.z, topMm);
  return bounds;
}

}  // namespace

ViewState initialState(const anatomy::Atlas& atlas, float aspect) {
  ViewState state;
  state.structures.resize(atlas.structures.size());
  state.camera = presetPose(state.camera, "posterior", atlas.frame.side, drawnBounds(atlas, state), aspect);
  return state;
}

eng::Bounds drawnBounds(const anatomy::Atlas& atlas, const ViewState& state) {
  const float topMm = (1.0f + kThighShare) * atlas.frame.lengthMm;
  eng::Bounds bounds;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const anatomy::StructureId id{i};
    if (state.drawn(id) && !atlas.at(id).bounds.empty()) {
      bounds.add(belowThigh(atlas.at(id).bounds, topMm));
    }
  }
  return bounds;
}

}  // namespace app
