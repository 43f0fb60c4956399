#include "app/ui/overlay_inset.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/inset_section.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kWidth = 430.0f, kHeight = 296.0f, kMargin = 14.0f, kPad = 12.0f, kDrawing = 112.0f,
                kLeader = 16.0f, kNumbers = 86.0f, kPressure = 40.0f, kShare = 54.0f;  // design

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
                           .toolHalfWidthMm = contactHalfWidthMm(pressed_),
                           .airMm = kInsetAirMm,
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
    drawInsetSection(page_, pressed_, layout_, columns_.drawing, columns_.drawing + width_);
    for (const InsetRow& row : layout_.rows) words(row);
    foot();
  }

 private:
  using Layers = std::vector<mechanics::Layer>;

  const Layers& stack() const { return pressed_.sounding.stack.layers(); }
  ImFont* small() const { return page_.style.fonts.small; }
  float line() const { return small()->FontSize * ImGui::GetIO().FontGlobalScale; }
  float titleHeight() const { return textSize(page_.style.fonts.strong, "0").y + page_.px(7); }

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
