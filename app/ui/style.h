// How the interface looks: a few quiet colours for each theme, one accent, and lengths that follow the text
// size.
#pragma once

#include <imgui.h>

#include <glm/glm.hpp>

#include "app/state/view_state.h"
#include "app/ui/fonts.h"

namespace app {

struct Colours {
  ImU32 panel;   // behind text
  ImU32 raised;  // under the cursor, fields, chips
  ImU32 hairline;
  ImU32 text;
  ImU32 secondary;  // Latin names, captions; still 4.5:1 on `panel`
  ImU32 faint;      // what is hidden, hints
  ImU32 accent;     // the selection, what is on
  ImU32 selection;  // behind the selected row
  ImU32 onAccent;   // text on `accent`
  ImU32 halo;       // round labels that lie over the leg
  ImU32 warning;    // red flags; 4.5:1 on `panel`
  ImU32 dim;        // over the scene behind the cheat sheet
};

struct Style {
  Colours colours;
  Fonts fonts;
  float scale = 1.0f;  // display units for one pixel of the design at text scale 100 %

  float px(float design) const { return design * scale; }
};

const Colours& coloursOf(Theme theme);

// Makes ImGui's own widgets (text field, scrollbar, tooltip) agree with the rest.
void applyToImGui(const Style& style);

ImU32 withAlpha(ImU32 colour, float alpha);

// Linear light to the sRGB that ImGui draws.
ImU32 encoded(glm::vec3 linear);

}  // namespace app
