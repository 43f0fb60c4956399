#include "app/ui/filter_field.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr size_t kLongest = 96;

std::string lowered(std::string_view text) {
  std::string low(text);
  std::ranges::transform(low, low.begin(), [](unsigned char c) { return char(std::tolower(c)); });
  return low;
}

}  // namespace

void FilterField::draw(const Page& page, const char* id, const std::string& hint, const Box& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, page.colours().raised, page.px(8));
  drawIcon(list, Icon::Magnifier, {box.x + page.px(17), box.y + 0.5f * box.height}, page.px(15),
           page.colours().faint);
  std::array<char, kLongest> typed{};
  typed_.copy(typed.data(), typed.size() - 1);
  const float side = page.px(32);
  ImGui::SetCursorScreenPos({box.x + side, box.y});
  ImGui::SetNextItemWidth(box.width - side - (active() ? side : page.px(6)));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      ImVec2(page.px(3), 0.5f * (box.height - ImGui::GetFontSize())));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
  ImGui::InputTextWithHint(id, hint.c_str(), typed.data(), typed.size());
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  typed_ = typed.data();
  if (active() && iconButton(page, "clear-filter", Icon::Close, {box.right() - side, box.y, side, box.height},
                             {.tip = page.text("search.clear")}))
    typed_.clear();
}

bool FilterField::passes(std::string_view text) const {
  const std::string low = lowered(text);
  std::istringstream words(lowered(typed_));
  for (std::string word; words >> word;)
    if (low.find(word) == std::string::npos) return false;
  return true;
}

}  // namespace app
