#include "app/ui/interface.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "app/state/appearance.h"
#include "app/ui/cheat_sheet.h"
#include "app/ui/figure_page.h"
#include "app/ui/overlay_labels.h"
#include "app/ui/overlay_peel.h"
#include "app/ui/overlay_pins.h"
#include "app/ui/overlay_ruler.h"
#include "app/ui/page.h"
#include "app/ui/panel_details.h"
#include "app/ui/panel_dissection.h"
#include "app/ui/panel_structures.h"
#include "app/ui/panel_timings.h"
#include "app/ui/panel_view.h"
#include "app/ui/status_line.h"

namespace app {
namespace {

// ImGui hands on fast input over several frames: a press in one, its release in the next.
constexpr int kFramesToSettle = 2;
constexpr float kHeadlessFrameS = 1.0f / 60.0f;
// Typefaces of a larger size would make an image that not every device can hold.
constexpr float kLargestScale = 10.0f;

float textScale(const ViewState& state, float contentScale) {
  return std::min(kLargestScale, contentScale * float(state.preferences.textScalePercent) / 100.0f);
}

LayoutInput layoutInput(const ViewState& state, glm::uvec2 size, float contentScale, bool panels) {
  return {.width = float(size.x),
          .height = float(size.y),
          .scale = textScale(state, contentScale),
          .panels = panels,
          .structures = state.structuresPanel,
          .details = state.detailsPanel,
          .timings = state.timingsPanel,
          .selection = state.selected.has_value()};
}

// On paper, what is chosen in the window plays no part.
FigureLayout figureOf(const ViewState& state, glm::vec2 size, float contentScale) {
  return figureLayout(size.x, size.y, textScale(state, contentScale), state.pins);
}

std::vector<ImU32> coloursOfStructures(const anatomy::Atlas& atlas, const Palette& palette) {
  ViewState state;
  state.structures.resize(atlas.structures.size());
  std::vector<ImU32> colours;
  for (const Appearance& look : appearances(atlas, state, palette, std::nullopt))
    colours.push_back(encoded(look.colour));
  return colours;
}

// What decides where things lie. ImGui knows the extent of new contents only in the frame after their first.
struct Arrangement {
  Layout boxes;
  float scale = 0.0f;
  bool cheatSheet = false;
  std::optional<anatomy::StructureId> selected;
};

bool same(const Arrangement& a, const Arrangement& b) {
  return a.boxes.scene == b.boxes.scene && a.boxes.structures == b.boxes.structures &&
         a.boxes.details == b.boxes.details && a.boxes.timings == b.boxes.timings && a.scale == b.scale &&
         a.cheatSheet == b.cheatSheet && a.selected == b.selected;
}

}  // namespace

struct Interface::Impl {
  // A second interface, of a picture being exported, hands back to the first.
  ImGuiContext* before = ImGui::GetCurrentContext();
  ImGuiContext* context = ImGui::CreateContext();
  std::filesystem::path assets;
  std::vector<ImU32> structureColours;
  Style style;
  StructuresPanel structures;
  LabelWeights labelWeights;
  LabelMemory labelMemory;
  Arrangement arrangement;
  float fontScale = 0.0f;
  bool fontsChanged = false;
  int unsettled = 0;

  ~Impl() {
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(before);
  }
  void setFonts(float scale);
  void setDisplay(glm::uvec2 size);
  void setStyle(const InterfaceInput& input, float contentScale);
  void frame(const Page& page, float deltaS);
  void drawPanels(const Page& page);
  void drawNames(const Page& page);
  void drawFigure(const Page& page);
  void noticeInput();
};

void Interface::Impl::setFonts(float scale) {
  if (scale == fontScale) return;
  fontScale = scale;
  style.fonts = buildFonts(assets, scale);
  fontsChanged = true;
}

// A platform may count in points of several pixels each; the interface is laid out in those, sharp in pixels.
void Interface::Impl::setDisplay(glm::uvec2 size) {
  ImGuiIO& io = ImGui::GetIO();
  if (!io.BackendPlatformName || io.DisplayFramebufferScale.x <= 0.0f)
    io.DisplayFramebufferScale = {1.0f, 1.0f};
  const float points = io.DisplayFramebufferScale.x;
  io.DisplaySize = {float(size.x) / points, float(size.y) / points};
  io.FontGlobalScale = 1.0f / points;
}

void Interface::Impl::setStyle(const InterfaceInput& input, float contentScale) {
  const float scale = textScale(input.state, contentScale);
  setFonts(scale);
  style.scale = scale / ImGui::GetIO().DisplayFramebufferScale.x;
  style.colours = coloursOf(input.state.preferences.theme);
  applyToImGui(style);
}

void Interface::Impl::noticeInput() {
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsAnyMouseDown() || io.MouseWheel != 0.0f || io.InputQueueCharacters.Size > 0)
    unsettled = kFramesToSettle + 1;
}

void Interface::Impl::drawPanels(const Page& page) {
  drawViewBar(page);
  structures.draw(page);
  drawTimingsPanel(page);
  drawDetailsPanel(page);
  drawDissectionPanel(page);
  drawStatusLine(page);
  drawCheatSheet(page);
}

