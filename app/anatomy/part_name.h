// What a model calls a part, taken apart: "Navicular bone of right foot" is the right "navicular". Models
// name parts in many ways; two names that mean the same come out with the same keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/anatomy/structure_table.h"

namespace anatomy {

struct PartName {
  // Lower-case words in alphabetical order, without side, "of", "set" and the limb; empty when nothing is
  // left.
  std::string key;
  // The key without words that only tell the kind ("bone", "muscle"): "Right tibia bone" is "tibia". Used
  // when the key itself is no name, since "heel bone" is a bone and "heel" is not.
  std::string bareKey;
  std::optional<Side> side;  // nothing when the name tells none, or both
};

PartName parsePartName(std::string_view name);

}  // namespace anatomy
