// The small print of a captioned figure: its scale, its colours, its sources.
#pragma once

#include <vector>

#include "app/ui/page.h"

namespace app {

// In the lower left corner of the picture; true where the eye is aimed.
void drawScaleBar(const Page& page, const Box& picture);

// The colours of the kinds of tissue that are named, the credit of the model, and the sources of the names
// and facts.
void drawFigureFoot(const Page& page, const Box& box, const std::vector<anatomy::StructureId>& names);

}  // namespace app