// Pins stand in for words.
void Interface::Impl::drawNames(const Page& page) {
  const bool labels = page.state().labels && !page.state().pins && !page.layout.scene.empty();
  if (!labels) labelMemory.begin();
  if (labels)
    drawLabels(page, labelWeights, labelMemory);
  else if (page.state().pins && !page.layout.scene.empty())
    drawPinsAndList(page, labelWeights);
}

void Interface::Impl::drawFigure(const Page& page) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const FigureLayout layout = figureLayout(size.x, size.y, page.style.scale, page.state().pins);
  std::vector<anatomy::StructureId> names;
  if (page.state().pins)
    names = drawPins(page, labelWeights, layout.names());
  else
    drawNames(page);
  drawFigurePage(page, *page.input.figure, layout, names);
}

void Interface::Impl::frame(const Page& page, float deltaS) {
  ImGuiIO& io = ImGui::GetIO();
  if (deltaS > 0.0f) io.DeltaTime = deltaS;
  ImGui::NewFrame();
  noticeInput();
  if (page.input.figure) {
    drawFigure(page);
  } else {
    drawNames(page);
    drawRuler(page);
    if (page.input.panels) drawPeelRings(page);
    if (page.input.panels) drawPanels(page);
  }
  ImGui::Render();
}

Interface::Interface(const anatomy::Atlas& atlas, const std::filesystem::path& assets)
    : impl_(std::make_unique<Impl>()) {
  ImGui::SetCurrentContext(impl_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would redraw the leg twice a second
  impl_->assets = assets;
  anatomy::Problems problems;  // told by `check`, which reads the same file
  impl_->structureColours =
      coloursOfStructures(atlas, Palette::load(assets / "anatomy" / "tissues.toml", problems));
  impl_->labelWeights = LabelWeights::load(assets / "anatomy" / "label_weights.toml", problems);
}

Interface::~Interface() = default;

ImDrawData* Interface::build(const InterfaceInput& input, glm::uvec2 size, float contentScale,
                             std::vector<std::string>& commands) {
  ImGui::SetCurrentContext(impl_->context);
  impl_->setDisplay(size);
  impl_->setStyle(input, contentScale);
  const ImGuiIO& io = ImGui::GetIO();
  Layout layout = layoutOf(layoutInput(input.state, size, contentScale, input.panels && !input.figure));
  if (input.figure) layout.scene = figureOf(input.state, size, contentScale).picture;
  layout = layout.scaled(1.0f / io.DisplayFramebufferScale.x);
  const Page page{input, layout, impl_->style, impl_->structureColours, commands};
  impl_->unsettled = std::max(0, impl_->unsettled - 1);
  impl_->frame(page, io.BackendPlatformName ? 0.0f : kHeadlessFrameS);
  const Arrangement now{layout, impl_->fontScale, input.state.cheatSheet, input.state.selected};
  if (!same(now, impl_->arrangement)) impl_->frame(page, kHeadlessFrameS);
  impl_->arrangement = now;
  return ImGui::GetDrawData();
}

Area Interface::sceneArea(const ViewState& state, glm::uvec2 size, float contentScale, bool panels) {
  const Box scene = layoutOf(layoutInput(state, size, contentScale, panels)).scene;
  return {{int(scene.x), int(scene.y)},
          {unsigned(std::max(1.0f, scene.width)), unsigned(std::max(1.0f, scene.height))}};
}

Area Interface::figureArea(const ViewState& state, glm::uvec2 size, float contentScale) {
  const Box picture = figureOf(state, size, contentScale).picture;
  return {{int(picture.x), int(picture.y)},
          {unsigned(std::max(1.0f, picture.width)), unsigned(std::max(1.0f, picture.height))}};
}

void Interface::showPart(ImDrawData& data, glm::ivec2 origin, glm::uvec2 size) {
  data.DisplayPos = {float(origin.x), float(origin.y)};
  data.DisplaySize = {float(size.x), float(size.y)};
}

void Interface::focusSearch() {
  impl_->structures.focusSearch();
}

bool Interface::takeKey(std::string_view key, const ViewState& state,
                        std::vector<std::string>& commands) const {
  if (!state.cheatSheet || key != "Escape") return false;
  commands.push_back("cheat-sheet off");
  return true;
}

bool Interface::takeFontsChanged() {
  return std::exchange(impl_->fontsChanged, false);
}

bool Interface::wantsKeyboard() const {
  ImGui::SetCurrentContext(impl_->context);
  return ImGui::GetIO().WantTextInput;
}

bool Interface::wantsMouse() const {
  ImGui::SetCurrentContext(impl_->context);
  const ImGuiIO& io = ImGui::GetIO();
  return io.WantCaptureMouse || impl_->labelMemory.at({io.MousePos.x, io.MousePos.y}).has_value();
}

std::optional<anatomy::StructureId> Interface::hoveredLabel() const {
  ImGui::SetCurrentContext(impl_->context);
  return impl_->labelMemory.hovered();
}

bool Interface::animating() const {
  return impl_->unsettled > 0;
}

}  // namespace app
