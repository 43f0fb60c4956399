#include "app/state/peel_state.h"

#include "app/state/view_state.h"

namespace app {
namespace {

void open(ViewState& state, const anatomy::Atlas& atlas) {
  for (const anatomy::StructureId id : coversOfGastrocnemius(atlas)) {
    if (!state.at(id).visible) continue;
    state.structures[id.index].visible = false;
    state.peel.opened.push_back(id);
  }
}

void close(ViewState& state) {
  for (const anatomy::StructureId id : state.peel.opened) state.structures[id.index].visible = true;
  state.peel.opened.clear();
}

}  // namespace

void openOrClose(ViewState& state, const anatomy::Atlas& atlas) {
  if (!state.peel.amounts.any())
    close(state);
  else if (state.peel.opened.empty())
    open(state, atlas);
}

}  // namespace app
