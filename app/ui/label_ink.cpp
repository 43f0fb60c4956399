#include "app/ui/label_ink.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kRimPx = 1.6f;
constexpr int kRimCopies = 12;

// ImGui's colours with alpha multiplied, not replaced.
ImU32 faded(ImU32 colour, float strength) {
  return withAlpha(colour, strength);
}

}  // namespace

ImFont* nameFont(const Page& page, anatomy::StructureId id) {
  if (page.state().selected == id) return page.style.fonts.strong;
  const anatomy::StructureRow& facts = page.atlas().at(id).facts;
  return page.state().preferences.latinNames && !facts.latin.empty() ? page.style.fonts.italic
                                                                     : page.style.fonts.body;
}

// A dark line under a light one (or the reverse) is seen on bone and on muscle alike.
void drawLeader(const Page& page, ImDrawList& list, glm::vec2 from, glm::vec2 to, bool marked,
                float strength) {
  const Colours& colours = page.colours();
  const ImU32 ink = marked ? colours.accent : colours.text;
  const ImVec2 a{from.x, from.y}, b{to.x, to.y};
  list.AddLine(a, b, faded(colours.halo, 0.55f * strength), page.px(2.6f));
  list.AddLine(a, b, faded(ink, (marked ? 1.0f : 0.72f) * strength), page.px(marked ? 1.5f : 1.0f));
  list.AddCircleFilled(b, page.px(3.5f), faded(colours.halo, strength));
  list.AddCircleFilled(b, page.px(2.2f), faded(ink, strength));
}

void drawName(const Page& page, ImDrawList& list, ImFont* font, glm::vec2 place, const std::string& words,
              ImU32 ink, bool knockedOut) {
  const float size = textSize(font, words).y, rim = page.px(kRimPx);
  const ImVec2 at{std::round(place.x), std::round(place.y)};
  for (int i = 0; knockedOut && i < kRimCopies; ++i) {
    const float angle = float(i) * 2.0f * 3.14159265f / kRimCopies;
    list.AddText(font, size, {at.x + rim * std::cos(angle), at.y + rim * std::sin(angle)},
                 page.colours().halo, words.c_str());
  }
  list.AddText(font, size, at, ink, words.c_str());
}

void drawPin(const Page& page, ImDrawList& list, glm::vec2 centre, float radius, const std::string& number,
             bool marked) {
  const Colours& colours = page.colours();
  const ImVec2 c{centre.x, centre.y};
  list.AddCircleFilled(c, radius, marked ? colours.accent : colours.panel);
  list.AddCircle(c, radius, colours.text, 0, page.px(1.1f));
  ImFont* font = page.style.fonts.small;
  const ImVec2 full = textSize(font, number);
  // Three digits need a smaller type than one.
  const float scale = std::min(1.0f, 1.55f * radius / std::max(full.x, 1.0f));
  list.AddText(font, full.y * scale, {c.x - 0.5f * full.x * scale, c.y - 0.5f * full.y * scale},
               marked ? colours.onAccent : colours.text, number.c_str());
}

}  // namespace app
