#include "app/ui/overlay_roll.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/state/reach_palette.h"
#include "app/ui/named_anchor.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidth = 216, kPad = 12, kMargin = 14, kBar = 12, kSwatch = 26, kMostOfScene = 0.45f;

class Legend {
 public:
  Legend(const Page& page, const mechanics::RollerContact* rolled, bool hatched)
      : page_(page), rolled_(rolled), hatched_(hatched), list_(*ImGui::GetBackgroundDrawList()) {}

  Box box() const {
    const Box& scene = page_.layout.scene;
    const float margin = page_.px(kMargin), pad = page_.px(kPad), outer = page_.px(kWidth);
    if (outer + margin > kMostOfScene * scene.width) return {};
    return {std::round(scene.x + margin), std::round(scene.y + margin), outer, heightOf() + 2 * pad};
  }

  void draw() {
    const Box ground = box();
    if (ground.empty()) return;
    const float pad = page_.px(kPad);
    at_ = {ground.x + pad, ground.y + pad};
    width_ = ground.width - 2 * pad;
    list_.AddRectFilled({ground.x, ground.y}, {ground.right(), ground.bottom()}, page_.colours().halo,
                        page_.px(8));
    if (rolled_) pressure();
    if (hatched_) row();
  }

 private:
  ImFont* small() const { return page_.style.fonts.small; }
  float line() const { return textSize(small(), "0").y; }
  float title() const { return textSize(page_.style.fonts.strong, "0").y + page_.px(7); }
  float heightOf() const {
    return (rolled_ ? title() + page_.px(kBar) + 3 * line() + page_.px(14) : 0.0f) +
           (hatched_ ? line() + page_.px(rolled_ ? 6 : 0) : 0.0f);
  }

  void words(ImFont* font, ImU32 ink, const std::string& text, ImVec2 at) {
    const std::string shown = elided(font, text, width_ - (at.x - at_.x));
    list_.AddText(font, textSize(font, shown).y, at, ink, shown.c_str());
  }

  void pressure() {
    words(page_.style.fonts.strong, page_.colours().text, page_.text("roll-legend.title"), at_);
    at_.y += title();
    bar();
    const auto number = [](float value) { return fmt::format("{:.0f}", value); };
    words(small(), page_.colours().text,
          page_.atlas().text->format("roll-legend.numbers", {{"mean", number(rolled_->meanPressureKPa)},
                                                             {"peak", number(rolled_->peakPressureKPa)}}),
          at_);
    at_.y += line();
    words(small(), page_.colours().text,
          page_.atlas().text->format("roll-legend.load",
                                     {{"load", number(rolled_->loadN)}, {"area", number(rolled_->areaCm2)}}),
          at_);
    at_.y += line() + page_.px(6);
  }

  // A line of equal pressure at each number.
  void bar() {
    const float height = page_.px(kBar), step = width_ / float(kReachSteps);
    for (int i = 0; i < kReachSteps; ++i) {
      const ImU32 left = encoded(rollColour(kRollLineKPa * float(i))),
                  right = encoded(rollColour(kRollLineKPa * float(i + 1)));
      list_.AddRectFilledMultiColor({at_.x + step * float(i), at_.y},
                                    {at_.x + step * float(i + 1), at_.y + height}, left, right, right, left);
    }
    for (int i = 0; i <= kReachSteps; ++i) {
      const float x = at_.x + step * float(i);
      if (i > 0 && i < kReachSteps)
        list_.AddLine({x, at_.y}, {x, at_.y + height}, encoded(rollColours().line), page_.px(1));
      const std::string told = fmt::format("{:.0f}", kRollLineKPa * float(i));
      const float wide = textSize(small(), told).x;
      list_.AddText(small(), line(),
                    {std::round(std::clamp(x - 0.5f * wide, at_.x, at_.x + width_ - wide)),
                     at_.y + height + page_.px(2)},
                    page_.colours().secondary, told.c_str());
    }
    at_.y += height + line() + page_.px(8);
  }

  void row() {
    const ImVec2 to{at_.x + page_.px(kSwatch), at_.y + line()};
    list_.AddRectFilled(at_, to, withAlpha(page_.colours().warning, 0.25f), page_.px(3));
    list_.PushClipRect(at_, to, true);
    for (float x = at_.x - line(); x < to.x; x += page_.px(7))
      list_.AddLine({x, to.y}, {x + line(), at_.y}, page_.colours().warning, page_.px(2));
    list_.PopClipRect();
    words(small(), page_.colours().text, page_.text("roll-legend.keep-out"), {to.x + page_.px(8), at_.y});
  }

  const Page& page_;
  const mechanics::RollerContact* rolled_;
  bool hatched_;
  ImDrawList& list_;
  ImVec2 at_{};
  float width_ = 0.0f;
};

// None where pain is shown in place of the pressure, or nothing is to be told.
std::optional<Legend> legendOf(const Page& page) {
  if (page.layout.scene.empty() || page.input.painShown) return std::nullopt;
  const mechanics::RollerContact* rolled = page.input.pressureShown ? page.input.rolled : nullptr;
  const bool hatched = !page.input.keepOuts.empty();
  return rolled || hatched ? std::optional<Legend>(std::in_place, page, rolled, hatched) : std::nullopt;
}

}  // namespace

Box rollLegendBox(const Page& page) {
  const auto legend = legendOf(page);
  return legend ? legend->box() : Box{};
}

void drawRollLegend(const Page& page) {
  if (auto legend = legendOf(page)) legend->draw();
}

void drawAskFirstLine(const Page& page) {
  const ViewState& state = page.state();
  if (state.screening != Screening::AskFirst || state.demonstration.id.empty() || page.layout.scene.empty())
    return;
  ImFont* font = page.style.fonts.strong;
  const Box& scene = page.layout.scene;
  const float pad = page.px(10);
  const std::string words = elided(font, page.text("screening.ask-first-line"), scene.width - 4 * pad);
  const ImVec2 size = textSize(font, words);
  const ImVec2 at{std::round(scene.x + 0.5f * (scene.width - size.x)), std::round(scene.y + page.px(12))};
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilled({at.x - pad, at.y - page.px(5)}, {at.x + size.x + pad, at.y + size.y + page.px(5)},
                     page.colours().panel, page.px(6));
  list.AddText(font, size.y, at, page.colours().warning, words.c_str());
}

void drawKeepOutNames(const Page& page) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  ImFont* font = page.style.fonts.small;
  for (const KeepOutName& each : page.input.keepOuts) {
    const Projection project(page);
    const auto at = each.seen ? project(each.placeMm) : std::nullopt;
    if (!at) continue;
    const ImVec2 size = textSize(font, each.name);
    const ImVec2 from{std::round(at->x - 0.5f * size.x), std::round(at->y - 0.5f * size.y)};
    list.AddRectFilled({from.x - page.px(5), from.y - page.px(2)},
                       {from.x + size.x + page.px(5), from.y + size.y + page.px(2)}, page.colours().halo,
                       page.px(4));
    list.AddText(font, size.y, from, page.colours().warning, each.name.c_str());
  }
}

}  // namespace app
