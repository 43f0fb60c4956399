// The shapes of [[solid.part]] tables that are no lofts. What is wrong is among the entry's problems.
#pragma once

#include "app/anatomy/description/described_ids.h"
#include "app/anatomy/toml_entry.h"
#include "engine/modelling/solid.h"

namespace anatomy {

eng::Strap readStrap(TomlEntry& entry);
eng::Superellipsoid readBall(TomlEntry& entry);
eng::Disc readDisc(TomlEntry& entry);
// `lengthMm` is from t = 0 to t = 1.
eng::EnvelopeLayer readLayer(TomlEntry& entry, float lengthMm);
// The neighbours may be groups; `owner` is not one of them.
eng::Interface readSheet(TomlEntry& entry, const std::string& owner, const DescribedIds& ids);

}  // namespace anatomy
