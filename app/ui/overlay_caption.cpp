#include "app/ui/overlay_caption.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidest = 860, kMargin = 16, kPad = 16, kLeading = 1.22f;
constexpr size_t kMostLines = 5;

std::string signWords(const Page& page, const DemonstrationMoment& moment) {
  std::string words;
  if (moment.clock)
    words = page.atlas().text->format("player.sign-held",
                                      {{"now", fmt::format("{:.0f}", moment.clock->nowS)},
                                       {"whole", fmt::format("{:.0f}", moment.clock->wholeS)}});
  if (moment.painNrs)
    words += (words.empty() ? "" : "   ") +
             page.atlas().text->format("player.sign-pain", {{"nrs", fmt::format("{:.0f}", *moment.painNrs)}});
  return words;
}

}  // namespace

void drawDemonstrationCaption(const Page& page) {
  const DemonstrationMoment* moment = page.input.demonstrated;
  const Box& scene = page.layout.scene;
  if (!moment || moment->caption.empty() || scene.empty()) return;
  ImFont *title = page.style.fonts.title, *strong = page.style.fonts.strong;
  const float margin = page.px(kMargin), pad = page.px(kPad);
  const float width = std::min(page.px(kWidest), scene.width - 2 * margin);
  const bool narrow = width < page.px(420);
  ImFont* font = narrow ? strong : title;
  const std::vector<std::string> lines = linesOf(font, moment->caption, width - 2 * pad, kMostLines);
  const std::string signs = signWords(page, *moment);
  const float line = kLeading * textSize(font, "X").y;
  const float below = signs.empty() ? 0.0f : textSize(strong, "X").y + page.px(6);
  const float height = line * float(lines.size()) + below + 1.4f * pad;
  const ImVec2 from{std::round(scene.x + 0.5f * (scene.width - width)),
                    std::round(scene.bottom() - margin - height)};
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilled(from, {from.x + width, from.y + height}, withAlpha(page.colours().panel, 0.88f),
                     page.px(10));
  float y = from.y + 0.7f * pad;
  for (const std::string& words : lines) {
    list.AddText(font, textSize(font, words).y, {from.x + pad, y}, page.colours().text, words.c_str());
    y += line;
  }
  if (signs.empty()) return;
  const bool hurts =
      moment->painNrs && page.input.mechanics && *moment->painNrs > page.input.mechanics->pain.stopNrs;
  list.AddText(strong, textSize(strong, signs).y, {from.x + pad, y + page.px(4)},
               hurts ? page.colours().warning : page.colours().accent, signs.c_str());
}

}  // namespace app
