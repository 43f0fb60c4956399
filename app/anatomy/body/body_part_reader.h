// One [[part]] of the body figure.
#pragma once

#include <vector>

#include "app/anatomy/body/body_description.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {

// The part, and its mirror image where it has one; nothing when it is at fault. What is wrong is among the
// entry's problems.
std::vector<BodyPart> readBodyPart(TomlEntry& entry);

}  // namespace anatomy
