// What landmarks.toml says of the whole leg.
#pragma once

#include "app/anatomy/description/described_ids.h"
#include "app/anatomy/description/leg_description.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {

// Fills in everything but the solids. What is wrong is among the root's problems.
void readWholeLeg(TomlEntry root, const DescribedIds& ids, LegDescription& leg);

}  // namespace anatomy
