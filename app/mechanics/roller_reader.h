// Reads roller.toml.
#pragma once

#include "app/mechanics/fact_reader.h"
#include "app/mechanics/roller.h"

namespace mechanics {

RollerFacts readRolling(const FactReader& read, anatomy::TomlEntry& file);

}  // namespace mechanics
