// The slider that lays the leg bare from skin to bone.
#pragma once

#include "app/ui/panel_dissection.h"

namespace app {

// Behind the slider stands what is being uncovered.
DissectionRow depthRow(const Page& page);

}  // namespace app
