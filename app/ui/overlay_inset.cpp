#include "app/ui/overlay_inset.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/state/appearance.h"
#include "app/ui/inset_layout.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidth = 430.0f, kHeight = 296.0f, kMargin = 14.0f, kPad = 12.0f, kDrawing = 112.0f,
                kLeader = 16.0f, kNumbers = 86.0f, kPressure = 40.0f, kShare = 54.0f;  // design
constexpr float kAirMm = 9.0f;
// What does not belong to any structure, and the end of a finger.
constexpr const char *kLooseTissue = "#e9d9b0", *kFinger = "#d8c9bd", *kRubber = "#50545a",
                     *kToolLine = "#5c5148";

// In a narrow scene: the leg is what this is about.
constexpr float kNarrow = 318.0f, kNarrowHeight = 250.0f, kMostOfScene = 0.5f, kNarrowDrawing = 84.0f;
// Loose tissue thinner than this has no name in the inset.
constexpr float kToldMm = 5.0f;

struct Columns {
  float drawing, words, numbers, pressure, share, right;
};

class Inset {
 public:
  Inset(const Page& page, const Box& box)
      : page_(page), pressed_(*page.input.palpation), list_(*ImGui::GetBackgroundDrawList()), box_(box) {
    const float pad = page.px(kPad);
    narrow_ = box.width < page.px(kWidth) - 1.0f;
    columns_.drawing = box.x + pad;
    width_ = page.px(narrow_ ? kNarrowDrawing : kDrawing);
    columns_.words = columns_.drawing + width_ + page.px(kLeader);
    columns_.right = box.right() - pad;
    columns_.share = columns_.right - (narrow_ ? 0.0f : page.px(kShare));
    columns_.pressure = columns_.share - page.px(kPressure);
    columns_.numbers = columns_.pressure - page.px(kNumbers);
    const float top = box.y + pad + line() + titleHeight(), bottom = box.bottom() - pad - line() - page.px(5);
    layout_ = insetLayout({.layers = layers(),
                           .onBone = pressed_.sounding.stack.endsOnBone(),
                           .toolHalfWidthMm = halfWidthMm(),
                           .airMm = kAirMm,
                           .drawing = {columns_.drawing, top, width_, bottom - top},
                           .words = {columns_.words, top, columns_.right - columns_.words, bottom - top},
                           .rowHeight = line() + page.px(4)});
  }

  void draw() {
    const ImVec2 from{box_.x, box_.y}, to{box_.right(), box_.bottom()};
    list_.AddRectFilled(from, to, withAlpha(page_.colours().panel, 0.94f), page_.px(8));
    list_.AddRect(from, to, page_.colours().hairline, page_.px(8));
    title();
    heads();
    bands();
    tool();
    for (const InsetRow& row : layout_.rows) words(row);
    foot();
  }

 private:
  using Layers = std::vector<mechanics::Layer>;

  const Layers& stack() const { return pressed_.sounding.stack.layers(); }
  ImFont* small() const { return page_.style.fonts.small; }
  float line() const { return small()->FontSize * ImGui::GetIO().FontGlobalScale; }
  float titleHeight() const { return textSize(page_.style.fonts.strong, "0").y + page_.px(7); }
  float halfWidthMm() const {
    return 10.0f * std::sqrt(std::max(0.01f, pressed_.contact.areaCm2) / 3.14159f);
  }

  std::vector<InsetLayer> layers() const {
    std::vector<InsetLayer> result;
    for (size_t i = 0; i < stack().size(); ++i) {
      const bool gives = i < pressed_.compressedMm.size() && !pressed_.refused;
      result.push_back({.restMm = stack()[i].thicknessMm,
                        .compressedMm = gives ? pressed_.compressedMm[i] : 0.0f,
                        .told = stack()[i].structure || stack()[i].thicknessMm >= kToldMm});
    }
    return result;
  }

