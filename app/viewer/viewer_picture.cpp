// How a picture of the viewer comes about.
#include <chrono>
#include <utility>

#include "app/ui/body_frame.h"
#include "app/ui/overlay_ruler.h"
#include "app/viewer/viewer_impl.h"
#include "engine/base/error.h"

namespace app {

// The present state takes the right half while another one is shown beside it.
Area Viewer::Impl::mainArea() const {
  return state.compareWith.empty() ? sceneArea() : Interface::mainHalf(sceneArea());
}

// A captioned figure is of the leg alone.
std::optional<Interface::BodyArea> Viewer::Impl::bodyArea() const {
  if (figure || !atlas->triggerPoints) return std::nullopt;
  return Interface::bodyArea(shown(), pictureSize(), contentScale, panels);
}

void Viewer::Impl::followBody() {
  body.follow(shown(), bodyArea(), kBodyTitleHeight * pixelsPerPoint(), stage);
  if (std::string problem = body.takeProblem(); !problem.empty()) notice = std::move(problem);
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

void Viewer::Impl::takeLevels() {
  if (!levels.valid() || levels.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
  stage.load(meshesOf(*atlas), levels.get());
}

std::vector<const eng::Mesh*> Viewer::Impl::shapesNow() const {
  std::vector<const eng::Mesh*> shapes = meshesOf(*atlas);
  for (const auto& [index, shape] : form.shapes()) shapes[index] = shape;
  return shapes;
}

void Viewer::Impl::cutOpen(eng::View& view, std::vector<eng::Look>& looks) {
  const std::vector<ActiveCut> cuts = activeCuts(state.sections, atlas->frame);
  setClipPlanes(cuts, view);
  const std::vector<const eng::Mesh*> shapes = shapesNow();
  std::vector<bool> away(shapes.size());
  for (uint32_t i = 0; i < away.size(); ++i) away[i] = form.isPeeled(i);
  const bool otherFaces = sections.update(cuts, shapes, away, looks);
  const bool otherMarkers = !shown().pain.marked.empty() || !markers.props().empty()
                                ? markers.update(shown(), pain.places())
                                : false;
  const bool movedMarkers = !markers.props().empty() && markersMovedAt != form.revision();
  if (otherFaces || otherMarkers || movedMarkers) {
    std::vector<const eng::Mesh*> props = sections.props();
    moveMarkers();
    for (const eng::Mesh& marker : markersMoved) props.push_back(&marker);
    stage.setProps(props);
  }
  sections.addLooks(looks);
  markers.addLooks(shown(), pain.moment().local, looks);
}

std::vector<TimingRow> Viewer::Impl::timingRows() const {
  std::vector<TimingRow> rows;
  for (const eng::PassTiming& timing : stage.timings()) rows.push_back({timing.name, timing.milliseconds});
  return rows;
}

// Markers lie in the tissue and go with it.
void Viewer::Impl::moveMarkers() {
  markersMovedAt = form.revision();
  markersMoved.clear();
  for (const eng::Mesh* marker : markers.props())
    markersMoved.push_back(form.atRest() ? *marker : form.shownAs(*marker));
}

// Finding them takes a tenth of a second, which a picture without them need not wait for.
const anatomy::Placements* Viewer::Impl::placementsTold() {
  if (shown().pain.marked.empty() && state.page != kPointPage) return nullptr;
  if (form.atRest()) return &pain.places();
  placesMoved = pain.places();
  for (anatomy::PlacedPoint& point : placesMoved.placed)
    for (glm::vec3* place : {&point.skinMm, &point.surfaceMm, &point.targetMm}) *place = form.shownAt(*place);
  return &placesMoved;
}

// What the person did last comes first.
std::string Viewer::Impl::noticeTold() const {
  return notice.empty() && stage.info().shortOfRoom ? (*atlas->text)("notice.layers-blended") : notice;
}

ImDrawData* Viewer::Impl::buildInterface() {
  const std::vector<TimingRow> timings = timingRows();
  std::optional<BesideInput> beside;
  if (comparison.shown())
    beside.emplace(comparison.state(), comparison.anchors.anchors(), comparison.title());
  const auto cut = cutSeenFaceOn(state.sections, atlas->frame, eye());
  const LabelledSection section =
      cut ? LabelledSection{sections.borderMm(cut->kind), cut->plane.normal} : LabelledSection{};
  std::vector<glm::vec3> rings;
  if (panels && anatomy::hasGastrocnemius(*atlas))
    rings = peelRings(form.peelModel(), *atlas, state, peelMotion.shown());
  std::vector<CutHandle> handles;
  if (panels) handles = cutHandles();
  const std::optional<Training> training = trainer.training(press.palpation());
  const std::vector<KeepOutName> keepOutNames =
      keepOuts.names(eye(), [this](glm::vec3 at) { return form.shownAt(at); });
  const InterfaceInput input{
      .atlas = *atlas,
      .state = shown(),
      .camera = eye(),
      .hovered = hovered,
      .anchors = anchors.anchors(),
      .timings = timings,
      .device = stage.info().device,
      .notice = noticeTold(),
      .panels = panels,
      .moving = moving,
      .section = cut ? &section : nullptr,
      .figure = figure ? &*figure : nullptr,
      .peelRings = rings,
      .cutHandles = handles,
      .canUndo = history.undoCount() > 0,
      .canRedo = history.redoCount() > 0,
      .views = panels ? views().cards() : std::span<const ViewCard>{},
      .viewsRevision = panels ? views().revision() : 0,
      .beside = beside ? &*beside : nullptr,
      .placements = placementsTold(),
      .painShown = pain.moment() != anatomy::PainMoment{},
      .wayBack = wayBack.answer(),
      .painS = pain.sincePressS(),
      .mechanics = &mechanics,
      .palpation = press.palpation(),
      .posture = postureShown(),
      .lessons = panels && state.palpationPanel ? std::span(lessons()) : std::span<const Lesson>{},
      .training = training ? &*training : nullptr,
      .rolled = roll.contact(),
      .demonstrations = demonstrations,
      .demonstration = demonstrationGiven(),
      .demonstrated = demonstrated ? &*demonstrated : nullptr,
      .pressureShown = roll.shown(),
      .rollStations = study.stations(),
      .toolPrints = study.prints(),
      .keepOuts = keepOutNames};
  ImDrawData* data = interface->build(input, pictureSize(), contentScale, commandsFromPanels);
  if (wholeSize.x > 0) Interface::showPart(*data, tileOrigin, stage.size());
  if (interface->takeFontsChanged()) stage.rebuildFonts();
  return data;
}

void Viewer::Impl::showBeside(const eng::View& view, size_t lookCount) {
  std::vector<eng::SceneBeside> beside;
  if (comparison.shown())
    beside.push_back(comparison.scene(view, Interface::besideHalf(sceneArea()), stage, lookCount));
  if (auto figureOfBody = body.scene(state, view, pain.moment(), lookCount))
    beside.push_back(std::move(*figureOfBody));
  stage.setBeside(std::move(beside));
}

mechanics::Posture Viewer::Impl::postureShown() const {
  const mechanics::Exercise* exercise = mechanics.motion.findExercise(shown().exercise.id);
  if (!exercise) return shown().posture;
  return exercisePosture(*exercise, state.posture, state.exercise.atS.value_or(float(exerciseS)));
}

// True while an exercise plays.
bool Viewer::Impl::moveLeg(double seconds) {
  const bool plays = !state.exercise.id.empty() && !state.exercise.atS;
  exerciseS = plays ? exerciseS + seconds : 0.0;
  return plays;
}

// What cannot be pressed is told once, where nothing else is.
void Viewer::Impl::followPress() {
  if (!shown().press.at && !press.palpation()) return;
  if (!press.follow(shown(), postureShown(), pain.places())) return;
  ++pressRevision;
  if (!press.problem().empty()) notice = press.problem();
  const mechanics::Palpation* palpation = press.palpation();
  const bool hurts = palpation && !palpation->refused && !palpation->feeling.point.empty();
  pain.touch(hurts ? palpation->feeling.point : "", hurts ? 0.1f * palpation->feeling.nrs : 0.0f);
}

void Viewer::Impl::showForm() {
  LegForm::Shape shape{.peel = peelMotion.shown(),
                       .posture = postureShown(),
                       .dents = {},
                       .dentsRevision = pressRevision,
                       .drawn = {}};
  for (uint32_t i = 0; i < atlas->structures.size(); ++i) shape.drawn.push_back(state.drawn({i}));
  const mechanics::Palpation* palpation = press.palpation();
  if (palpation && !palpation->refused)
    shape.dents.push_back(mechanics::dentOf(palpation->sounding, palpation->contact));
  shape.dents.insert(shape.dents.end(), roll.dents().begin(), roll.dents().end());
  shape.dentsRevision += roll.revision() << 32;
  if (!form.show(stage, shape)) return;
  anchors.forget();
  for (const anatomy::StructureId id : form.changed()) sections.forget(id);
  if (form.poseChanged()) footprint = Footprint(shapesNow());
}

bool Viewer::Impl::draw(bool still) {
  takeMoment();
  followPress();
  followRoll();
  study.follow(state);
  keepOuts.follow(state);
  showForm();
  followComparison();
  followBody();
  eng::View view = viewNow(still);
  std::vector<eng::Look> looks = looksOf(*atlas, appearances(*atlas, shown(), palette, hovered));
  form.addPallor(looks);
  pain.show(shown(), stage, view);
  wayBack.show(state, stage, view);
  showTouch(view);
  cutOpen(view, looks);
  tools.addLooks(looks);
  comparison.addLooks(*atlas, palette, form, stage, looks);
  body.addLooks(looks);
  showBeside(view, looks.size());
  moving = !still;
  if (namesShown() && still && !findAnchors(view, looks)) return false;
  // Before the interface is built, which tells when layers are blended for want of room.
  if (panels && still && !stage.drawScene(view, looks)) return false;
  const bool hurts = pain.moment() != anatomy::PainMoment{};
  withInterface = panels || namesShown() || figure || ruled(state) || comparison.shown() || hurts ||
                  demonstrated || !shown().pain.marked.empty() || state.wayBack.on || bodyArea() ||
                  (shown().press.inset && press.palpation()) || roll.shown() || keepOutsShown(state) ||
                  !study.prints().empty();
  drawn = stage.draw(view, looks, withInterface ? buildInterface() : nullptr);
  return drawn;
}

eng::View Viewer::Impl::viewNow(bool still) const {
  eng::View view = viewOf(shown(), eye(), mainArea());
  view.still = still;
  view.debugView = debugView;
  view.identify = identify || namesShown() || state.selected.has_value();
  view.transparent = transparent;
  if (flight.pose().leanDeg == 0.0f) view.groundShadow = footprint.shadow(state);
  view.pixelScale = contentScale;
  if (wholeSize.x > 0) view.tile = {tileOrigin, wholeSize};
  if (weighted) view.transparency = eng::Transparency::Weighted;
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

}  // namespace app
