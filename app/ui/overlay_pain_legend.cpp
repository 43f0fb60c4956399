#include "app/ui/overlay_pain_legend.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/pain_palette.h"
#include "app/ui/beside_titles.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidth = 216.0f, kNarrow = 150.0f, kPad = 12.0f, kMargin = 14.0f, kBar = 12.0f,
                kSwatch = 26.0f, kTitle = 26.0f;  // design
constexpr float kMostOfScene = 0.36f, kMostOfNarrow = 0.42f;

// What the rows of the legend stand for.
struct Used {
  bool spillover = false, doubtful = false;
};

Used usedBy(const Page& page) {
  Used used;
  const auto* table = page.atlas().triggerPoints.get();
  const auto* point = table ? table->findPoint(page.state().pain.point) : nullptr;
  const std::string& source = page.state().pain.source;
  if (!point) return used;
  for (const anatomy::ZoneUse& use : point->zones) {
    if (!source.empty() && std::ranges::find(use.sources, source) == use.sources.end()) continue;
    used.spillover = used.spillover || use.part == anatomy::ZonePart::Spillover;
    used.doubtful = used.doubtful || use.rare || use.singleSource;
  }
  return used;
}

// Beside another state: of the left half, below its title.
Box sceneOf(const Page& page) {
  if (!page.input.beside) return page.layout.scene;
  Box half = besideHalf(page.layout.scene);
  const float titleHeight = page.px(kTitle);
  return {half.x, half.y + titleHeight, half.width, half.height - titleHeight};
}

class Legend {
 public:
  explicit Legend(const Page& page)
      : page_(page),
        list_(*ImGui::GetBackgroundDrawList()),
        colours_(coloursOf(page.state().pain.palette)),
        used_(usedBy(page)),
        scene_(sceneOf(page)),
        words_(page.px(kWidth) + page.px(kMargin) <= kMostOfScene * scene_.width),
        outerWidth_(page.px(words_ ? kWidth : kNarrow)) {}

  Box box() const {
    const float margin = page_.px(kMargin);
    if (outerWidth_ + margin > (words_ ? kMostOfScene : kMostOfNarrow) * scene_.width) return {};
    return {std::round(scene_.x + margin), std::round(scene_.y + margin), outerWidth_,
            heightOf() + 2.0f * page_.px(kPad)};
  }

  void draw() {
    const Box outer = box();
    if (outer.empty()) return;
    const float pad = page_.px(kPad);
    at_ = {outer.x + pad, outer.y + pad};
    width_ = outer.width - 2.0f * pad;
    list_.AddRectFilled({outer.x, outer.y}, {outer.right(), outer.bottom()}, page_.colours().halo,
                        page_.px(8));
    title();
    bar();
    if (!words_) return;
    row(1.0f, false, "pain.legend.core");
    if (used_.spillover) row(anatomy::kSpilloverIntensity, false, "pain.legend.spillover");
    if (used_.doubtful) row(0.7f, true, "pain.legend.doubtful");
  }

 private:
  float line() const { return page_.style.fonts.small->FontSize * ImGui::GetIO().FontGlobalScale; }
  float rowHeight() const { return line() + page_.px(7); }
  float heightOf() const {
    return titleHeight() + page_.px(kBar) + line() +
           (words_ ? page_.px(3) + rowHeight() * float(1 + used_.spillover + used_.doubtful) : 0.0f);
  }
  float titleHeight() const { return textSize(page_.style.fonts.strong, "0").y + page_.px(7); }

  void title() {
    textOver(page_.style.fonts.strong, page_.colours().text, page_.text("pain.legend.title"), at_);
    at_.y += titleHeight();
  }

  void textOver(ImFont* font, ImU32 ink, const std::string& words, ImVec2 at) {
    const std::string shown = elided(font, words, width_ - (at.x - at_.x));
    list_.AddText(font, textSize(font, shown).y, at, ink, shown.c_str());
  }

  ImU32 colourAt(float pain) const { return encoded(painColour(colours_, pain)); }

  void bar() {
    constexpr int kParts = 10;
    const float height = page_.px(kBar), step = width_ / float(kParts);
    for (int i = 0; i < kParts; ++i) {
      const ImU32 left = colourAt(float(i)), right = colourAt(float(i + 1));
      list_.AddRectFilledMultiColor({at_.x + step * float(i), at_.y},
                                    {at_.x + step * float(i + 1), at_.y + height}, left, right, right, left);
    }
    ImFont* font = page_.style.fonts.small;
    for (int pain = 0; pain <= 10; pain += 2) {
      const float x = at_.x + width_ * float(pain) / kMostPain;
      if (pain % 10 != 0)
        list_.AddLine({x, at_.y}, {x, at_.y + height}, encoded(colours_.line), std::max(1.0f, page_.px(1)));
      const std::string number = std::to_string(pain);
      const float wide = textSize(font, number).x;
      const float left = std::clamp(x - 0.5f * wide, at_.x, at_.x + width_ - wide);
      list_.AddText(font, line(), {std::round(left), at_.y + height + page_.px(2)}, page_.colours().secondary,
                    number.c_str());
    }
    at_.y += height + line() + page_.px(10);
  }

  void row(float strength, bool hatched, const char* key) {
    const ImVec2 to{at_.x + page_.px(kSwatch), at_.y + line()};
    const ImU32 colour = colourAt(kMostPain * strength);
    list_.AddRectFilled(at_, to, withAlpha(colour, hatched ? 0.35f : 1.0f), page_.px(3));
    if (hatched) stripes(at_, to, colour);
    textOver(page_.style.fonts.small, page_.colours().text, page_.text(key), {to.x + page_.px(8), at_.y});
    at_.y += rowHeight();
  }

  void stripes(ImVec2 from, ImVec2 to, ImU32 colour) {
    const float height = to.y - from.y;
    list_.PushClipRect(from, to, true);
    for (float x = from.x - height; x < to.x; x += page_.px(7))
      list_.AddLine({x, to.y}, {x + height, from.y}, colour, page_.px(3));
    list_.PopClipRect();
  }

  const Page& page_;
  ImDrawList& list_;
  const PainColours& colours_;
  Used used_;
  Box scene_;
  bool words_;  // a narrow picture has room for the bar alone
  float outerWidth_, width_ = 0.0f;
  ImVec2 at_{};
};

bool told(const Page& page) {
  return page.input.painShown && !page.layout.scene.empty();
}

}  // namespace

Box painLegendBox(const Page& page) {
  return told(page) ? Legend(page).box() : Box{};
}

void drawPainLegend(const Page& page) {
  if (told(page)) Legend(page).draw();
}

}  // namespace app
