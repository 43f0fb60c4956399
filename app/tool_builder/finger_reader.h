// One [[finger]] of a hand.
#pragma once

#include <optional>

#include "app/anatomy/toml_entry.h"
#include "app/tool_builder/finger.h"

namespace tool_builder {

// Nothing when it is at fault; what is wrong is among the entry's problems.
std::optional<Finger> readFinger(anatomy::TomlEntry& entry);

// Three numbers; a problem when absent.
glm::vec3 threeNumbers(anatomy::TomlEntry& entry, std::string_view key);

}  // namespace tool_builder
