// One [[solid.part]]: a shape, what it does to the parts before it, and how softly.
#pragma once

#include <optional>

#include "app/anatomy/description/described_ids.h"
#include "app/anatomy/toml_entry.h"
#include "engine/modelling/solid.h"

namespace anatomy {

// Nothing when the part is at fault; what is wrong is then among the entry's problems. `owner` is the solid
// that the part belongs to.
std::optional<eng::Part> readPart(TomlEntry& entry, const std::string& owner, const DescribedIds& ids,
                                  float lengthMm);

}  // namespace anatomy
