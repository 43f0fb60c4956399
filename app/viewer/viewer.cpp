#include "app/viewer/viewer.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "app/ui/overlay_peel.h"
#include "app/ui/overlay_ruler.h"
#include "app/viewer/anchor_finder.h"
#include "app/viewer/footprint.h"
#include "app/viewer/peel_grip.h"
#include "app/viewer/peel_motion.h"
#include "app/viewer/peel_view.h"
#include "app/viewer/scene_binding.h"
#include "app/viewer/section_scene.h"
#include "app/viewer/tour.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/base/straight_alpha.h"
#include "engine/view/flight.h"

namespace app {
namespace {

float aspectOf(const Area& area) {
  return float(std::max(1u, area.size.x)) / float(std::max(1u, area.size.y));
}

}  // namespace

struct Viewer::Impl {
  Impl(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
       const ViewerOptions& options, eng::Stage madeStage);

  glm::uvec2 pictureSize() const { return wholeSize.x > 0 ? wholeSize : stage.size(); }
  Area sceneArea() const {
    if (figure) return Interface::figureArea(state, pictureSize(), contentScale);
    return Interface::sceneArea(state, pictureSize(), contentScale, panels);
  }
  eng::View viewNow(bool still) const;
  bool namesShown() const { return state.labels || state.pins; }
  bool findAnchors(const eng::View& view, const std::vector<eng::Look>& looks);
  void change(const Command& command);
  void runApplicationCommand(const Command& command);
  void showState();
  void movePeel(bool atOnce);
  PeelProjection projection() const;
  void takeTour(bool forward);
  void takeLevels();
  void cutOpen(eng::View& view, std::vector<eng::Look>& looks);
  ImDrawData* buildInterface();
  std::vector<TimingRow> timingRows() const;

