// The part of a saved view that is about trigger points, the figure of the body and what hurts.
#pragma once

#include <string>

#include "app/state/toml_fields.h"
#include "app/state/view_state.h"

namespace app {

// Empty where all is as at the start.
std::string painText(const ViewState& state);

// `root` is the whole file. What this leg does not know is passed over in silence, as it is for structures.
void readPain(TomlFields& root, ViewState& state, const anatomy::Atlas& atlas);

}  // namespace app
