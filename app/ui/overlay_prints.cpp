#include "app/ui/overlay_prints.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/state/appearance.h"
#include "app/ui/print_drawing.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using mechanics::Layer;
using mechanics::ToolPrint;

constexpr float kWidth = 470, kHeight = 396, kMargin = 14, kPad = 14, kPrints = 138, kNarrow = 330;
constexpr float kMostOfScene = 0.62f;
constexpr float kDeepestMm = 45.0f, kBarMm = 50.0f, kTickMm = 10.0f;
constexpr const char* kLooseTissue = "#e9d9b0";

class Prints {
 public:
  Prints(const Page& page, const Box& box)
      : page_(page), prints_(page.input.toolPrints), list_(*ImGui::GetBackgroundDrawList()), box_(box) {
    pad_ = page.px(kPad);
    half_ = 0.5f * (box.width - 2 * pad_);
  }

  void draw() {
    list_.AddRectFilled({box_.x, box_.y}, {box_.right(), box_.bottom()},
                        withAlpha(page_.colours().panel, 0.96f), page_.px(8));
    list_.AddRect({box_.x, box_.y}, {box_.right(), box_.bottom()}, page_.colours().hairline, page_.px(8));
    const float top = box_.y + pad_;
    for (size_t i = 0; i < prints_.size(); ++i) heads(prints_[i], xOf(i), top);
    const float below = top + strongLine() + smallLine() + page_.px(6);
    prints({box_.x + pad_, below, 2 * half_, page_.px(kPrints)});
    const float numbers = below + page_.px(kPrints) + page_.px(4);
    for (size_t i = 0; i < prints_.size(); ++i) told(prints_[i], xOf(i), numbers);
    const float chartTop = numbers + 3 * smallLine() + page_.px(18);
    chart({box_.x + pad_ + page_.px(30), chartTop, 2 * half_ - page_.px(30),
           box_.bottom() - pad_ - 2 * smallLine() - page_.px(6) - chartTop});
  }

 private:
  ImFont* small() const { return page_.style.fonts.small; }
  float smallLine() const { return textSize(small(), "X").y; }
  float strongLine() const { return textSize(page_.style.fonts.strong, "X").y; }
  float xOf(size_t i) const { return box_.x + pad_ + float(i) * half_; }

  void words(ImFont* font, ImU32 ink, const std::string& text, float x, float y, float width = 0.0f) {
    const std::string shown = width > 0.0f ? elided(font, text, width) : text;
    list_.AddText(font, textSize(font, shown).y, {std::round(x), std::round(y)}, ink, shown.c_str());
  }

  std::string format(const char* key, const std::map<std::string, std::string>& values) const {
    return page_.atlas().text->format(key, values);
  }
  static std::string number(float value, int digits = 0) { return fmt::format("{:.{}f}", value, digits); }

  void heads(const ToolPrint& print, float x, float y) {
    words(page_.style.fonts.strong, page_.colours().text, print.name, x, y, half_ - page_.px(8));
    if (!print.refused.empty()) return;
    words(small(), page_.colours().secondary, format("prints.force", {{"n", number(print.forceN)}}), x,
          y + strongLine(), half_ - page_.px(8));
  }

  // Both to one scale, which a bar tells.
  void prints(const Box& box) {
    float mmWide = kBarMm, mmHigh = 1.0f;
    for (const ToolPrint& print : prints_) {
      const ImVec2 half = halfSizeMm(print.grid);
      mmWide = std::max(mmWide, 2 * half.x);
      mmHigh = std::max(mmHigh, 2 * half.y);
    }
    const float scale = std::min((half_ - page_.px(12)) / mmWide, (box.height - page_.px(16)) / mmHigh);
    for (size_t i = 0; i < prints_.size(); ++i) {
      const ImVec2 middle{xOf(i) + 0.5f * half_ - page_.px(6), box.y + 0.5f * (box.height - page_.px(10))};
      if (prints_[i].refused.empty())
        drawPrint(page_, list_, prints_[i].grid, middle, scale);
      else
        words(small(), page_.colours().warning, prints_[i].refused, xOf(i), middle.y, half_ - page_.px(8));
    }
    bar(box.x, box.bottom() - page_.px(3), scale * kBarMm);
  }

  void bar(float x, float y, float length) {
    const ImU32 ink = page_.colours().secondary;
    const float end = page_.px(3);
    list_.AddLine({x, y}, {x + length, y}, ink, page_.px(1.4f));
    for (const float at : {x, x + length}) list_.AddLine({at, y - end}, {at, y + end}, ink, page_.px(1.4f));
    words(small(), ink, page_.text("prints.scale"), x + length + page_.px(6), y - 0.6f * smallLine());
  }

  void told(const ToolPrint& print, float x, float y) {
    if (!print.refused.empty()) return;
    const float width = half_ - page_.px(8);
    words(small(), page_.colours().text,
          format("prints.pressure", {{"mean", number(print.meanKPa)}, {"peak", number(print.peakKPa)}}), x, y,
          width);
    words(small(), page_.colours().secondary,
          format("prints.area", {{"area", number(print.areaCm2, print.areaCm2 < 10 ? 1 : 0)}}), x,
          y + smallLine(), width);
  }

  // How the pressure falls on its way in, over the layers that it goes through.
  void chart(const Box& box) {
    if (box.empty() || !prints_[0].refused.empty() || !prints_[1].refused.empty()) return;
    float most = 20.0f;
    for (const ToolPrint& print : prints_) most = std::max(most, print.middle.pressureKPa);
    most = 20.0f * std::ceil(most / 20.0f);
    layers(box);
    axes(box, most);
    curve(box, prints_[0], most, false);
    curve(box, prints_[1], most, true);
    keys(box);
  }

