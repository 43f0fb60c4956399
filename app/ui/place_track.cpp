#include "app/ui/place_track.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kHeight = 84, kHatch = 7;
constexpr float kFirstT = 0.0f, kLastT = 1.0f;
constexpr float kNamedT = 0.24f;  // where the line has its name
constexpr int kProbes = 100;      // of places that may be refused

class Track {
 public:
  Track(const Page& page, const Box& box) : page_(page), list_(*ImGui::GetWindowDrawList()), box_(box) {}

  void draw(std::optional<float> place) {
    list_.AddRectFilled({box_.x, box_.y}, {box_.right(), box_.bottom()}, page_.colours().raised, page_.px(6));
    list_.PushClipRect({box_.x, box_.y}, {box_.right(), box_.bottom()}, true);
    hatches();
    reachedLine();
    curve(&mechanics::RollStation::gastrocnemius, page_.colours().secondary);
    curve(&mechanics::RollStation::soleus, page_.colours().accent);
    if (place) marker(*place);
    list_.PopClipRect();
  }

  float tAt(float x) const {
    return std::lerp(kFirstT, kLastT, std::clamp((x - box_.x) / std::max(1.0f, box_.width), 0.0f, 1.0f));
  }

 private:
  float xOf(float t) const { return box_.x + (t - kFirstT) / (kLastT - kFirstT) * box_.width; }
  float yOf(float share) const { return box_.bottom() - 0.94f * std::clamp(share, 0.0f, 1.0f) * box_.height; }

  bool refused(int probe) const {
    const float t = std::lerp(kFirstT, kLastT, (float(probe) + 0.5f) / float(kProbes));
    return !rollRefusal(*page_.input.mechanics, t, page_.state().roll.legRotationDeg).empty();
  }

  void hatches() {
    for (int first = 0; first < kProbes; ++first) {
      if (!refused(first)) continue;
      int last = first;
      while (last + 1 < kProbes && refused(last + 1)) ++last;
      hatch(xOf(float(first) / kProbes), xOf(float(last + 1) / kProbes));
      first = last;
    }
  }

  void hatch(float left, float right) {
    const ImU32 ink = withAlpha(page_.colours().warning, 0.75f);
    list_.AddRectFilled({left, box_.y}, {right, box_.bottom()}, withAlpha(page_.colours().warning, 0.12f));
    list_.PushClipRect({left, box_.y}, {right, box_.bottom()}, true);
    for (float x = left - box_.height; x < right; x += page_.px(kHatch))
      list_.AddLine({x, box_.bottom()}, {x + box_.height, box_.y}, ink, page_.px(1.2f));
    list_.PopClipRect();
  }

  void reachedLine() {
    const float y = yOf(mechanics::kReachedShare), dash = page_.px(4);
    for (float x = box_.x; x < box_.right(); x += 2 * dash)
      list_.AddLine({x, y}, {x + dash, y}, page_.colours().faint, page_.px(1));
    ImFont* small = page_.style.fonts.small;
    const std::string words = percent(page_, mechanics::kReachedShare);
    const ImVec2 size = textSize(small, words);
    list_.AddText(small, size.y, {xOf(kNamedT) - 0.5f * size.x, y - size.y}, page_.colours().secondary,
                  words.c_str());
  }

  // Broken where the muscle does not lie or no roller goes.
  void curve(std::optional<mechanics::Arrival> mechanics::RollStation::*muscle, ImU32 ink) {
    std::vector<ImVec2> points;
    const auto draw = [&] {
      if (points.size() > 1) list_.AddPolyline(points.data(), int(points.size()), ink, 0, page_.px(2));
      points.clear();
    };
    for (const mechanics::RollStation& station : page_.input.rollStations) {
      if (const auto& arrival = station.*muscle)
        points.emplace_back(xOf(station.t), yOf(arrival->share));
      else
        draw();
    }
    draw();
  }

  void marker(float t) {
    const float x = xOf(t);
    list_.AddLine({x, box_.y}, {x, box_.bottom()}, page_.colours().text, page_.px(1.5f));
    list_.AddCircleFilled({x, box_.bottom() - page_.px(8)}, page_.px(6), page_.colours().text);
  }

  const Page& page_;
  ImDrawList& list_;
  Box box_;
};

// What a curve stands for, with a piece of it.
void drawKey(const Page& page, Column& column, const char* muscle, ImU32 ink) {
  ImFont* small = page.style.fonts.small;
  const Box row = column.take(textSize(small, "X").y + page.px(3));
  const float middle = row.y + 0.5f * textSize(small, "X").y, swatch = page.px(18);
  ImGui::GetWindowDrawList()->AddLine({row.x, middle}, {row.x + swatch, middle}, ink, page.px(2));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  textAt({row.x + swatch + page.px(7), row.y}, small, page.colours().secondary,
         page.atlas().text->format("panel.rolling.arrives-at",
                                   {{"muscle", page.text(std::string("panel.rolling.") + muscle)}}),
         row.width - swatch - page.px(7));
  ImGui::SetCursorScreenPos(after);
}

}  // namespace

std::optional<float> drawPlaceTrack(const Page& page, Column& column) {
  ImFont* small = page.style.fonts.small;
  const Box row = column.take(page.px(kHeight) + textSize(small, "X").y + page.px(4));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const Box box{row.x, row.y, row.width, page.px(kHeight)};
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::InvisibleButton("place", {box.width, box.height});
  const bool pulled = ImGui::IsItemActive();
  tooltip(page, page.text("panel.rolling.place-tip"));
  Track track(page, box);
  track.draw(page.state().roll.t);
  const float y = box.bottom() + page.px(3);
  const std::string& knee = page.text("panel.rolling.knee");
  textAt({box.x, y}, small, page.colours().faint, page.text("panel.rolling.ankle"));
  textAt({box.right() - textSize(small, knee).x, y}, small, page.colours().faint, knee);
  ImGui::SetCursorScreenPos(after);
  drawKey(page, column, "gastrocnemius", page.colours().secondary);
  drawKey(page, column, "soleus", page.colours().accent);
  if (!pulled) return std::nullopt;
  const float t = std::round(200.0f * track.tAt(ImGui::GetIO().MousePos.x)) / 200.0f;
  return page.state().roll.t && std::abs(*page.state().roll.t - t) < 0.002f ? std::nullopt : std::optional(t);
}

}  // namespace app
