// Rows of the structures panel: a structure with its colour, name and eye, and the eye itself.
#pragma once

#include <string>

#include "app/ui/page.h"

namespace app {

// Half: a layer of which some structures are hidden; drawn open, but fainter.
enum class Eye { Open, Closed, Half };

struct RowOptions {
  float indent = 0.0f;
  bool chosen = false;  // the search hit that Enter takes
  std::string note{};   // after the name: the synonym that matched
};

inline constexpr float kRowHeight = 30.0f;  // of the design

// At ImGui's cursor, over the window's width. True when the row was clicked.
bool structureRow(const Page& page, anatomy::StructureId id, const RowOptions& options);

// Toggles the visibility of a target; Alt+click shows it alone.
void eyeButton(const Page& page, const std::string& target, Eye eye, const Box& box);

}  // namespace app
