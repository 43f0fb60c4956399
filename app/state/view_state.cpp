#include "app/state/view_state.h"

#include <algorithm>
#include <limits>

#include "app/state/view_presets.h"

namespace app {

namespace {

// A femur that comes whole would make the leg a small thing at the bottom of the picture; this much of the
// thigh, as a share of the leg's length, shows where the calf begins.
constexpr float kThighShare = 0.3f;

// A structure that lies wholly above the limit keeps its bounds: shown alone it is what there is to see.
eng::Bounds boundsBelow(const anatomy::Atlas& atlas, const ViewState& state, float topMm) {
  eng::Bounds all;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    eng::Bounds bounds = atlas.structures[i].bounds;
    if (!state.drawn({i}) || bounds.empty()) continue;
    if (bounds.min.z < topMm) bounds.max.z = std::min(bounds.max.z, topMm);
    all.add(bounds);
  }
  return all;
}

}  // namespace

ViewState initialState(const anatomy::Atlas& atlas, float aspect) {
  ViewState state;
  state.structures.resize(atlas.structures.size());
  state.camera = presetPose(state.camera, "posterior", atlas.frame.side, drawnBounds(atlas, state), aspect);
  return state;
}

eng::Bounds wholeBounds(const anatomy::Atlas& atlas, const ViewState& state) {
  return boundsBelow(atlas, state, std::numeric_limits<float>::max());
}

eng::Bounds drawnBounds(const anatomy::Atlas& atlas, const ViewState& state) {
  return boundsBelow(atlas, state, (1.0f + kThighShare) * atlas.frame.lengthMm);
}

}  // namespace app