  ImU32 colourOf(const mechanics::Layer& layer) const {
    if (layer.structure) return page_.structureColours[layer.structure->index];
    return encoded(*colourFromHex(kLooseTissue));
  }

  const std::string& nameOf(const mechanics::Layer& layer) const {
    if (layer.structure) return primaryName(page_, page_.atlas().at(*layer.structure));
    return page_.text("inset.loose");
  }

  void title() {
    const std::string words = page_.atlas().text->format(
        "inset.title",
        {{"tool", pressed_.tool->name}, {"force", fmt::format("{:.0f}", pressed_.contact.forceN)}});
    textAt2(page_.style.fonts.strong, page_.colours().text, words, columns_.drawing, box_.y + page_.px(kPad),
            columns_.right - columns_.drawing);
  }

  void heads() {
    const float y = box_.y + page_.px(kPad) + titleHeight() - page_.px(2);
    rightAt("inset.thickness", columns_.pressure, y);
    rightAt("inset.pressure", columns_.share, y);
    if (!narrow_) rightAt("inset.share", columns_.right, y);
  }

  void rightAt(const char* key, float right, float y) {
    const std::string& words = page_.text(key);
    textAt2(small(), page_.colours().secondary, words, right - textSize(small(), words).x, y, 0.0f);
  }

  void textAt2(ImFont* font, ImU32 ink, const std::string& words, float x, float y, float width) {
    const std::string shown = width > 0.0f ? elided(font, words, width) : words;
    list_.AddText(font, textSize(font, shown).y, {std::round(x), std::round(y)}, ink, shown.c_str());
  }

  // Without smoothed edges, which would leave seams between the pieces; lines cover the borders.
  void bands() {
    const ImDrawListFlags before = list_.Flags;
    list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (size_t i = 0; i + 1 < layout_.borders.size(); ++i) band(i);
    list_.Flags = before;
    for (const std::vector<glm::vec2>& border : layout_.borders) {
      std::vector<ImVec2> points;
      for (const glm::vec2& at : border) points.emplace_back(at.x, at.y);
      list_.AddPolyline(points.data(), int(points.size()), IM_COL32(30, 20, 15, 110), 0,
                        std::max(1.0f, page_.px(1)));
    }
  }

  void band(size_t i) {
    const std::vector<glm::vec2>&upper = layout_.borders[i], &lower = layout_.borders[i + 1];
    const auto at = [](glm::vec2 v) { return ImVec2{v.x, v.y}; };
    for (size_t k = 0; k + 1 < upper.size(); ++k)
      list_.AddQuadFilled(at(upper[k]), at(upper[k + 1]), at(lower[k + 1]), at(lower[k]),
                          colourOf(stack()[i]));
  }

  // A ball as it is; a pad as wide as what touches.
  void tool() {
    const float scale = layout_.pixelsPerMm, top = layout_.borders.front().front().y - kAirMm * scale;
    const bool rubber = pressed_.tool->id == "algometer";
    const ImU32 fill = encoded(*colourFromHex(rubber ? kRubber : kFinger)),
                edge = encoded(*colourFromHex(kToolLine));
    const float thick = std::max(1.0f, page_.px(1.2f));
    list_.PushClipRect({columns_.drawing, top}, {columns_.drawing + width_, layout_.tip.y + 2.0f},
                       true);
    const ImVec2 tip{layout_.tip.x, layout_.tip.y};
    if (pressed_.tool->shape == mechanics::Tool::Shape::Round) {
      const float radius = pressed_.tool->radiusMm * scale;
      list_.AddCircleFilled({tip.x, tip.y - radius}, radius, fill, 64);
      list_.AddCircle({tip.x, tip.y - radius}, radius, edge, 64, thick);
    } else {
      const float half = halfWidthMm() * scale, round = rubber ? 0.15f : 0.75f;
      const ImVec2 from{tip.x - half, top - 2.0f * half}, to{tip.x + half, tip.y};
      list_.AddRectFilled(from, to, fill, round * half);
      list_.AddRect(from, to, edge, round * half, 0, thick);
    }
    list_.PopClipRect();
  }

