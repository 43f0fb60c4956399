// Reads motion.toml.
#pragma once

#include "app/mechanics/fact_reader.h"
#include "app/mechanics/joint.h"

namespace mechanics {

Motion readMotion(const FactReader& read, anatomy::TomlEntry& file);

}  // namespace mechanics
