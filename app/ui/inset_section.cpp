#include "app/ui/inset_section.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/state/appearance.h"

namespace app {
namespace {

using mechanics::Palpation;

// What does not belong to any structure, and the end of a finger.
constexpr const char *kLooseTissue = "#e9d9b0", *kFinger = "#d8c9bd", *kRubber = "#50545a",
                     *kToolLine = "#5c5148";
constexpr ImU32 kBorder = IM_COL32(30, 20, 15, 110);

ImVec2 at(glm::vec2 v) {
  return {v.x, v.y};
}

ImU32 colourOf(const Page& page, const mechanics::Layer& layer) {
  if (layer.structure) return page.structureColours[layer.structure->index];
  return encoded(*colourFromHex(kLooseTissue));
}

void drawBand(ImDrawList& list, const InsetLayout& layout, size_t i, ImU32 colour) {
  const std::vector<glm::vec2>&upper = layout.borders[i], &lower = layout.borders[i + 1];
  for (size_t k = 0; k + 1 < upper.size(); ++k)
    list.AddQuadFilled(at(upper[k]), at(upper[k + 1]), at(lower[k + 1]), at(lower[k]), colour);
}

// Without smoothed edges, which would leave seams between the pieces; lines cover the borders.
void drawBands(const Page& page, ImDrawList& list, const Palpation& pressed, const InsetLayout& layout) {
  const ImDrawListFlags before = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (size_t i = 0; i + 1 < layout.borders.size(); ++i)
    drawBand(list, layout, i, colourOf(page, pressed.sounding.stack.layers()[i]));
  list.Flags = before;
  for (const std::vector<glm::vec2>& border : layout.borders) {
    std::vector<ImVec2> points;
    std::ranges::transform(border, std::back_inserter(points), at);
    list.AddPolyline(points.data(), int(points.size()), kBorder, 0, std::max(1.0f, page.px(1)));
  }
}

// A ball as it is; a pad as wide as what touches.
void drawTool(const Page& page, ImDrawList& list, const Palpation& pressed, const InsetLayout& layout,
              float top) {
  const bool rubber = pressed.tool->id == "algometer";
  const ImU32 fill = encoded(*colourFromHex(rubber ? kRubber : kFinger)),
              edge = encoded(*colourFromHex(kToolLine));
  const float thick = std::max(1.0f, page.px(1.2f));
  const ImVec2 tip = at(layout.tip);
  if (pressed.tool->shape == mechanics::Tool::Shape::Round) {
    const float radius = pressed.tool->radiusMm * layout.pixelsPerMm;
    list.AddCircleFilled({tip.x, tip.y - radius}, radius, fill, 64);
    list.AddCircle({tip.x, tip.y - radius}, radius, edge, 64, thick);
    return;
  }
  const float half = contactHalfWidthMm(pressed) * layout.pixelsPerMm, round = rubber ? 0.15f : 0.75f;
  const ImVec2 from{tip.x - half, top - 2.0f * half}, to{tip.x + half, tip.y};
  list.AddRectFilled(from, to, fill, round * half);
  list.AddRect(from, to, edge, round * half, 0, thick);
}

}  // namespace

float contactHalfWidthMm(const Palpation& pressed) {
  return 10.0f * std::sqrt(std::max(0.01f, pressed.contact.areaCm2) / 3.14159f);
}

void drawInsetSection(const Page& page, const Palpation& pressed, const InsetLayout& layout, float left,
                      float right) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  drawBands(page, list, pressed, layout);
  const float top = layout.borders.front().front().y - kInsetAirMm * layout.pixelsPerMm;
  list.PushClipRect({left, top}, {right, layout.tip.y + 2.0f}, true);
  drawTool(page, list, pressed, layout, top);
  list.PopClipRect();
}

}  // namespace app
