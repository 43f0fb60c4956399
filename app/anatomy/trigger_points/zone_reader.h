// Turns [[zone]] tables and [body] into zones, one after the other.
#pragma once

#include <optional>

#include "app/anatomy/text.h"
#include "app/anatomy/toml_entry.h"
#include "app/anatomy/trigger_points/zone.h"

namespace anatomy {

// Nothing when the row is at fault; what is wrong is then among the entry's problems. `zones` are those that
// came before; landmarks of the body must be in `body`, those of a leg must be names of its landmark table.
std::optional<Zone> readZone(TomlEntry entry, const std::vector<Zone>& zones, const BodyFrame& body,
                             const Text& text);

// The stature and landmarks of the body figure.
void readBody(TomlEntry entry, BodyFrame& body);

}  // namespace anatomy