  void words(const InsetRow& row) {
    const mechanics::Layer& layer = stack()[row.layer];
    leader(row);
    const bool bone = layer.tissue == mechanics::Tissue::Bone;
    const bool reached = !pressed_.refused && !bone && mechanics::isReached(pressed_.contact, layer);
    const float y = row.middleY - 0.5f * line();
    const float left = bone ? columns_.right : columns_.numbers;
    textAt2(small(), page_.colours().text, nameOf(layer), columns_.words, y,
            left - columns_.words - page_.px(4));
    if (bone) return;
    const float now = layer.thicknessMm - layers()[row.layer].compressedMm;
    rightText(fmt::format("{:.1f} \u2192 {:.1f}", layer.thicknessMm, now), columns_.pressure, y,
              page_.colours().text);
    if (pressed_.refused) return;
    const ImU32 ink = reached ? page_.colours().accent : page_.colours().secondary;
    rightText(fmt::format("{:.0f}", pressed_.contact.pressureAt(layer.depthMm)), columns_.share, y,
              narrow_ ? ink : page_.colours().text);
    if (!narrow_)
      rightText(fmt::format("{:.0f} %", 100.0f * mechanics::arrivingShare(pressed_.contact, layer)),
                columns_.right, y, ink);
  }

  void rightText(const std::string& words, float right, float y, ImU32 ink) {
    textAt2(small(), ink, words, right - textSize(small(), words).x, y, 0.0f);
  }

  void leader(const InsetRow& row) {
    const float left = columns_.drawing + width_;
    const ImVec2 points[] = {{left, row.layerY},
                             {left + page_.px(4), row.layerY},
                             {columns_.words - page_.px(6), row.middleY},
                             {columns_.words - page_.px(3), row.middleY}};
    list_.AddPolyline(points, 4, page_.colours().secondary, 0, std::max(1.0f, page_.px(1)));
  }

  void foot() {
    const float length = 10.0f * layout_.pixelsPerMm, y = box_.bottom() - page_.px(kPad) - 0.5f * line();
    const float thick = std::max(1.0f, page_.px(1.4f)), end = page_.px(3);
    const ImU32 ink = page_.colours().secondary;
    list_.AddLine({columns_.drawing, y}, {columns_.drawing + length, y}, ink, thick);
    for (const float x : {columns_.drawing, columns_.drawing + length})
      list_.AddLine({x, y - end}, {x, y + end}, ink, thick);
    const float x = columns_.drawing + length + page_.px(6);
    textAt2(small(), ink, page_.text(narrow_ ? "inset.scale-short" : "inset.scale"), x, y - 0.5f * line(),
            columns_.right - x);
  }

  const Page& page_;
  const mechanics::Palpation& pressed_;
  ImDrawList& list_;
  Box box_;
  Columns columns_{};
  bool narrow_ = false;  // without the shares that arrive
  float width_ = 0.0f;   // of the drawing
  InsetLayout layout_;
};

}  // namespace

Box insetBox(const Page& page) {
  const mechanics::Palpation* pressed = page.input.palpation;
  const Box& scene = page.layout.scene;
  if (!page.state().press.inset || !pressed || pressed->sounding.empty() || scene.empty()) return {};
  const bool narrow = page.px(kWidth) > kMostOfScene * scene.width;
  const float width = page.px(narrow ? kNarrow : kWidth), height = page.px(narrow ? kNarrowHeight : kHeight),
              margin = page.px(kMargin);
  if (width + 2.0f * margin > scene.width || height + 2.0f * margin > scene.height) return {};
  return {std::round(scene.right() - width - margin), std::round(scene.bottom() - height - margin), width,
          height};
}

void drawInset(const Page& page) {
  const Box box = insetBox(page);
  if (!box.empty()) Inset(page, box).draw();
}

}  // namespace app
