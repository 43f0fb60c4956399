// Sections stacked along an axis, as [[solid.part]] tables of shape "loft" and "polygon" write them.
#pragma once

#include <optional>

#include "app/anatomy/toml_entry.h"
#include "engine/modelling/solid.h"

namespace anatomy {

// `lengthMm` is from t = 0 to t = 1. What is wrong is among the entry's problems.
eng::EllipseLoft readLoft(TomlEntry& entry, float lengthMm);
eng::PolygonLoft readPolygon(TomlEntry& entry, float lengthMm);

}  // namespace anatomy
