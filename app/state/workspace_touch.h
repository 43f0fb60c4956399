// The part of a saved view that is about pressing and moving.
#pragma once

#include <string>

#include "app/state/toml_fields.h"
#include "app/state/view_state.h"

namespace app {

// Empty where all is as at the start.
std::string touchText(const ViewState& state);

// `root` is the whole file. Whether tool, muscles and angles are known is for keepPossible() to see.
void readTouch(TomlFields& root, ViewState& state);

// Leaves out what cannot be: a tool or a muscle that is not known, a joint beyond its range.
void keepPossible(ViewState& state, const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics);

}  // namespace app