  std::shared_ptr<const anatomy::Atlas> atlas;
  Palette palette;
  Footprint footprint;
  std::unique_ptr<Interface> interface;  // before the stage: the stage's backend lives in its ImGui context
  eng::Stage stage;
  float contentScale;
  bool panels;
  bool identify;
  glm::uvec2 wholeSize;
  glm::ivec2 tileOrigin{0};
  bool transparent;
  std::optional<FigureWords> figure;
  bool moving = false;  // as the picture is drawn
  bool withInterface = false;
  ViewState state;
  History history;
  eng::Flight flight;
  std::optional<anatomy::StructureId> hovered;
  std::string notice;
  AnchorFinder anchors;
  PeelView peel;
  PeelMotion peelMotion;
  std::optional<PeelGrip> peelGrip;
  SectionScene sections;
  std::filesystem::path assets;
  std::optional<Tour> tour;  // once it was asked for
  eng::DebugView debugView = eng::DebugView::Shaded;
  std::vector<std::string> commandsFromPanels;
  std::future<std::vector<eng::DetailLevel>> levels;  // on their way while the first pictures are drawn
};

Viewer::Impl::Impl(std::shared_ptr<const anatomy::Atlas> atlasToShow,
                   const std::filesystem::path& assetsFolder, const ViewerOptions& options,
                   eng::Stage madeStage)
    : atlas(std::move(atlasToShow)),
      footprint(*atlas),
      interface(std::make_unique<Interface>(*atlas, assetsFolder)),
      stage(std::move(madeStage)),
      contentScale(options.contentScale),
      panels(options.panels),
      identify(options.identify),
      wholeSize(options.wholeSize),
      transparent(options.transparent),
      figure(options.figure),
      flight(eng::CameraPose{}),
      peel(*atlas),
      sections(*atlas),
      assets(assetsFolder) {
  anatomy::Problems problems;
  palette = Palette::load(assets / "anatomy" / "tissues.toml", problems);
  stage.load(meshesOf(*atlas));
  if (options.window)
    levels = std::async(std::launch::async, [this] { return eng::detailLevels(meshesOf(*atlas)); });
  state = initialState(*atlas, 1.0f);
  state = initialState(*atlas, aspectOf(sceneArea()));
  flight.jumpTo(state.camera);
}

// Only camera commands that name a place fly; those that follow a hand (merged into one undo step) must not
// lag.
void Viewer::Impl::change(const Command& command) {
  const ViewState before = state;
  state = apply(state, command, {*atlas, aspectOf(sceneArea())});
  if (state == before) return;
  history.remember(before, command.mergeKey(), eng::nowS());
  const auto text = command.spec->notice ? command.spec->notice(before, state, {*atlas}) : "";
  if (!text.empty()) notice += (notice.empty() ? "" : ". ") + text;
  const bool followsHand = !command.spec->mergeGroup.empty();
  const bool byItself = command.has(1) && std::holds_alternative<std::string>(command.arguments[1]);
  movePeel(followsHand && !byItself);
  if (state.camera == flight.destination()) return;
  if (followsHand || state.preferences.reducedMotion)
    flight.jumpTo(state.camera);
  else
    flight.flyTo(state.camera);
}

void Viewer::Impl::movePeel(bool atOnce) {
  if (atOnce || state.preferences.reducedMotion)
    peelMotion.jumpTo(state.peel.amounts);
  else
    peelMotion.moveTo(state.peel.amounts);
}

void Viewer::Impl::showState() {
  movePeel(false);
  if (state.preferences.reducedMotion)
    flight.jumpTo(state.camera);
  else
    flight.flyTo(state.camera);
}

// A step is undone as a whole; its caption is the notice.
void Viewer::Impl::takeTour(bool forward) {
  if (!tour) tour.emplace(assets / "tour", *atlas);
  const TourStep* step = forward ? tour->next() : tour->previous();
  if (!step) return;
  const ViewState before = state;
  for (const Command& command : parseScript(step->commands, step->file.filename().string(), *atlas))
    if (command.spec->scope == Scope::View) state = apply(state, command, {*atlas, aspectOf(sceneArea())});
  history.remember(before, "", eng::nowS());
  notice = step->caption;
  showState();
}

void Viewer::Impl::takeLevels() {
  if (!levels.valid() || levels.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
  stage.load(meshesOf(*atlas), levels.get());
}

void Viewer::Impl::cutOpen(eng::View& view, std::vector<eng::Look>& looks) {
  const std::vector<ActiveCut> cuts = activeCuts(state.sections, atlas->frame);
  setClipPlanes(cuts, view);
  std::vector<const eng::Mesh*> shapes = meshesOf(*atlas);
  for (const auto& [index, shape] : peel.shapes()) shapes[index] = &shape;
  if (sections.update(cuts, shapes, looks)) stage.setProps(sections.props());
  sections.addLooks(looks);
}

void Viewer::Impl::runApplicationCommand(const Command& command) {
  const std::string& name = command.spec->name;
  if (name == "undo" || name == "redo") {
    if (name == "undo" ? history.undo(state) : history.redo(state)) showState();
    return;
  }
  if (name == "tour") return takeTour(command.word(0) == "next");
  if (name == "workspace-save") {
    saveWorkspace(state, *atlas, command.word(0));
    notice = atlas->text->format("notice.workspace-saved", {{"name", command.word(0)}});
    return;
  }
  if (name == "workspace-load") {
    anatomy::Problems problems;
    const ViewState before = state;
    state = loadWorkspace(command.word(0), state, *atlas, problems);
    history.remember(before, "", eng::nowS());
    notice = problems.empty() ? atlas->text->format("notice.workspace-loaded", {{"name", command.word(0)}})
                              : toLine(problems.front());
    return showState();
  }
  if (name == "debug-view") {
    static const std::vector<std::string> kViews{"shaded", "ids", "normals", "depth"};
    const auto found = std::ranges::find(kViews, command.word(0));
    const int next =
        found == kViews.end() ? (int(debugView) + 1) % int(kViews.size()) : int(found - kViews.begin());
    debugView = eng::DebugView(next);
    return;
  }
  throw eng::Error("'" + name + "' needs the window; start calf-atlas without a subcommand to use it");
}

std::vector<TimingRow> Viewer::Impl::timingRows() const {
  std::vector<TimingRow> rows;
  for (const eng::PassTiming& timing : stage.timings()) rows.push_back({timing.name, timing.milliseconds});
  return rows;
}

ImDrawData* Viewer::Impl::buildInterface() {
  const std::vector<TimingRow> timings = timingRows();
  std::vector<glm::vec3> rings;
  if (panels && anatomy::hasGastrocnemius(*atlas))
    rings = peelRings(peel.model(), *atlas, state, peelMotion.shown());
  const auto cut = cutSeenFaceOn(state.sections, atlas->frame, flight.pose());
  const LabelledSection section =
      cut ? LabelledSection{sections.borderMm(cut->kind), cut->plane.normal} : LabelledSection{};
  const InterfaceInput input{.atlas = *atlas,
                             .state = state,
                             .camera = flight.pose(),
                             .hovered = hovered,
                             .anchors = anchors.anchors(),
                             .timings = timings,
                             .device = stage.info().device,
                             .notice = notice,
                             .panels = panels,
                             .moving = moving,
                             .section = cut ? &section : nullptr,
                             .peelRings = rings,
                             .figure = figure ? &*figure : nullptr,
                             .canUndo = history.undoCount() > 0,
                             .canRedo = history.redoCount() > 0};
  ImDrawData* data = interface->build(input, pictureSize(), contentScale, commandsFromPanels);
  if (wholeSize.x > 0) Interface::showPart(*data, tileOrigin, stage.size());
  if (interface->takeFontsChanged()) stage.rebuildFonts();
  return data;
}

Viewer::Viewer(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
               const ViewerOptions& options)
    : Viewer(std::move(atlas), assets, options,
             eng::Stage({options.size, options.device, options.validation, options.window})) {}
Viewer::Viewer(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
               const ViewerOptions& options, eng::Stage stage)
    : impl_(std::make_unique<Impl>(std::move(atlas), assets, options, std::move(stage))) {}
Viewer::~Viewer() = default;

const anatomy::Atlas& Viewer::atlas() const {
  return *impl_->atlas;
}
const ViewState& Viewer::state() const {
  return impl_->state;
}
eng::Stage& Viewer::stage() {
  return impl_->stage;
}
Interface& Viewer::interface() {
  return *impl_->interface;
}
const History& Viewer::history() const {
  return impl_->history;
}
Area Viewer::sceneArea() const {
  return impl_->sceneArea();
}
eng::CameraPose Viewer::cameraShown() const {
  return impl_->flight.pose();
}

void Viewer::run(std::string_view line) {
  run(parse(line, *impl_->atlas));
}

void Viewer::run(const Command& command) {
  impl_->notice = command.note;
  if (!command.note.empty()) spdlog::warn("{}", command.note);
  if (command.spec->scope == Scope::View)
    impl_->change(command);
  else
    impl_->runApplicationCommand(command);
}

void Viewer::runScript(std::string_view text, std::string_view name) {
  for (const Command& command : parseScript(text, name, *impl_->atlas)) run(command);
}

bool Viewer::setHovered(std::optional<anatomy::StructureId> id) {
  return std::exchange(impl_->hovered, id) != id;
}
void Viewer::setNotice(std::string text) {
  impl_->notice = std::move(text);
}
void Viewer::setPreferences(const Preferences& preferences) {
  impl_->state.preferences = preferences;
}
void Viewer::setState(const ViewState& state) {
  impl_->state = state;
  impl_->flight.jumpTo(state.camera);
  impl_->peelMotion.jumpTo(state.peel.amounts);
}
void Viewer::resize(glm::uvec2 size, float contentScale) {
  impl_->contentScale = contentScale;
  impl_->stage.resize(size);
}

bool Viewer::advance(double seconds) {
  impl_->takeLevels();
  impl_->flight.advance(seconds);
  impl_->peelMotion.advance(seconds);
  return impl_->flight.flying() || impl_->peelMotion.moving();
}

eng::View Viewer::Impl::viewNow(bool still) const {
  eng::View view = viewOf(state, flight.pose(), sceneArea());
  view.groundShadow = footprint.shadow(state);
  view.still = still;
  view.debugView = debugView;
  view.identify = identify || namesShown() || state.selected.has_value();
  view.transparent = transparent;
  view.pixelScale = contentScale;
  if (wholeSize.x > 0) view.tile = {tileOrigin, wholeSize};
  return view;
}

// No tile shows the whole leg: a smaller picture of all of it does.
bool Viewer::Impl::findAnchors(const eng::View& view, const std::vector<eng::Look>& looks) {
  if (wholeSize.x == 0) return anchors.find(stage, view, looks);
  const glm::vec2 shrunk = glm::vec2(stage.size()) / glm::vec2(wholeSize);
  const float factor = std::min({shrunk.x, shrunk.y, 1.0f});
  eng::View all = view;
  all.tile = {};
  all.samples = 1;
  all.area = {glm::ivec2(factor * glm::vec2(view.area.origin)),
              glm::uvec2(factor * glm::vec2(view.area.size))};
  return anchors.find(stage, all, looks, 1.0f / (factor * factor));
}

bool Viewer::draw(bool still) {
  Impl& s = *impl_;
  if (s.peel.show(s.stage, s.peelMotion.shown())) {
    s.anchors.forget();
    for (const anatomy::PeelModel::Piece& piece : s.peel.model().pieces()) s.sections.forget(piece.id);
  }
  eng::View view = s.viewNow(still);
  std::vector<eng::Look> looks = looksOf(*s.atlas, appearances(*s.atlas, s.state, s.palette, s.hovered));
  s.cutOpen(view, looks);
  s.moving = !still;
  if (s.namesShown() && still && !s.findAnchors(view, looks)) return false;
  s.withInterface = s.panels || s.namesShown() || s.figure || ruled(s.state);
  return s.stage.draw(view, looks, s.withInterface ? s.buildInterface() : nullptr);
}

bool Viewer::drawTile(glm::ivec2 origin, bool still) {
  impl_->tileOrigin = origin;
  return draw(still);
}

PeelProjection Viewer::Impl::projection() const {
  const Area area = sceneArea();
  return {eng::projectionMatrix(aspectOf(area)) * eng::viewMatrix(flight.pose()), area};
}

bool Viewer::takeMuscle(glm::dvec2 pixel, bool anywhere) {
  Impl& s = *impl_;
  if (!anatomy::hasGastrocnemius(*s.atlas)) return false;
  const float scale = s.contentScale * float(s.state.preferences.textScalePercent) / 100.0f;
  PeelPress press{
      .cursor = glm::vec2(pixel), .reachPixels = 1.4f * kPeelRingRadius * scale, .anywhere = anywhere};
  if (anywhere) {
    press.picked = structureAt(glm::uvec2(pixel));
    press.pickedMm = pointAt(glm::uvec2(pixel));
  }
  s.peelGrip = takeHold(s.peel.model(), *s.atlas, s.state, s.projection(), press);
  return s.peelGrip.has_value();
}

std::vector<std::string> Viewer::pullMuscle(glm::dvec2 pixel) const {
  const Impl& s = *impl_;
  if (!s.peelGrip) return {};
  const float now = s.state.peel.amounts.of(s.peelGrip->head());
  return {s.peelGrip->lineFor(s.peelGrip->amountAt(glm::vec2(pixel), s.projection(), now))};
}

std::vector<std::string> Viewer::takePanelCommands() {
  return std::exchange(impl_->commandsFromPanels, {});
}

eng::Picture Viewer::photograph() {
  Impl& s = *impl_;
  if (!s.transparent) return s.stage.photograph();
  eng::Picture picture = s.stage.photographScene();
  straighten(picture);
  if (s.withInterface) layOver(s.stage.photograph(), picture);
  return picture;
}

std::vector<uint64_t> Viewer::visiblePixels() {
  std::vector<uint64_t> counts(impl_->atlas->structures.size());
  for (const uint32_t id : impl_->stage.idImage())
    if (const auto structure = structureOf(id)) ++counts[structure->index];
  return counts;
}

std::optional<anatomy::StructureId> Viewer::structureAt(glm::uvec2 pixel) {
  const auto pick = impl_->stage.pick(pixel);
  return pick ? structureOf(pick->id) : std::nullopt;
}

std::optional<glm::vec3> Viewer::pointAt(glm::uvec2 pixel) {
  const auto pick = impl_->stage.pick(pixel);
  if (!pick || pick->id == 0) return std::nullopt;
  return pick->positionMm;
}

}  // namespace app
