#include "app/ui/body_frame.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

void drawTitle(const Page& page, const Box& box, float width) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  ImFont* font = page.style.fonts.small;
  const std::string words = elided(font, page.text("app.body.title"), width);
  const ImVec2 size = textSize(font, words);
  list.AddText(font, size.y, {box.x + page.px(10), std::round(box.y + 0.5f * (box.height - size.y))},
               page.colours().secondary, words.c_str());
}

void drawButtons(const Page& page, const Box& title, float side) {
  const bool large = page.state().body.size == BodySize::Large;
  const Box buttons{title.right() - 2 * side, title.y, 2 * side, title.height};
  ImGui::SetNextWindowPos({buttons.x, buttons.y});
  ImGui::SetNextWindowSize({buttons.width, buttons.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("##body", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  if (iconButton(page, "body-size", large ? Icon::ChevronLeft : Icon::Frame,
                 {buttons.x, buttons.y, side, side},
                 {.tip = page.text(large ? "app.body.smaller" : "app.body.larger")}))
    page.send(large ? "body small" : "body large");
  if (iconButton(page, "body-off", Icon::Close, {buttons.x + side, buttons.y, side, side},
                 {.tip = page.text("app.body.close")}))
    page.send("body off");
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace

void drawBodyFrame(const Page& page) {
  const Box& box = page.layout.body;
  if (box.empty()) return;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const float thick = std::max(1.0f, std::floor(page.px(1)));
  list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, page.colours().hairline, page.px(8), 0, thick);
  const Box title{box.x, box.y, box.width, page.px(kBodyTitleHeight)};
  const float side = page.input.panels ? title.height : 0.0f;
  drawTitle(page, title, box.width - 2 * side - page.px(16));
  if (page.input.panels) drawButtons(page, title, side);
}

}  // namespace app
