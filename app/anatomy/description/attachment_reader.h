// Where a solid is fixed to bones.
#pragma once

#include <vector>

#include "app/anatomy/description/described_ids.h"
#include "app/anatomy/description/leg_description.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {

// A muscle or a ligament without an attachment is a problem, and so is a tendon that does not mention any.
std::vector<Attachment> readAttachments(TomlEntry& solid, Kind kind, const DescribedIds& ids);

}  // namespace anatomy
