// What lies over a trigger point, in words.
#pragma once

#include <string>

#include "app/anatomy/trigger_points/placement.h"
#include "app/ui/page.h"

namespace app {

// "14 mm under the skin: Skin 2, Subcutaneous fat 6, Gastrocnemius 4 mm; then 2 mm of Soleus"
std::string coverWords(const Page& page, const anatomy::PlacedPoint& point);

// "under 12 mm: skin, fat, gastrocnemius"; `most` names at most.
std::string coverLine(const Page& page, const anatomy::PlacedPoint& point, size_t most);

}  // namespace app
