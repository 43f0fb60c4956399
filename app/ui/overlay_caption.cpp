#include "app/ui/overlay_caption.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidth = 760.0f, kMargin = 16.0f, kPad = 16.0f, kRing = 30.0f, kGap = 18.0f,
                kPain = 190.0f;  // design
constexpr float kLowScene = 600.0f;
constexpr size_t kMostLines = 4;
constexpr float kMostPain = 10.0f;

class Caption {
 public:
  explicit Caption(const Page& page)
      : page_(page), now_(*page.input.demonstrated), list_(*ImGui::GetBackgroundDrawList()) {
    const Box& scene = page.layout.scene;
    width_ = std::min(page.px(kWidth), scene.width - 2.0f * page.px(kMargin));
    lines_ = linesOf(words(), now_.caption, width_ - 2.0f * page.px(kPad), kMostLines);
    const float height = lineHeight() * float(lines_.size()) + signsHeight() + 2.0f * page.px(kPad);
    from_ = {std::round(scene.x + 0.5f * (scene.width - width_)),
             std::round(scene.bottom() - height - page.px(kMargin))};
    to_ = {from_.x + width_, from_.y + height};
  }

  void draw() {
    list_.AddRectFilled(from_, to_, page_.colours().halo, page_.px(10));
    ImVec2 at{from_.x + page_.px(kPad), from_.y + page_.px(kPad)};
    for (const std::string& line : lines_) {
      list_.AddText(words(), textSize(words(), line).y, at, page_.colours().text, line.c_str());
      at.y += lineHeight();
    }
    at.y += page_.px(8);
    breath(at);
    if (now_.clock) clock(at);
    if (now_.painNrs && !now_.point.empty()) pain(at);
  }

 private:
  // In a small picture the leg needs the room.
  ImFont* words() const {
    const bool small = page_.layout.scene.height < page_.px(kLowScene);
    return small ? page_.style.fonts.body : page_.style.fonts.title;
  }
  ImFont* small() const { return page_.style.fonts.body; }
  float lineHeight() const { return 1.28f * textSize(words(), "0").y; }
  float signsHeight() const { return page_.px(kRing + 8.0f); }

  // A ring that fills and empties, and in words what to do.
  void breath(ImVec2& at) {
    const float radius = 0.5f * page_.px(kRing);
    const ImVec2 centre{at.x + radius, at.y + radius};
    list_.AddCircle(centre, radius, page_.colours().secondary, 40, std::max(1.0f, page_.px(1.5f)));
    list_.AddCircleFilled(centre, radius * (0.25f + 0.65f * now_.breath), page_.colours().accent, 40);
    at.x += page_.px(kRing) + page_.px(9);
    say(at, page_.text(now_.breathesIn ? "player.breathe-in" : "player.breathe-out"),
        std::max(textSize(small(), page_.text("player.breathe-in")).x,
                 textSize(small(), page_.text("player.breathe-out")).x));
  }

  // Of a held pressure: an arc that closes, and the seconds.
  void clock(ImVec2& at) {
    const float radius = 0.5f * page_.px(kRing), share = now_.clock->nowS / now_.clock->wholeS;
    const ImVec2 centre{at.x + radius, at.y + radius};
    list_.AddCircle(centre, radius - page_.px(2), page_.colours().hairline, 40, page_.px(4));
    constexpr float kTop = -0.5f * std::numbers::pi_v<float>;
    list_.PathArcTo(centre, radius - page_.px(2), kTop, kTop + 2.0f * std::numbers::pi_v<float> * share, 48);
    list_.PathStroke(page_.colours().accent, 0, page_.px(4));
    at.x += page_.px(kRing) + page_.px(9);
    const std::string whole = fmt::format("{:.0f}", now_.clock->wholeS);
    say(at,
        page_.input.atlas.text->format("player.sign-held",
                                       {{"now", fmt::format("{:.0f}", now_.clock->nowS)}, {"whole", whole}}),
        textSize(small(),
                 page_.input.atlas.text->format("player.sign-held", {{"now", whole}, {"whole", whole}}))
            .x);
  }

  // On the scale of 0 to 10, with the part that treatment works in.
  void pain(ImVec2& at) {
    const mechanics::PainThresholds& scale = page_.input.mechanics->pain;
    const std::string told =
        page_.input.atlas.text->format("player.sign-pain", {{"nrs", fmt::format("{:.0f}", *now_.painNrs)}});
    const float words =
        textSize(small(), page_.input.atlas.text->format("player.sign-pain", {{"nrs", "10"}})).x;
    say(at, told, words);
    const float wide = std::min(page_.px(kPain), to_.x - page_.px(kPad) - at.x);
    if (wide < page_.px(60)) return;
    const float high = page_.px(10), top = at.y + 0.5f * (page_.px(kRing) - high);
    const auto x = [&](float nrs) { return at.x + wide * nrs / kMostPain; };
    list_.AddRectFilled({x(0), top}, {x(kMostPain), top + high}, page_.colours().hairline, 0.5f * high);
    list_.AddRectFilled({x(scale.workFromNrs), top}, {x(scale.workToNrs), top + high},
                        withAlpha(page_.colours().accent, 0.55f));
    for (float dash = x(scale.stopNrs); dash < x(kMostPain) - high; dash += page_.px(7))
      list_.AddLine({dash, top + high}, {dash + high, top}, page_.colours().warning, page_.px(2));
    const float mark = x(std::clamp(*now_.painNrs, 0.0f, kMostPain));
    list_.AddTriangleFilled({mark - page_.px(7), top - page_.px(8)}, {mark + page_.px(7), top - page_.px(8)},
                            {mark, top + page_.px(3)}, page_.colours().text);
  }

  void say(ImVec2& at, const std::string& told, float width) {
    const float high = textSize(small(), told).y;
    list_.AddText(small(), high, {at.x, at.y + 0.5f * (page_.px(kRing) - high)}, page_.colours().text,
                  told.c_str());
    at.x += width + page_.px(kGap);
  }

  const Page& page_;
  const DemonstrationMoment& now_;
  ImDrawList& list_;
  float width_ = 0.0f;
  std::vector<std::string> lines_;
  ImVec2 from_{}, to_{};
};

}  // namespace

void drawDemonstrationCaption(const Page& page) {
  if (page.input.demonstrated && page.input.mechanics && !page.layout.scene.empty()) Caption(page).draw();
}

}  // namespace app
