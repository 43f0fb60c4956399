#include "app/state/view_state.h"

#include "app/state/view_presets.h"

namespace app {

ViewState initialState(const anatomy::Atlas& atlas, float aspect) {
  ViewState state;
  state.structures.resize(atlas.structures.size());
  state.camera = presetPose(state.camera, "posterior", atlas.frame.side, atlas.bounds, aspect);
  return state;
}

eng::Bounds drawnBounds(const anatomy::Atlas& atlas, const ViewState& state) {
  eng::Bounds bounds;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const anatomy::StructureId id{i};
    if (state.drawn(id) && !atlas.at(id).bounds.empty()) {
      bounds.add(atlas.at(id).bounds);
    }
  }
  return bounds;
}

}  // namespace app
