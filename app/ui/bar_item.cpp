#include "app/ui/bar_item.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/state/view_presets.h"
#include "app/ui/key_hint.h"

namespace app {
namespace {

constexpr std::array kTextScales{100, 125, 150, 175, 200, 250, 300};

bool looksFrom(const Page& page, const ViewPreset& preset) {
  const eng::CameraPose& pose = page.input.camera;
  const float yaw = page.atlas().frame.lateralSign() * preset.yawDeg;
  const float turn = std::remainder(pose.yawDeg - yaw, 360.0f);
  return std::abs(turn) < 0.5f && std::abs(pose.pitchDeg - preset.pitchDeg) < 0.5f;
}

std::string commandOf(const std::string& name, bool on) {
  return name + (on ? " off" : " on");
}

BarItem panelSwitch(const Page& page, const std::string& panel, BarSide side, Icon icon, bool on) {
  return {.id = panel,
          .side = side,
          .icon = icon,
          .tip = page.text("app.bar." + panel),
          .command = commandOf("panel " + panel, on),
          .faint = !on,
          .keep = 40};
}

BarItem viewItem(const Page& page, const ViewPreset& preset) {
  const std::string line = "view " + preset.name;
  return {.id = line,
          .label = page.text("app.view." + preset.name),
          .shortLabel = page.text("app.view-short." + preset.name),
          .tip = withKey(page.text("app.view-tip." + preset.name), line),
          .command = line,
          .on = looksFrom(page, preset),
          .keep = 90};
}

int nextScale(int now, bool larger) {
  if (larger) {
    const auto next = std::ranges::upper_bound(kTextScales, now);
    return next == kTextScales.end() ? kTextScales.back() : *next;
  }
  const auto here = std::ranges::lower_bound(kTextScales, now);
  return here == kTextScales.begin() ? kTextScales.front() : *(here - 1);
}

BarItem textScaleItem(const Page& page, bool larger) {
  const int now = page.state().preferences.textScalePercent;
  const int next = nextScale(now, larger);
  const std::string which = larger ? "larger" : "smaller";
  return {.id = "text-" + which,
          .side = BarSide::Right,
          .label = page.text("app.bar.text-" + which),
          .tip = withKey(page.text("app.bar.text-" + which + "-tip"), "text-scale " + which),
          .command = "text-scale " + std::to_string(next),
          .enabled = next != now,
          .keep = 80};
}

BarItem iconItem(const Page& page, const std::string& id, Icon icon, const std::string& line,
                 const std::string& keyLine, bool on, bool enabled, int keep) {
  return {.id = id,
          .side = BarSide::Right,
          .icon = icon,
          .tip = withKey(page.text("app.bar." + id), keyLine),
          .command = line,
          .on = on,
          .enabled = enabled,
          .keep = keep};
}

void addRight(const Page& page, std::vector<BarItem>& items) {
  const ViewState& state = page.state();
  const Preferences& likes = state.preferences;
  items.push_back(iconItem(page, "undo", Icon::Undo, "undo", "undo", false, page.input.canUndo, 70));
  items.push_back(iconItem(page, "redo", Icon::Redo, "redo", "redo", false, page.input.canRedo, 70));
  items.push_back(iconItem(page, "x-ray", Icon::XRay, commandOf("x-ray", state.xRay), "x-ray toggle",
                           state.xRay, true, 74));
  items.push_back(iconItem(page, "labels", Icon::Labels, commandOf("labels", state.labels), "labels toggle",
                           state.labels, true, 75));
  items.push_back({.id = "names",
                   .side = BarSide::Right,
                   .label = page.text("app.bar.names"),
                   .tip = withKey(page.text("app.bar.names-tip"), "names toggle"),
                   .command = likes.latinNames ? "names english" : "names latin",
                   .on = likes.latinNames,
                   .keep = 30});
  items.push_back(textScaleItem(page, false));
  items.push_back(textScaleItem(page, true));
  items.push_back(iconItem(page, "theme", Icon::Theme,
                           likes.theme == Theme::Dark ? "theme light" : "theme dark", "theme toggle", false,
                           true, 35));
  items.push_back({.id = "export",
                   .side = BarSide::Right,
                   .icon = Icon::Export,
                   .tip = page.text("app.bar.export"),
                   .menu = true,
                   .keep = 45});
  items.push_back({.id = "help",
                   .side = BarSide::Right,
                   .label = page.text("app.bar.help"),
                   .tip = withKey(page.text("app.bar.help-tip"), "cheat-sheet toggle"),
                   .command = commandOf("cheat-sheet", state.cheatSheet),
                   .on = state.cheatSheet,
                   .keep = 50});
  items.push_back(panelSwitch(page, "details", BarSide::Right, Icon::PanelRight, state.detailsPanel));
}

}  // namespace

std::vector<BarItem> barItems(const Page& page) {
  std::vector<BarItem> items;
  items.push_back(
      panelSwitch(page, "structures", BarSide::Left, Icon::PanelLeft, page.state().structuresPanel));
  items.push_back({.id = "name", .side = BarSide::Left, .label = page.text("app.name"), .keep = 10});
  for (const ViewPreset& preset : viewPresets()) items.push_back(viewItem(page, preset));
  items.push_back({.id = "frame",
                   .icon = Icon::Frame,
                   .tip = withKey(page.text("app.bar.frame"), "frame"),
                   .command = "frame",
                   .keep = 65});
  addRight(page, items);
  return items;
}

}  // namespace app
