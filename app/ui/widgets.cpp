#include "app/ui/widgets.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

bool pressable(const char* id, const Box& box) {
  ImGui::SetCursorScreenPos({box.x, box.y});
  return ImGui::InvisibleButton(id, {std::max(box.width, 1.0f), std::max(box.height, 1.0f)});
}

void drawButtonGround(const Page& page, const Box& box, bool on, bool hovered) {
  if (!on && !hovered) return;
  ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                            on ? page.colours().selection : page.colours().raised,
                                            page.px(7));
}

ImU32 inkOf(const Page& page, const ButtonLook& look, bool hovered) {
  if (!look.enabled) return withAlpha(page.colours().faint, 0.5f);
  if (look.faint && !hovered) return withAlpha(page.colours().secondary, 0.45f);
  if (look.on) return page.colours().accent;
  return hovered ? page.colours().text : page.colours().secondary;
}

// The lines of a text that is broken at its line feeds and between words.
std::vector<std::string_view> wrapped(ImFont* font, std::string_view text, float width) {
  std::vector<std::string_view> lines;
  const float scale = ImGui::GetFontSize() / font->FontSize;
  const char *at = text.data(), *end = at + text.size();
  while (at < end) {
    const char* feed = std::find(at, end, '\n');
    const char* stop = std::max(std::min(font->CalcWordWrapPositionA(scale, at, feed, width), feed), at + 1);
    if (feed == at) stop = at;
    lines.emplace_back(at, size_t(stop - at));
    at = stop == feed ? feed + 1 : stop;
    while (at < end && *at == ' ') ++at;
  }
  return lines;
}

// The button's behaviour without its picture.
struct Press {
  bool pressed = false, hovered = false;
};

Press press(const Page& page, const char* id, const Box& box, const ButtonLook& look) {
  const bool pressed = pressable(id, box);
  const bool hovered = ImGui::IsItemHovered() && look.enabled;
  tooltip(page, look.tip);
  drawButtonGround(page, box, look.on && look.ground, hovered);
  return {pressed && look.enabled, hovered};
}

void drawSlider(const Page& page, const Box& track, float value, float knob) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float x = track.x + value * track.width, half = page.px(1.5f);
  const ImVec2 from{track.x, track.y - half};
  list.AddRectFilled(from, {track.right(), track.y + half}, page.colours().hairline, half);
  list.AddRectFilled(from, {x, track.y + half}, page.colours().accent, half);
  const bool held = ImGui::IsItemHovered() || ImGui::IsItemActive();
  list.AddCircleFilled({x, track.y}, knob, held ? page.colours().text : page.colours().accent);
}

void drawSeams(const Page& page, const Box& box, const PanelLook& look) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float thick = std::max(1.0f, std::floor(page.px(1)));
  const auto line = [&](float x, float y, float right, float bottom) {
    list.AddRectFilled({x, y}, {right, bottom}, page.colours().hairline);
  };
  if (look.seamTop) line(box.x, box.y, box.right(), box.y + thick);
  if (look.seamBottom) line(box.x, box.bottom() - thick, box.right(), box.bottom());
  if (look.seamLeft) line(box.x, box.y, box.x + thick, box.bottom());
  if (look.seamRight) line(box.right() - thick, box.y, box.right(), box.bottom());
}

}  // namespace

void beginPanel(const Page& page, const char* id, const Box& box, const PanelLook& look) {
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.width, box.height});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings;
  if (!look.front) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;
  if (!look.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin(id, nullptr, flags);
  drawSeams(page, box, look);
}

float textAt(ImVec2 position, ImFont* font, ImU32 colour, std::string_view text, float width) {
  std::string shown(text);
  if (width > 0.0f) shown = elided(font, shown, width);
  ImGui::PushFont(font);
  // Whole pixels keep the letters crisp.
  const ImVec2 place{std::round(position.x), std::round(position.y)};
  ImGui::GetWindowDrawList()->AddText(font, ImGui::GetFontSize(), place, colour, shown.c_str());
  ImGui::PopFont();
  return textSize(font, shown).x;
}

ImVec2 textSize(ImFont* font, std::string_view text) {
  ImGui::PushFont(font);
  const ImVec2 size = ImGui::CalcTextSize(text.data(), text.data() + text.size());
  ImGui::PopFont();
  return size;
}

