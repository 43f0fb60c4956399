#include "app/ui/style.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr ImU32 hex(uint32_t rgb, uint32_t alpha = 255) {
  return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, alpha);
}

constexpr Colours kDark{.panel = hex(0x17191D),
                        .raised = hex(0x23262C),
                        .hairline = hex(0x2C3037),
                        .text = hex(0xEAE7E1),
                        .secondary = hex(0xABAEB5),
                        .faint = hex(0x868B94),
                        .accent = hex(0x6CC0D3),
                        .selection = hex(0x22363D),
                        .onAccent = hex(0x0E1517),
                        .halo = hex(0x101114, 215),
                        .warning = hex(0xF2856D),
                        .dim = hex(0x08090B, 190)};

constexpr Colours kLight{.panel = hex(0xFBFAF7),
                         .raised = hex(0xEFEDE8),
                         .hairline = hex(0xE0DDD7),
                         .text = hex(0x1D2024),
                         .secondary = hex(0x555A62),
                         .faint = hex(0x6C7078),
                         .accent = hex(0x0E6F85),
                         .selection = hex(0xDCEBEE),
                         .onAccent = hex(0xFFFFFF),
                         .halo = hex(0xFBFAF7, 225),
                         .warning = hex(0xB3331B),
                         .dim = hex(0x4A4B4D, 130)};

void setLengths(ImGuiStyle& imgui, const Style& style) {
  imgui.WindowPadding = {0.0f, 0.0f};
  imgui.WindowBorderSize = imgui.ChildBorderSize = imgui.PopupBorderSize = 0.0f;
  imgui.WindowRounding = imgui.ChildRounding = 0.0f;
  imgui.PopupRounding = imgui.FrameRounding = style.px(7);
  imgui.FramePadding = {style.px(10), style.px(8)};
  imgui.ItemSpacing = imgui.ItemInnerSpacing = {0.0f, 0.0f};
  imgui.ScrollbarSize = style.px(9);
  imgui.ScrollbarRounding = style.px(5);
  imgui.AntiAliasedLinesUseTex = false;
  // Circles of a radius of 8 px and more look faceted at ImGui's default of 0.30.
  imgui.CircleTessellationMaxError = 0.15f;
}

}  // namespace

const Colours& coloursOf(Theme theme) {
  return theme == Theme::Dark ? kDark : kLight;
}

void applyToImGui(const Style& style) {
  ImGuiStyle& imgui = ImGui::GetStyle();
  setLengths(imgui, style);
  const auto set = [&](ImGuiCol which, ImU32 colour) {
    imgui.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
  };
  const Colours& colours = style.colours;
  set(ImGuiCol_Text, colours.text);
  set(ImGuiCol_TextDisabled, colours.faint);
  set(ImGuiCol_TextSelectedBg, withAlpha(colours.accent, 0.35f));
  set(ImGuiCol_WindowBg, colours.panel);
  set(ImGuiCol_PopupBg, colours.raised);
  set(ImGuiCol_FrameBg, colours.raised);
  set(ImGuiCol_ScrollbarBg, withAlpha(colours.panel, 0.0f));
  set(ImGuiCol_ScrollbarGrab, colours.hairline);
  set(ImGuiCol_ScrollbarGrabHovered, colours.faint);
  set(ImGuiCol_ScrollbarGrabActive, colours.secondary);
}

ImU32 withAlpha(ImU32 colour, float alpha) {
  const ImU32 scaled = ImU32(float(colour >> IM_COL32_A_SHIFT) * alpha + 0.5f);
  return (colour & ~IM_COL32_A_MASK) | (scaled << IM_COL32_A_SHIFT);
}

ImU32 encoded(glm::vec3 linear) {
  const auto channel = [](float value) {
    const float v = std::clamp(value, 0.0f, 1.0f);
    return int(255.0f * (v <= 0.0031308f ? 12.92f * v : 1.055f * std::pow(v, 1.0f / 2.4f) - 0.055f) + 0.5f);
  };
  return IM_COL32(channel(linear.r), channel(linear.g), channel(linear.b), 255);
}

}  // namespace app
