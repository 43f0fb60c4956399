#include "app/ui/status_line.h"

#include <algorithm>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kLeftShare = 0.6f;  // of the second line; the rest is for the credit

// Two lines of text in the strip, the first large if the strip is high enough.
struct Lines {
  float left, right, first, second;
  ImFont* large;
  float largeHeight;
};

Lines linesFor(const Page& page) {
  const Box& box = page.layout.status;
  const Fonts& fonts = page.style.fonts;
  const float small = textSize(fonts.small, "X").y;
  const bool roomy = textSize(fonts.title, "X").y + small <= box.height;
  ImFont* large = roomy ? fonts.title : fonts.strong;
  const float height = textSize(large, "X").y, margin = std::min(page.px(20), 0.04f * box.width);
  const float top = box.y + 0.5f * (box.height - height - small - page.px(1));
  return {box.x + margin, box.right() - margin, top, top + height + page.px(1), large, height};
}

void alignRight(const Lines& lines, float y, ImFont* font, ImU32 colour, const std::string& text,
                float room) {
  if (text.empty() || room <= 0.0f) return;
  const float width = std::min(room, textSize(font, text).x);
  textAt({lines.right - width, y}, font, colour, text, room + 1.0f);
}

// Returns where the text ends.
float drawHovered(const Page& page, const Lines& lines, anatomy::StructureId id) {
  const anatomy::Structure& structure = page.atlas().at(id);
  const float room = lines.right - lines.left;
  const float width =
      textAt({lines.left, lines.first}, lines.large, page.colours().text, primaryName(page, structure), room);
  std::string below = layerName(page, structure.facts.layer);
  if (const std::string& other = secondaryName(page, structure); !other.empty()) {
    const std::string both = other + "  ·  " + below;
    below = textSize(page.style.fonts.small, both).x <= kLeftShare * room ? both : other;
  }
  const float second = textAt({lines.left, lines.second}, page.style.fonts.small, page.colours().secondary,
                              below, kLeftShare * room);
  return lines.left + std::max(width, second);
}

float drawHint(const Page& page, const Lines& lines) {
  const std::string& hint = page.text("app.status.hint");
  const float body = textSize(page.style.fonts.body, "X").y;
  return lines.left + textAt({lines.left, lines.first + 0.5f * (lines.largeHeight - body)},
                             page.style.fonts.body, page.colours().faint, hint, lines.right - lines.left);
}

// A notice may tell in a second line what it goes by; that and whose model this is are set small.
struct Told {
  std::string notice, small;
};

Told toldBy(const Page& page) {
  Told told{page.input.notice, page.atlas().credit};
  const size_t end = told.notice.find('\n');
  if (end == std::string::npos) return told;
  told.small = told.notice.substr(end + 1) + (told.small.empty() ? "" : "  ·  ") + told.small;
  told.notice.resize(end);
  return told;
}

}  // namespace

void drawStatusLine(const Page& page) {
  if (page.layout.status.empty()) return;
  beginPanel(page, "status", page.layout.status, {.seamTop = true});
  const Lines lines = linesFor(page);
  float end = lines.left;
  if (page.input.hovered)
    end = drawHovered(page, lines, *page.input.hovered);
  else if (page.input.notice.empty())
    end = drawHint(page, lines);
  const Told told = toldBy(page);
  const float room = lines.right - end - page.px(24);
  const float body = textSize(page.style.fonts.body, "X").y;
  alignRight(lines, lines.first + 0.5f * (lines.largeHeight - body), page.style.fonts.body,
             page.colours().accent, told.notice, room);
  const float below = page.input.hovered ? room : lines.right - lines.left;
  alignRight(lines, lines.second, page.style.fonts.small, page.colours().faint, told.small, below);
  ImGui::End();
}

}  // namespace app
