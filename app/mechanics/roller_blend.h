// Between two solved contacts of a roller, as of a leg between two postures.
#pragma once

#include "app/mechanics/roller_contact.h"

namespace mechanics {

// `share` 0 is `a`, 1 is `b`; both of the same roller at the same place, so that their cells are the same
// parts of the skin. Pressures blend, and with them their sum, the load.
RollerContact blended(const RollerContact& a, const RollerContact& b, float share);

}  // namespace mechanics
