// One [[solid]]: its parts and how it gets on with its neighbours.
#pragma once

#include <vector>

#include "app/anatomy/description/described_ids.h"
#include "app/anatomy/description/leg_description.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {

struct DescribedSolid {
  eng::Solid solid;
  std::vector<Attachment> attachments;
  std::vector<glm::vec3> valvesMm;
};

// What is wrong with the solid, its parts or its attachments is among the entry's problems; what is returned
// is then not to be used. `lengthMm` is from t = 0 to t = 1.
DescribedSolid readSolid(TomlEntry& entry, const DescribedIds& ids, float lengthMm);

}  // namespace anatomy
