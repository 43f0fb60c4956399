// The slider that peels the gastrocnemius.
#pragma once

#include <optional>

#include "app/ui/panel_dissection.h"

namespace app {

// Nothing for a model without the muscle.
std::optional<DissectionRow> peelRow(const Page& page);

}  // namespace app
