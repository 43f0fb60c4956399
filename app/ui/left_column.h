// The column to the left of the leg holds one of five panels: what the leg is made of, the trigger points,
// the question where it hurts, palpation or rolling. Tabs at its top change between them.
#pragma once

#include "app/ui/page.h"

namespace app {

enum class LeftTab { Structures, TriggerPoints, Pain, Palpation, Rolling };

LeftTab leftTab(const ViewState& state);
bool leftColumnShown(const ViewState& state);

// The commands that bring a panel to the front.
std::vector<std::string> linesToShow(LeftTab tab, const ViewState& state);

void drawLeftTabs(const Page& page);

}  // namespace app
