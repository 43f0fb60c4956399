// The controls that panels are set from. Each draws itself into a box and answers with what the person did.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/icons.h"
#include "app/ui/page.h"

namespace app {

struct PanelLook {
  bool scrolls = false;
  bool front = false;  // comes to the front when it appears
  bool seamTop = false, seamBottom = false, seamLeft = false,
       seamRight = false;  // hairlines to its neighbours
};

// A window without furniture that fills a box; end with ImGui::End().
void beginPanel(const Page& page, const char* id, const Box& box, const PanelLook& look = {});

// Text at a place, cut with an ellipsis where it is wider than `width` (0: never cut). Returns the width
// drawn.
float textAt(ImVec2 position, ImFont* font, ImU32 colour, std::string_view text, float width = 0.0f);
ImVec2 textSize(ImFont* font, std::string_view text);
std::string elided(ImFont* font, const std::string& text, float width);

// Wrapped text from ImGui's cursor, `width` wide; the cursor moves below it.
// `leading` is the step from line to line in lines of the font; ImGui's own 1.0 is tight to read.
void paragraph(ImFont* font, ImU32 colour, const std::string& text, float width, float leading = 1.3f);

// At most `most` (1 and more) lines of text; the last ends with an ellipsis where something is left.
std::vector<std::string> linesOf(ImFont* font, const std::string& text, float width, size_t most);

void gap(float height);
void hairline(const Page& page, ImVec2 from, float width);

struct ButtonLook {
  bool on = false;  // shows a state that is on
  bool enabled = true;
  bool faint = false;   // half true: a layer of which some is hidden
  bool ground = false;  // a block of colour behind what is on
  std::string tip{};    // in words, for pictures without words
};

// Explains the item that was made last, while the cursor is on it.
void tooltip(const Page& page, const std::string& words);

bool iconButton(const Page& page, const char* id, Icon icon, const Box& box, const ButtonLook& look = {});
bool textButton(const Page& page, const char* id, const std::string& label, const Box& box,
                const ButtonLook& look = {});

// A thin slider from 0 to 1; the new value, in hundredths, while it is dragged, else nothing. One that is not
// `shown` appears while it is held, so that a drag may leave its row.
std::optional<float> slider(const Page& page, const char* id, float value, const Box& box, bool shown = true);

// "40 %"
std::string percent(const Page& page, float fraction);

// A command with a fraction: "opacity soleus 0.40".
std::string opacityLine(std::string_view target, float opacity);

}  // namespace app
