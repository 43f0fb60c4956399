// One part of a tool's mesh.
#pragma once

#include <vector>

#include "app/anatomy/toml_entry.h"
#include "app/tool_builder/finger.h"
#include "engine/modelling/solid.h"

namespace tool_builder {

// The part, as often as it says; nothing when it is at fault. What is wrong is among the entry's problems.
std::vector<eng::Part> readToolPart(anatomy::TomlEntry& entry, const std::vector<Finger>& fingers);

}  // namespace tool_builder
