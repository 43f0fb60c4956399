// A captioned figure: a page with a title, the picture, the list of its numbered pins, and where it all comes
// from.
#pragma once

#include <string>
#include <vector>

#include "app/ui/layout.h"
#include "app/ui/page.h"

namespace app {

// Where the parts of the page lie. High pages have the list below the picture, wide ones beside it.
struct FigureLayout {
  Box title, picture, list, foot;
  int columns = 1;  // of the list
  size_t rows = 0;  // of a column

  size_t names() const { return size_t(columns) * rows; }
};

// `scale`: units for one pixel of the design. Without `list` the picture takes its room.
FigureLayout figureLayout(float width, float height, float scale, bool list);

// Everything but the picture and its pins. `names` by their numbers, from 1.
void drawFigurePage(const Page& page, const FigureWords& words, const FigureLayout& layout,
                    const std::vector<anatomy::StructureId>& names);

}  // namespace app
