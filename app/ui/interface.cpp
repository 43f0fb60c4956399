#include "app/ui/interface.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "app/state/appearance.h"
#include "app/ui/beside_titles.h"
#include "app/ui/body_frame.h"
#include "app/ui/cheat_sheet.h"
#include "app/ui/figure_page.h"
#include "app/ui/first_notice.h"
#include "app/ui/left_column.h"
#include "app/ui/overlay_caption.h"
#include "app/ui/overlay_inset.h"
#include "app/ui/overlay_labels.h"
#include "app/ui/overlay_markers.h"
#include "app/ui/overlay_pain_legend.h"
#include "app/ui/overlay_peel.h"
#include "app/ui/overlay_pins.h"
#include "app/ui/overlay_prints.h"
#include "app/ui/overlay_roll.h"
#include "app/ui/overlay_ruler.h"
#include "app/ui/overlay_section.h"
#include "app/ui/page.h"
#include "app/ui/panel_details.h"
#include "app/ui/panel_dissection.h"
#include "app/ui/panel_palpation.h"
#include "app/ui/panel_rolling.h"
#include "app/ui/panel_structures.h"
#include "app/ui/panel_timings.h"
#include "app/ui/panel_trigger_points.h"
#include "app/ui/panel_view.h"
#include "app/ui/panel_views.h"
#include "app/ui/panel_way_back.h"
#include "app/ui/screening_page.h"
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
          .structures = leftColumnShown(state),
          .details = state.detailsPanel,
          .timings = state.timingsPanel,
          .body = bodyShown(state) ? int(state.body.size) : 0,
          .selection = state.selected.has_value() || !state.page.empty()};
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
  std::string page, point;
  bool asking = false;
  bool palpating = false, pressed = false;
  bool rolling = false, rolled = false, compared = false;
  Screening screening = Screening::Unasked;
};

bool same(const Arrangement& a, const Arrangement& b) {
  return a.boxes.scene == b.boxes.scene && a.boxes.body == b.boxes.body &&
         a.boxes.structures == b.boxes.structures && a.boxes.details == b.boxes.details &&
         a.boxes.timings == b.boxes.timings && a.scale == b.scale && a.cheatSheet == b.cheatSheet &&
         a.selected == b.selected && a.page == b.page && a.point == b.point && a.asking == b.asking &&
         a.palpating == b.palpating && a.pressed == b.pressed && a.rolling == b.rolling &&
         a.rolled == b.rolled && a.compared == b.compared && a.screening == b.screening;
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
  TriggerPointsPanel triggerPoints;
  WayBackPanel wayBack;
  PalpationPanel palpation;
  RollingPanel rolling;
  ScreeningPage screening;
  LabelWeights labelWeights;
  LabelMemory labelMemory;
  LabelMemory besideMemory;  // of the other half while two states are compared
  ViewsPanel views;
  PictureSheet pictures;
  std::optional<uint64_t> picturesRevision;
  Arrangement arrangement;
  float fontScale = 0.0f;
  bool fontsChanged = false;
  int unsettled = 0;

  ~Impl() {
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(before);
  }
  void setFonts(float scale, const InterfaceInput& input);
  void setDisplay(glm::uvec2 size);
  void setStyle(const InterfaceInput& input, float contentScale);
  void frame(const Page& page, float deltaS);
  void drawPanels(const Page& page);
  void drawLeftColumn(const Page& page);
  void drawNames(const Page& page, LabelMemory& memory, std::span<const Box> taken);
  void drawOverPresent(const Page& page, std::vector<Box> taken);
  void drawOverScene(const Page& page);
  void drawFigure(const Page& page);
  void noticeInput();
};

void Interface::Impl::setFonts(float scale, const InterfaceInput& input) {
  const bool shown = !input.panels || picturesRevision == input.viewsRevision;
  if (scale == fontScale && shown) return;
  fontScale = scale;
  picturesRevision = input.viewsRevision;
  style.fonts = buildFonts(assets, scale, input.panels ? input.views : std::span<const ViewCard>{}, pictures);
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
  setFonts(scale, input);
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
  drawLeftColumn(page);
  drawTimingsPanel(page);
  drawDetailsPanel(page, views, pictures);
  drawDissectionPanel(page);
  drawStatusLine(page);
  drawCheatSheet(page);
  screening.draw(page);
  drawFirstNotice(page);
}

// A search for a structure brings their panel to the front.
void Interface::Impl::drawLeftColumn(const Page& page) {
  drawLeftTabs(page);
  const LeftTab tab = leftTab(page.state());
  if (tab != LeftTab::Structures && structures.wantsSearch())
    for (std::string& line : linesToShow(LeftTab::Structures, page.state())) page.send(std::move(line));
  if (tab == LeftTab::Structures) structures.draw(page);
  if (tab == LeftTab::TriggerPoints) triggerPoints.draw(page);
  if (tab == LeftTab::Pain) wayBack.draw(page);
  if (tab == LeftTab::Palpation) palpation.draw(page);
  if (tab == LeftTab::Rolling) rolling.draw(page);
}

// Pins stand in for words.
void Interface::Impl::drawNames(const Page& page, LabelMemory& memory, std::span<const Box> taken) {
  const bool labels = page.state().labels && !page.state().pins && !page.layout.scene.empty();
  if (!labels) memory.begin();
  if (labels)
    drawLabels(page, labelWeights, memory, taken);
  else if (page.state().pins && !page.layout.scene.empty())
    drawPinsAndList(page, labelWeights);
}

