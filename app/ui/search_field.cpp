#include "app/ui/search_field.h"

#include <imgui.h>

#include <array>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr size_t kLongestQuery = 128;
constexpr size_t kMostHits = 30;

bool escapePressed() {
#if IMGUI_VERSION_NUM >= 18700
  return ImGui::IsKeyPressed(ImGuiKey_Escape);
#else
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
#endif
}

}  // namespace

void SearchField::draw(const Page& page, const Box& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, page.colours().raised, page.px(8));
  drawIcon(list, Icon::Magnifier, {box.x + page.px(17), box.y + 0.5f * box.height}, page.px(15),
           page.colours().faint);
  const float side = page.px(32);
  drawInput(page, {box.x + side, box.y, box.width - side - (active() ? side : page.px(6)), box.height});
  if (active()) drawClear(page, {box.right() - side, box.y, side, box.height});
}

void SearchField::drawInput(const Page& page, const Box& box) {
  std::array<char, kLongestQuery> typed{};
  query_.copy(typed.data(), typed.size() - 1);
  moved_ = false;
  if (wantsFocus_) ImGui::SetKeyboardFocusHere();
  wantsFocus_ = false;
  const float line = ImGui::GetFontSize();
  const bool roomy = textSize(page.style.fonts.body, page.text("search.hint")).x < box.width - page.px(6);
  const std::string& hint = page.text(roomy ? "search.hint" : "search.hint-short");
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::SetNextItemWidth(box.width);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(page.px(3), 0.5f * (box.height - line)));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
  const bool entered = ImGui::InputTextWithHint(
      "##search", hint.c_str(), typed.data(), typed.size(),
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory, &SearchField::onKey, this);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  const bool left = ImGui::IsItemDeactivated() && escapePressed();
  if (query_ != typed.data()) {
    query_ = typed.data();
    find(page);
  }
  if (entered) accept(page);
  if (left) clear();
}

void SearchField::drawClear(const Page& page, const Box& box) {
  if (iconButton(page, "clear-search", Icon::Close, box, {.tip = page.text("search.clear")})) clear();
}

void SearchField::find(const Page& page) {
  hits_ = search(page.atlas(), query_, kMostHits);
  chosen_ = 0;
}

void SearchField::accept(const Page& page) {
  if (chosen_ >= hits_.size()) return;
  const std::string& id = page.atlas().at(hits_[chosen_].id).facts.id;
  page.send("select " + id);
  page.send("frame " + id);
}

void SearchField::move(int step) {
  if (hits_.empty()) return;
  chosen_ = (chosen_ + hits_.size() + size_t(step + int(hits_.size()))) % hits_.size();
  moved_ = true;
}

int SearchField::onKey(ImGuiInputTextCallbackData* data) {
  static_cast<SearchField*>(data->UserData)->move(data->EventKey == ImGuiKey_UpArrow ? -1 : 1);
  return 0;
}

void SearchField::clear() {
  query_.clear();
  hits_.clear();
  chosen_ = 0;
}

}  // namespace app