  float depthMm() const {
    const auto& stack = prints_[0].stack;
    return std::min(kDeepestMm, std::max(10.0f, stack.thicknessMm()));
  }

  void layers(const Box& box) {
    for (const Layer& layer : prints_[0].stack.layers()) {
      if (layer.depthMm >= depthMm()) break;
      const float left = box.x + layer.depthMm / depthMm() * box.width;
      const float right = box.x + std::min(1.0f, (layer.depthMm + layer.thicknessMm) / depthMm()) * box.width;
      const ImU32 colour = layer.structure ? page_.structureColours[layer.structure->index]
                                           : encoded(*colourFromHex(kLooseTissue));
      list_.AddRectFilled({left, box.y}, {right, box.bottom()}, withAlpha(colour, 0.30f));
      list_.AddRectFilled({left, box.y - page_.px(4)}, {right, box.y}, colour);
      name(layer, left, right, box.y - page_.px(5) - smallLine());
    }
  }

  void name(const Layer& layer, float left, float right, float y) {
    if (!layer.structure || right - left < page_.px(40)) return;
    words(small(), page_.colours().secondary, primaryName(page_, page_.atlas().at(*layer.structure)), left, y,
          right - left - page_.px(4));
  }

  void axes(const Box& box, float most) {
    const ImU32 ink = withAlpha(page_.colours().secondary, 0.5f), told = page_.colours().secondary;
    for (const float share : {0.0f, 0.5f, 1.0f}) {
      const float y = box.bottom() - share * box.height;
      list_.AddLine({box.x, y}, {box.right(), y}, ink, 1.0f);
      const std::string kPa = share == 1.0f ? number(most) : number(share * most);
      words(small(), told, kPa, box.x - textSize(small(), kPa).x - page_.px(5), y - 0.5f * smallLine());
    }
    const std::string& unit = page_.text("prints.axis");
    words(small(), told, unit, box.x - textSize(small(), unit).x - page_.px(5), box.y - 1.4f * smallLine());
    const std::string& deep = page_.text("prints.deep");
    const float deepX = box.right() - textSize(small(), deep).x;
    words(small(), told, deep, deepX, box.bottom() + page_.px(3));
    for (float mm = kTickMm; mm < depthMm(); mm += kTickMm) {
      const float x = box.x + mm / depthMm() * box.width;
      list_.AddLine({x, box.bottom()}, {x, box.bottom() + page_.px(3)}, told, 1.0f);
      const std::string depth = number(mm);
      const float half = 0.5f * textSize(small(), depth).x;
      if (x + half < deepX - page_.px(4)) words(small(), told, depth, x - half, box.bottom() + page_.px(3));
    }
  }

  // The first drawn through, the second dashed: told apart without colour.
  void curve(const Box& box, const ToolPrint& print, float most, bool dashed) {
    constexpr int kSteps = 90;
    const ImU32 ink = dashed ? page_.colours().text : page_.colours().accent;
    std::vector<ImVec2> points;
    for (int i = 0; i <= kSteps; ++i) {
      const float share = float(i) / kSteps;
      const float kPa = print.pressureAt(share * depthMm());
      points.push_back({box.x + share * box.width, box.bottom() - kPa / most * box.height});
    }
    if (!dashed) {
      list_.AddPolyline(points.data(), int(points.size()), ink, 0, page_.px(2));
      return;
    }
    for (size_t i = 0; i + 2 < points.size(); i += 3) list_.AddPolyline(&points[i], 3, ink, 0, page_.px(2));
  }

  void keys(const Box& box) {
    const float y = box.bottom() + smallLine() + page_.px(9);
    float x = box.x;
    for (size_t i = 0; i < prints_.size(); ++i) {
      const ImU32 ink = i == 1 ? page_.colours().text : page_.colours().accent;
      const float middle = y + 0.5f * smallLine(), length = page_.px(22);
      if (i == 0) list_.AddLine({x, middle}, {x + length, middle}, ink, page_.px(2));
      for (int dash = 0; i == 1 && dash < 3; ++dash)
        list_.AddLine({x + page_.px(8) * float(dash), middle},
                      {x + page_.px(8) * float(dash) + page_.px(5), middle}, ink, page_.px(2));
      words(small(), page_.colours().secondary, prints_[i].name, x + length + page_.px(6), y);
      x += length + page_.px(22) + textSize(small(), prints_[i].name).x;
    }
  }

  const Page& page_;
  std::span<const ToolPrint> prints_;
  ImDrawList& list_;
  Box box_;
  float pad_ = 0.0f, half_ = 0.0f;
};

}  // namespace

Box printsBox(const Page& page) {
  const Box& scene = page.layout.scene;
  if (page.input.toolPrints.size() != 2 || scene.empty() || page.input.demonstrated) return {};
  const bool narrow = page.px(kWidth) > kMostOfScene * scene.width;
  const float width = page.px(narrow ? kNarrow : kWidth), height = page.px(kHeight),
              margin = page.px(kMargin);
  if (width + 2 * margin > scene.width || height + 2 * margin > scene.height) return {};
  return {std::round(scene.right() - width - margin), std::round(scene.bottom() - height - margin), width,
          height};
}

void drawPrints(const Page& page) {
  const Box box = printsBox(page);
  if (!box.empty()) Prints(page, box).draw();
}

}  // namespace app