void Interface::Impl::drawOverPresent(const Page& page, std::vector<Box> taken) {
  drawMarkerNames(page, taken);
  drawNames(page, labelMemory, taken);
  drawRuler(page);
  if (!page.input.panels || page.input.figure) return;
  drawPeelRings(page);
  drawCutHandles(page);
}

// What stands over the scene and names go round.
std::vector<Box> takenIn(const Page& page) {
  std::vector<Box> taken{painLegendBox(page), insetBox(page), rollLegendBox(page), printsBox(page)};
  if (page.layout.bodyOver) taken.push_back(page.layout.body);
  std::erase_if(taken, [](const Box& box) { return box.empty(); });
  return taken;
}

// Over the leg, or over both while two states are compared.
void Interface::Impl::drawOverScene(const Page& page) {
  const std::vector<Box> taken = takenIn(page);
  if (!page.input.beside) return drawOverPresent(page, taken);
  Layout right = page.layout, left = page.layout;
  right.scene = app::mainHalf(page.layout.scene);
  left.scene = app::besideHalf(page.layout.scene);
  drawOverPresent({page.input, right, page.style, page.structureColours, page.commands}, taken);
  const InterfaceInput other{.atlas = page.input.atlas,
                             .state = page.input.beside->state,
                             .camera = page.input.camera,
                             .hovered = {},
                             .anchors = page.input.beside->anchors,
                             .timings = {},
                             .device = {},
                             .notice = {}};
  drawNames({other, left, page.style, page.structureColours, page.commands}, besideMemory, taken);
  drawBesideTitles(page, left.scene, right.scene);
}

void Interface::Impl::drawFigure(const Page& page) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const FigureLayout layout = figureLayout(size.x, size.y, page.style.scale, page.state().pins);
  std::vector<anatomy::StructureId> names;
  if (page.state().pins)
    names = drawPins(page, labelWeights, layout.names());
  else
    drawOverScene(page);
  if (page.state().pins) drawRuler(page);
  drawFigurePage(page, *page.input.figure, layout, names);
}

void Interface::Impl::frame(const Page& page, float deltaS) {
  ImGuiIO& io = ImGui::GetIO();
  if (deltaS > 0.0f) io.DeltaTime = deltaS;
  ImGui::NewFrame();
  noticeInput();
  if (page.input.figure)
    drawFigure(page);
  else
    drawOverScene(page);
  if (!page.input.figure) drawBodyFrame(page);
  drawPainLegend(page);
  drawRollLegend(page);
  drawKeepOutNames(page);
  drawPrints(page);
  drawDemonstrationCaption(page);
  drawInset(page);
  drawAskFirstLine(page);
  if (page.input.panels && !page.input.figure) drawPanels(page);
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

InterfaceTurn::InterfaceTurn() : before_(ImGui::GetCurrentContext()) {}
InterfaceTurn::~InterfaceTurn() {
  ImGui::SetCurrentContext(before_);
}

void Interface::takeTurn() {
  ImGui::SetCurrentContext(impl_->context);
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
  const Arrangement now{layout,
                        impl_->fontScale,
                        input.state.cheatSheet || input.state.firstNotice,
                        input.state.selected,
                        input.state.page,
                        input.state.pain.point,
                        input.state.wayBack.on,
                        input.state.palpationPanel,
                        input.palpation != nullptr,
                        input.state.rollingPanel,
                        input.rolled != nullptr,
                        !input.toolPrints.empty(),
                        input.state.screening};
  if (!same(now, impl_->arrangement)) impl_->frame(page, kHeadlessFrameS);
  impl_->arrangement = now;
  return ImGui::GetDrawData();
}

Area Interface::sceneArea(const ViewState& state, glm::uvec2 size, float contentScale, bool panels) {
  const Box scene = layoutOf(layoutInput(state, size, contentScale, panels)).scene;
  return {{int(scene.x), int(scene.y)},
          {unsigned(std::max(1.0f, scene.width)), unsigned(std::max(1.0f, scene.height))}};
}

std::optional<Interface::BodyArea> Interface::bodyArea(const ViewState& state, glm::uvec2 size,
                                                       float contentScale, bool panels) {
  const Layout layout = layoutOf(layoutInput(state, size, contentScale, panels));
  if (layout.body.empty()) return std::nullopt;
  const auto areaOf = [](const Box& box) {
    return Area{{int(box.x), int(box.y)},
                {unsigned(std::max(1.0f, box.width)), unsigned(std::max(1.0f, box.height))}};
  };
  return BodyArea{areaOf(layout.bodyColumn), areaOf(layout.body), layout.bodyOver};
}

Area Interface::besideHalf(const Area& scene) {
  return {scene.origin, {std::max(1u, scene.size.x / 2), scene.size.y}};
}

Area Interface::mainHalf(const Area& scene) {
  const uint32_t left = scene.size.x / 2;
  return {{scene.origin.x + int(left), scene.origin.y}, {std::max(1u, scene.size.x - left), scene.size.y}};
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

bool Interface::takeKey(std::string_view key, const ViewState& state, std::vector<std::string>& commands) {
  if (!state.firstNotice && impl_->screening.takeKey(key, state, commands)) return true;
  if (state.cheatSheet && key == "Escape") return commands.push_back("cheat-sheet off"), true;
  if (state.demonstration.id.empty() || !mayWatch(state.screening)) return false;
  static const std::map<std::string_view, const char*> kPlayer{
      {"Space", "toggle"}, {"Right", "next"}, {"Left", "previous"}, {"Escape", "off"}};
  const auto found = kPlayer.find(key);
  if (found == kPlayer.end()) return false;
  commands.push_back(std::string("demonstration ") + found->second);
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
