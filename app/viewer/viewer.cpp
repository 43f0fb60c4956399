#include "app/viewer/viewer.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "app/state/workspace_shelf.h"
#include "app/ui/body_frame.h"
#include "app/ui/overlay_peel.h"
#include "app/ui/overlay_ruler.h"
#include "app/viewer/anchor_finder.h"
#include "app/viewer/body_view.h"
#include "app/viewer/comparison.h"
#include "app/viewer/footprint.h"
#include "app/viewer/marker_view.h"
#include "app/viewer/named_views.h"
#include "app/viewer/pain_view.h"
#include "app/viewer/peel_grip.h"
#include "app/viewer/peel_motion.h"
#include "app/viewer/peel_view.h"
#include "app/viewer/scene_binding.h"
#include "app/viewer/section_scene.h"
#include "app/viewer/tour.h"
#include "app/viewer/way_back_view.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/base/image_shrink.h"
#include "engine/base/straight_alpha.h"
#include "engine/view/flight.h"

namespace app {
namespace {

constexpr float kMarkerReachPixels = 11.0f;  // of the design

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
  float pixelsPerPoint() const { return contentScale * float(state.preferences.textScalePercent) / 100.0f; }
  bool namesShown() const { return state.labels || state.pins; }
  void change(const Command& command);
  void runApplicationCommand(const Command& command);
  void showState();
  void movePeel(bool atOnce);
  NamedViews& views();
  void viewsChanged();
  void checkCompared(const ViewState& before);
  ApplyContext context() const { return {*atlas, aspectOf(mainArea())}; }
  bool runViewCommand(const Command& command);
  void showTopic(const std::string& name);
  void saveView(const std::string& name);
  void followComparison();
  bool findAnchors(const eng::View& view, const std::vector<eng::Look>& looks);
  bool findTileAnchors(const eng::View& view, const std::vector<eng::Look>& looks);
  void showBeside(const eng::View& view, size_t lookCount);
  bool draw(bool still);
  Area mainArea() const;
  std::optional<Interface::BodyArea> bodyArea() const;
  void followBody();
  PeelProjection projection() const;
  void takeTour(bool forward);
  void takeLevels();
  bool advance(double seconds);
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
  std::function<void(double)> wait;
  AnchorFinder anchors;
  PeelView peel;
  PeelMotion peelMotion;
  PainView pain;
  MarkerView markers;
  BodyView body;
  WayBackView wayBack;
  SectionScene sections;
  std::optional<PeelGrip> peelGrip;
  std::filesystem::path assets;
  std::optional<Tour> tour;         // once it was asked for
  std::optional<NamedViews> named;  // likewise
  Comparison comparison;
  bool drawn = false;
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
      pain(*atlas, options.window == nullptr, stage.info().cpuDevice),
      markers(*atlas),
      body(*atlas, assetsFolder, options.window == nullptr),
      wayBack(*atlas, options.window == nullptr),
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
  wait = [this](double seconds) { advance(seconds); };
}

// Only camera commands that name a place fly; those that follow a hand (merged into one undo step) must not
// lag.
void Viewer::Impl::change(const Command& command) {
  const ViewState before = state;
  state = apply(state, command, context());
  if (state == before) return;
  if (state.compareWith != before.compareWith) checkCompared(before);
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

// The present state takes the right half while another one is shown beside it.
Area Viewer::Impl::mainArea() const {
  return state.compareWith.empty() ? sceneArea() : Interface::mainHalf(sceneArea());
}

// A captioned figure is of the leg alone.
std::optional<Interface::BodyArea> Viewer::Impl::bodyArea() const {
  if (figure || !atlas->triggerPoints) return std::nullopt;
  return Interface::bodyArea(state, pictureSize(), contentScale, panels);
}

void Viewer::Impl::followBody() {
  body.follow(state, bodyArea(), kBodyTitleHeight * pixelsPerPoint(), stage);
  if (std::string problem = body.takeProblem(); !problem.empty()) notice = std::move(problem);
}

NamedViews& Viewer::Impl::views() {
  if (!named) named.emplace(assets, *atlas);
  return *named;
}

// What cannot be found is not compared with, and the person is told.
void Viewer::Impl::checkCompared(const ViewState& before) {
  try {
    if (!state.compareWith.empty()) comparison.follow(state, views(), context());
  } catch (const eng::Error&) {
    state = before;
    throw;
  }
}

// A saved view may name one to compare with that is no longer there; then it is shown alone.
void Viewer::Impl::followComparison() {
  if (state.compareWith.empty() && !comparison.shown()) return;
  try {
    comparison.follow(state, views(), context());
  } catch (const eng::Error& error) {
    notice = error.what();
    state.compareWith.clear();
  }
}

void Viewer::Impl::showTopic(const std::string& name) {
  const Topic& topic = views().topic(name);
  const ViewState before = state;
  state = viewOfTopic(topic, state, context());
  history.remember(before, "", eng::nowS());
  notice = topic.caption;
  showState();
}

// With a small picture of what is seen.
void Viewer::Impl::saveView(const std::string& name) {
  saveWorkspace(state, *atlas, name);
  if (!drawn) draw(true);
  const Area area = mainArea();
  const eng::Picture seen = eng::cropped(stage.photographScene(), area.origin, area.size);
  eng::writePng(workspacePicture(name), eng::thumbnailOf(seen, kViewPicture));
  notice = atlas->text->format("notice.workspace-saved", {{"name", name}});
}

// True when the command was one of those about saved views.
bool Viewer::Impl::runViewCommand(const Command& command) {
  const std::string& name = command.spec->name;
  if (name == "topic") {
    showTopic(command.word(0));
    return true;
  }
  if (name == "workspace-rename") {
    const auto [from, to] = renaming(command.word(0));
    renameWorkspace(from, to);
    notice = atlas->text->format("notice.workspace-renamed", {{"name", to}});
  } else if (name == "workspace-delete") {
    deleteWorkspace(command.word(0));
    notice = atlas->text->format("notice.workspace-deleted", {{"name", command.word(0)}});
  } else if (name == "workspace-restore") {
    restoreWorkspace(command.word(0));
    notice = atlas->text->format("notice.workspace-restored", {{"name", command.word(0)}});
  } else {
    return false;
  }
  viewsChanged();
  return true;
}

void Viewer::Impl::viewsChanged() {
  views().forget();
  comparison.forget();
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
  state = applyView(state, parseScript(step->commands, step->file.filename().string(), *atlas), context());
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
  const bool otherFaces = sections.update(cuts, shapes, looks);
  const bool otherMarkers =
      !state.pain.marked.empty() || !markers.props().empty() ? markers.update(state, pain.places()) : false;
  if (otherFaces || otherMarkers) {
    std::vector<const eng::Mesh*> props = sections.props();
    props.insert(props.end(), markers.props().begin(), markers.props().end());
    stage.setProps(props);
  }
  sections.addLooks(looks);
  markers.addLooks(state, pain.moment().local, looks);
}

void Viewer::Impl::runApplicationCommand(const Command& command) {
  const std::string& name = command.spec->name;
  if (name == "undo" || name == "redo") {
    if (name == "undo" ? history.undo(state) : history.redo(state)) showState();
    return;
  }
  if (runViewCommand(command)) return;
  if (name == "tour") return takeTour(command.word(0) == "next");
  if (name == "wait") return wait(command.number(0));
  if (name == "workspace-save") {
    saveView(command.word(0));
    return viewsChanged();
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
  std::optional<BesideInput> beside;
  if (comparison.shown())
    beside.emplace(comparison.state(), comparison.anchors.anchors(), comparison.title());
  const auto cut = cutSeenFaceOn(state.sections, atlas->frame, flight.pose());
  const LabelledSection section =
      cut ? LabelledSection{sections.borderMm(cut->kind), cut->plane.normal} : LabelledSection{};
  std::vector<glm::vec3> rings;
  if (panels && anatomy::hasGastrocnemius(*atlas))
    rings = peelRings(peel.model(), *atlas, state, peelMotion.shown());
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
                             .figure = figure ? &*figure : nullptr,
                             .peelRings = rings,
                             .canUndo = history.undoCount() > 0,
                             .canRedo = history.redoCount() > 0,
                             .views = panels ? views().cards() : std::span<const ViewCard>{},
                             .viewsRevision = panels ? views().revision() : 0,
                             .beside = beside ? &*beside : nullptr,
                             .markers = markers.markers(),
                             .painShown = pain.moment() != anatomy::PainMoment{},
                             .wayBack = wayBack.answer(),
                             .painS = pain.sincePressS()};
  ImDrawData* data = interface->build(input, pictureSize(), contentScale, commandsFromPanels);
  if (wholeSize.x > 0) Interface::showPart(*data, tileOrigin, stage.size());
  if (interface->takeFontsChanged()) stage.rebuildFonts();
  return data;
}

void Viewer::Impl::showBeside(const eng::View& view, size_t lookCount) {
  std::vector<eng::SceneBeside> beside;
  if (comparison.shown())
    beside.push_back(comparison.scene(*atlas, palette, view, Interface::besideHalf(sceneArea()), lookCount));
  if (auto figureOfBody = body.scene(state, view, pain.moment(), lookCount))
    beside.push_back(std::move(*figureOfBody));
  stage.setBeside(std::move(beside));
}

bool Viewer::Impl::draw(bool still) {
  if (peel.show(stage, peelMotion.shown())) {
    anchors.forget();
    for (const anatomy::PeelModel::Piece& piece : peel.model().pieces()) sections.forget(piece.id);
  }
  followComparison();
  followBody();
  eng::View view = viewNow(still);
  std::vector<eng::Look> looks = looksOf(*atlas, appearances(*atlas, state, palette, hovered));
  pain.show(state, stage, view);
  wayBack.show(state, stage, view);
  cutOpen(view, looks);
  body.addLooks(looks);
  showBeside(view, looks.size());
  moving = !still;
  if (namesShown() && still && !findAnchors(view, looks)) return false;
  const bool hurts = pain.moment() != anatomy::PainMoment{};
  withInterface = panels || namesShown() || figure || ruled(state) || comparison.shown() || hurts ||
                  !state.pain.marked.empty() || state.wayBack.on || bodyArea();
  drawn = stage.draw(view, looks, withInterface ? buildInterface() : nullptr);
  return drawn;
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
void Viewer::forgetContent() {
  impl_->pain.forget();
}
void Viewer::takeContent() {
  dropUnknown(impl_->state, *impl_->atlas);
}
void Viewer::setWait(std::function<void(double)> wait) {
  impl_->wait = std::move(wait);
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

bool Viewer::Impl::advance(double seconds) {
  takeLevels();
  flight.advance(seconds);
  peelMotion.advance(seconds);
  const bool painMoves = pain.advance(state, seconds);
  const bool bodyMoves = body.advance(seconds);
  const bool comparing = wayBack.follow(state);
  return flight.flying() || peelMotion.moving() || painMoves || bodyMoves || comparing;
}

bool Viewer::advance(double seconds) {
  return impl_->advance(seconds);
}

eng::View Viewer::Impl::viewNow(bool still) const {
  eng::View view = viewOf(state, flight.pose(), mainArea());
  view.still = still;
  view.debugView = debugView;
  view.identify = identify || namesShown() || state.selected.has_value();
  view.transparent = transparent;
  view.groundShadow = footprint.shadow(state);
  view.pixelScale = contentScale;
  if (wholeSize.x > 0) view.tile = {tileOrigin, wholeSize};
  return view;
}

// No tile shows the whole leg: a smaller picture of all of it does, of the present state alone.
bool Viewer::Impl::findTileAnchors(const eng::View& view, const std::vector<eng::Look>& looks) {
  const glm::vec2 shrunk = glm::vec2(stage.size()) / glm::vec2(wholeSize);
  const float factor = std::min({shrunk.x, shrunk.y, 1.0f});
  eng::View all = view;
  all.tile = {};
  all.samples = 1;
  all.area = {glm::ivec2(factor * glm::vec2(view.area.origin)),
              glm::uvec2(factor * glm::vec2(view.area.size))};
  stage.setBeside({});
  const bool found =
      anchors.find(stage, all, looks, {all.area.origin, all.area.size}, 1.0f / (factor * factor));
  showBeside(view, looks.size());
  return found;
}

bool Viewer::Impl::findAnchors(const eng::View& view, const std::vector<eng::Look>& looks) {
  if (wholeSize.x > 0) return findTileAnchors(view, looks);
  if (!anchors.find(stage, view, looks, mainArea())) return false;
  return !comparison.shown() ||
         comparison.anchors.find(stage, view, looks, Interface::besideHalf(sceneArea()));
}

bool Viewer::draw(bool still) {
  return impl_->draw(still);
}

bool Viewer::drawTile(glm::ivec2 origin, bool still) {
  impl_->tileOrigin = origin;
  return draw(still);
}

PeelProjection Viewer::Impl::projection() const {
  const Area area = mainArea();
  return {eng::projectionMatrix(aspectOf(area)) * eng::viewMatrix(flight.pose()), area};
}

bool Viewer::takeMuscle(glm::dvec2 pixel, bool anywhere) {
  Impl& s = *impl_;
  if (!anatomy::hasGastrocnemius(*s.atlas)) return false;
  PeelPress press{.cursor = glm::vec2(pixel),
                  .reachPixels = 1.4f * kPeelRingRadius * s.pixelsPerPoint(),
                  .anywhere = anywhere};
  if (anywhere) {
    press.picked = structureAt(glm::uvec2(pixel));
    press.pickedMm = pointAt(glm::uvec2(pixel));
  }
  s.peelGrip = takeHold(s.peel.model(), *s.atlas, s.state, s.projection(), press);
  return s.peelGrip.has_value();
}

std::optional<std::string> Viewer::markerAt(glm::dvec2 pixel) const {
  const Impl& s = *impl_;
  const PeelProjection projection = s.projection();
  const auto place = [&](glm::vec3 point) { return std::optional(projection.pixelOf(point)); };
  return s.markers.markerAt(glm::vec2(pixel), kMarkerReachPixels * s.pixelsPerPoint(), place);
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
  const Area area = impl_->mainArea();
  const std::vector<uint32_t> ids = impl_->stage.idImage();
  for (uint32_t y = 0; y < area.size.y; ++y) {
    const size_t row = size_t(area.origin.y + int(y)) * impl_->stage.size().x + size_t(area.origin.x);
    for (uint32_t x = 0; x < area.size.x; ++x)
      if (const auto structure = structureOf(ids[row + x])) ++counts[structure->index];
  }
  return counts;
}

std::optional<anatomy::StructureId> Viewer::structureAt(glm::uvec2 pixel) {
  const auto pick = impl_->stage.pick(pixel);
  return pick ? structureOf(pick->id) : std::nullopt;
}

std::optional<glm::vec3> Viewer::pointAt(glm::uvec2 pixel) {
  const auto pick = impl_->stage.pick(pixel);
  if (!pick || !structureOf(pick->id)) return std::nullopt;
  return pick->positionMm;
}

std::optional<glm::vec3> Viewer::bodyPointAt(glm::uvec2 pixel) {
  const auto pick = impl_->stage.pick(pixel);
  return pick ? impl_->body.placeOf(*pick) : std::nullopt;
}

bool Viewer::onBodyArea(glm::uvec2 pixel) const {
  const auto area = impl_->bodyArea();
  if (!area) return false;
  const glm::ivec2 within = glm::ivec2(pixel) - area->part.origin;
  return glm::all(glm::greaterThanEqual(within, glm::ivec2(0))) &&
         glm::all(glm::lessThan(within, glm::ivec2(area->part.size)));
}

std::optional<std::string> Viewer::hurtPlace(glm::uvec2 pixel) {
  const glm::uvec2 size = impl_->stage.size();
  if (pixel.x >= size.x || pixel.y >= size.y) return std::nullopt;
  const bool onBody = onBodyArea(pixel);
  const auto point = onBody ? bodyPointAt(pixel) : pointAt(pixel);
  if (!point) return std::nullopt;
  const auto on = onBody ? HurtMark::On::Body : HurtMark::On::Leg;
  const glm::vec3 placeMm = onBody ? *point : impl_->atlas->frame.toLeg(*point);
  return placeWord({.on = on, .zone = {}, .placeMm = placeMm});
}

}  // namespace app
