// The slider that moves the plane of a section.
#pragma once

#include "app/ui/panel_dissection.h"

namespace app {

DissectionRow sectionRow(const Page& page);

}  // namespace app