std::string elided(ImFont* font, const std::string& text, float width) {
  if (textSize(font, text).x <= width) return text;
  std::string cut = text;
  while (!cut.empty() && textSize(font, cut + "…").x > width) {
    while (!cut.empty() && (cut.back() & 0xC0) == 0x80) cut.pop_back();  // the tail of a UTF-8 letter
    if (!cut.empty()) cut.pop_back();
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  }
  return cut + "…";
}

void paragraph(ImFont* font, ImU32 colour, const std::string& text, float width, float leading) {
  ImGui::PushFont(font);
  const float size = ImGui::GetFontSize(), step = std::round(leading * size);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  float y = at.y;
  for (const std::string_view line : wrapped(font, text, width)) {
    ImGui::GetWindowDrawList()->AddText(font, size, {std::round(at.x), std::round(y)}, colour, line.data(),
                                        line.data() + line.size());
    y += step;
  }
  ImGui::PopFont();
  ImGui::Dummy({width, y - at.y});
}

std::vector<std::string> linesOf(ImFont* font, const std::string& text, float width, size_t most) {
  ImGui::PushFont(font);
  const auto all = wrapped(font, text, width);
  ImGui::PopFont();
  std::vector<std::string> lines(all.begin(), all.begin() + std::ptrdiff_t(std::min(all.size(), most)));
  if (all.size() > most) lines.back() = std::string(all[most - 1].data());  // all that is left of the text
  for (std::string& line : lines) line = elided(font, line, width);
  return lines;
}

void gap(float height) {
  ImGui::Dummy({1.0f, height});
}

void hairline(const Page& page, ImVec2 from, float width) {
  const float y = std::floor(from.y);
  ImGui::GetWindowDrawList()->AddRectFilled(
      {from.x, y}, {from.x + width, y + std::max(1.0f, std::floor(page.px(1)))}, page.colours().hairline);
}

void tooltip(const Page& page, const std::string& words) {
  if (words.empty() || !ImGui::IsItemHovered()) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(page.px(10), page.px(7)));
  ImGui::SetTooltip("%s", words.c_str());
  ImGui::PopStyleVar();
}

bool iconButton(const Page& page, const char* id, Icon icon, const Box& box, const ButtonLook& look) {
  const Press done = press(page, id, box, look);
  const float size = std::min({page.px(17), 0.6f * box.width, 0.6f * box.height});
  drawIcon(*ImGui::GetWindowDrawList(), icon, {box.x + 0.5f * box.width, box.y + 0.5f * box.height}, size,
           inkOf(page, look, done.hovered));
  return done.pressed;
}

bool textButton(const Page& page, const char* id, const std::string& label, const Box& box,
                const ButtonLook& look) {
  const Press done = press(page, id, box, look);
  const ImVec2 size = textSize(page.style.fonts.body, label);
  textAt({box.x + 0.5f * (box.width - std::min(size.x, box.width)), box.y + 0.5f * (box.height - size.y)},
         page.style.fonts.body, inkOf(page, look, done.hovered), label, box.width);
  return done.pressed;
}

std::optional<float> slider(const Page& page, const char* id, float value, const Box& box, bool shown) {
  pressable(id, box);
  const bool active = ImGui::IsItemActive();
  const float knob = page.px(active ? 7.0f : 5.5f);
  const Box track{box.x + knob, box.y + 0.5f * box.height, std::max(1.0f, box.width - 2 * knob), 0};
  if (shown || active) drawSlider(page, track, std::clamp(value, 0.0f, 1.0f), knob);
  if (!active) return std::nullopt;
  const float share = std::clamp((ImGui::GetIO().MousePos.x - track.x) / track.width, 0.0f, 1.0f);
  const float chosen = std::round(100.0f * share) / 100.0f;
  return std::abs(chosen - value) > 0.004f ? std::optional(chosen) : std::nullopt;
}

std::string percent(const Page& page, float fraction) {
  return page.atlas().text->format("panel.percent", {{"value", fmt::format("{:.0f}", 100.0f * fraction)}});
}

std::string opacityLine(std::string_view target, float opacity) {
  return fmt::format("opacity {} {:.2f}", target, opacity);
}

}  // namespace app
