#include "app/ui/beside_titles.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

void drawTitle(const Page& page, const std::string& words, const Box& half) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  ImFont* font = page.style.fonts.strong;
  const std::string shown = elided(font, words, half.width - page.px(24));
  const ImVec2 size = textSize(font, shown);
  const float x = std::round(half.x + 0.5f * (half.width - size.x)), y = std::round(half.y + page.px(12));
  list.AddRectFilled({x - page.px(10), y - page.px(5)}, {x + size.x + page.px(10), y + size.y + page.px(5)},
                     page.colours().halo, page.px(7));
  list.AddText(font, size.y, {x, y}, page.colours().text, shown.c_str());
}

}  // namespace

Box besideHalf(Box scene) {
  scene.width = std::floor(0.5f * scene.width);
  return scene;
}

Box mainHalf(const Box& scene) {
  const float left = std::floor(0.5f * scene.width);
  return {scene.x + left, scene.y, scene.width - left, scene.height};
}

void drawBesideTitles(const Page& page, const Box& left, const Box& right) {
  const float thick = std::max(1.0f, std::floor(page.px(1)));
  ImGui::GetBackgroundDrawList()->AddRectFilled(
      {right.x - 0.5f * thick, right.y}, {right.x + 0.5f * thick, right.bottom()}, page.colours().hairline);
  drawTitle(page, page.input.beside->title, left);
  drawTitle(page, page.text("app.beside.now"), right);
}

}  // namespace app
