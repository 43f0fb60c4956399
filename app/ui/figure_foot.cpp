#include "app/ui/figure_foot.h"

#include <array>
#include <cmath>
#include <set>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kSwatch = 11, kSwatchLine = 26;
constexpr float kWidestBar = 0.25f;  // of the picture
constexpr std::array kLengthsMm{200.0f, 100.0f, 50.0f, 20.0f, 10.0f, 5.0f, 2.0f, 1.0f};

ImDrawList& ink() {
  return *ImGui::GetBackgroundDrawList();
}

void write(ImFont* font, ImVec2 at, ImU32 colour, const std::string& text) {
  ink().AddText(font, textSize(font, text).y, {std::round(at.x), std::round(at.y)}, colour, text.c_str());
}

void drawSwatches(const Page& page, const Box& box, const std::vector<anatomy::StructureId>& names) {
  std::set<anatomy::Kind> told;
  ImFont* font = page.style.fonts.small;
  float x = box.x;
  for (const anatomy::StructureId id : names) {
    const anatomy::Kind kind = page.atlas().at(id).facts.kind;
    if (!told.insert(kind).second) continue;
    const std::string& word = page.text("kind." + std::string(anatomy::idOf(kind)));
    const float width = textSize(font, word).x, height = textSize(font, word).y, side = page.px(kSwatch);
    if (x + side + width > box.right()) return;
    const float top = box.y + 0.5f * (height - side);
    ink().AddRectFilled({x, top}, {x + side, top + side}, page.structureColours[id.index], page.px(2));
    write(font, {x + side + page.px(6), box.y}, page.colours().text, word);
    x += side + width + page.px(24);
  }
}

std::string sourcesOf(const Page& page, const std::vector<anatomy::StructureId>& names) {
  std::set<std::string> keys;
  for (const anatomy::StructureId id : names)
    for (const std::string& key : page.atlas().at(id).facts.sources) keys.insert(key);
  std::string text;
  for (const std::string& key : keys) {
    const anatomy::SourceRow* source = page.atlas().table->findSource(key);
    text += (text.empty() ? "" : "; ") + (source ? source->citation : key);
  }
  return text;
}

}  // namespace

void drawScaleBar(const Page& page, const Box& picture) {
  const float heightMm =
      2.0f * page.input.camera.distanceMm * std::tan(glm::radians(0.5f * eng::kVerticalFieldOfViewDeg));
  const float unitsPerMm = picture.height / heightMm;
  for (const float lengthMm : kLengthsMm) {
    const float length = lengthMm * unitsPerMm;
    if (length > kWidestBar * picture.width) continue;
    const float x = picture.x + page.px(14), y = picture.bottom() - page.px(16), tick = page.px(4);
    const ImU32 colour = page.colours().text;
    ink().AddLine({x, y}, {x + length, y}, colour, page.px(1.5f));
    for (const float end : {x, x + length})
      ink().AddLine({end, y - tick}, {end, y + tick}, colour, page.px(1.5f));
    const std::string words =
        page.input.atlas.text->format("figure.scale", {{"length", std::to_string(int(lengthMm))}});
    write(page.style.fonts.small, {x, y - page.px(24)}, colour, words);
    return;
  }
}

void drawFigureFoot(const Page& page, const Box& box, const std::vector<anatomy::StructureId>& names) {
  ImFont* font = page.style.fonts.small;
  const float line = 1.25f * textSize(font, "X").y;
  ink().AddLine({box.x, box.y}, {box.right(), box.y}, page.colours().hairline, page.px(1));
  float y = box.y + page.px(10);
  drawSwatches(page, {box.x, y, box.width, line}, names);
  y += page.px(kSwatchLine);
  const auto paragraph = [&](const std::string& text, size_t most) {
    if (text.empty()) return;
    for (const std::string& words : linesOf(font, text, box.width, most)) {
      write(font, {box.x, y}, page.colours().secondary, words);
      y += line;
    }
  };
  paragraph(page.atlas().credit, 1);
  const auto left = size_t(std::max(1.0f, (box.bottom() - y) / line - 1.0f));
  if (const std::string sources = sourcesOf(page, names); !sources.empty())
    paragraph(page.input.atlas.text->format("figure.sources", {{"list", sources}}), left);
  paragraph(page.text("figure.notice"), 1);
}

}  // namespace app
