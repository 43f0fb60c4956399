// How labels and pins are drawn: hairlines, dots and words that stand clear of whatever lies behind them.
#pragma once

#include <string>

#include "app/ui/page.h"

namespace app {

// Latin names in italics, as is the custom; what is selected stands out.
ImFont* nameFont(const Page& page, anatomy::StructureId id);

// A line and the dot at its end. `strength` from 0 to 1 fades both.
void drawLeader(const Page& page, ImDrawList& list, glm::vec2 from, glm::vec2 to, bool marked,
                float strength);

// `knockedOut`: with a rim of the background's colour.
void drawName(const Page& page, ImDrawList& list, ImFont* font, glm::vec2 place, const std::string& words,
              ImU32 ink, bool knockedOut);

// A numbered disc.
void drawPin(const Page& page, ImDrawList& list, glm::vec2 centre, float radius, const std::string& number,
             bool marked);

}  // namespace app
