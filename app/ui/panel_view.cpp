#include "app/ui/panel_view.h"

#include <algorithm>

#include "app/ui/bar_item.h"
#include "app/ui/export_menu.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kSide = 36, kGap = 3, kMargin = 10, kGroupGap = 18;

const std::string& labelOf(const BarItem& item, bool brief) {
  return brief && !item.shortLabel.empty() ? item.shortLabel : item.label;
}

ImFont* fontOf(const Page& page, const BarItem& item) {
  return item.command.empty() ? page.style.fonts.strong : page.style.fonts.body;
}

float widthOf(const Page& page, const BarItem& item, bool brief) {
  if (item.icon) return page.px(kSide);
  return std::max(page.px(kSide), textSize(fontOf(page, item), labelOf(item, brief)).x + page.px(20));
}

float groupWidth(const Page& page, const std::vector<BarItem>& items, BarSide side, bool brief) {
  float width = 0.0f;
  for (const BarItem& item : items)
    if (item.side == side) width += widthOf(page, item, brief) + page.px(kGap);
  return width;
}

bool fits(const Page& page, const std::vector<BarItem>& items, bool brief) {
  float width = 2 * page.px(kMargin) + 2 * page.px(kGroupGap);
  for (BarSide side : {BarSide::Left, BarSide::Middle, BarSide::Right})
    width += groupWidth(page, items, side, brief);
  return width <= page.layout.bar.width;
}

// First shorter words, then fewer controls: every one of them has a key as well.
bool makeFit(const Page& page, std::vector<BarItem>& items) {
  if (fits(page, items, false)) return false;
  while (!items.empty() && !fits(page, items, true)) {
    const int least = std::ranges::min(items, {}, &BarItem::keep).keep;
    std::erase_if(items, [&](const BarItem& item) { return item.keep == least; });
  }
  return true;
}

void drawItem(const Page& page, const BarItem& item, const Box& box, bool brief) {
  if (item.command.empty() && !item.menu) {
    const float height = textSize(page.style.fonts.strong, item.label).y;
    textAt({box.x + page.px(8), box.y + 0.5f * (box.height - height)}, page.style.fonts.strong,
           page.colours().text, item.label);
    return;
  }
  const ButtonLook look{.on = item.on,
                        .enabled = item.enabled,
                        .faint = item.faint,
                        .ground = item.side == BarSide::Middle,
                        .tip = item.tip};
  const bool pressed = item.icon ? iconButton(page, item.id.c_str(), *item.icon, box, look)
                                 : textButton(page, item.id.c_str(), labelOf(item, brief), box, look);
  if (pressed && item.menu) openExportMenu();
  if (item.menu)
    drawExportMenu(page, box);
  else if (pressed)
    page.send(item.command);
}

void drawGroup(const Page& page, const std::vector<BarItem>& items, BarSide side, float x, bool brief) {
  const Box& bar = page.layout.bar;
  const float height = std::min(page.px(kSide), 0.8f * bar.height);
  for (const BarItem& item : items) {
    if (item.side != side) continue;
    const float width = widthOf(page, item, brief);
    drawItem(page, item, {x, bar.y + 0.5f * (bar.height - height), width, height}, brief);
    x += width + page.px(kGap);
  }
}

}  // namespace

void drawViewBar(const Page& page) {
  const Box& bar = page.layout.bar;
  if (bar.empty()) return;
  beginPanel(page, "bar", bar, {.seamBottom = true});
  std::vector<BarItem> items = barItems(page);
  const bool brief = makeFit(page, items);
  const float margin = page.px(kMargin);
  const float left = groupWidth(page, items, BarSide::Left, brief),
              middle = groupWidth(page, items, BarSide::Middle, brief),
              right = groupWidth(page, items, BarSide::Right, brief);
  // Over the leg where there is room, else wherever the neighbours leave it.
  const float wanted = page.layout.scene.x + 0.5f * (page.layout.scene.width - middle);
  const float last = bar.width - margin - right - page.px(kGroupGap) - middle;
  const float x = std::max(margin + left + page.px(kGroupGap), std::min(wanted, last));
  drawGroup(page, items, BarSide::Left, bar.x + margin, brief);
  drawGroup(page, items, BarSide::Middle, bar.x + x, brief);
  drawGroup(page, items, BarSide::Right, bar.right() - margin - right + page.px(kGap), brief);
  ImGui::End();
}

}  // namespace app
