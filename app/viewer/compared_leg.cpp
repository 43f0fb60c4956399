#include "app/viewer/compared_leg.h"

#include "app/mechanics/exercise.h"

namespace app {
namespace {

constexpr int kComparedSlot = 6;

// An exercise that plays stands at its beginning here: two things that move at once tell nothing.
mechanics::Posture postureOf(const ViewState& state, const mechanics::Motion& motion) {
  const mechanics::Exercise* exercise = motion.findExercise(state.exercise.id);
  return exercise ? exercisePosture(*exercise, state.posture, state.exercise.atS.value_or(0.0f))
                  : state.posture;
}

}  // namespace

ComparedLeg::ComparedLeg(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits,
                         bool cpuDevice)
    : atlas_(atlas),
      mechanics_(mechanics),
      form_(atlas, mechanics),
      sections_(atlas),
      markers_(atlas),
      pain_(atlas, waits, cpuDevice, kComparedSlot) {}

void ComparedLeg::forget() {
  pain_.forget();
  markers_.forget();
}

void ComparedLeg::takeForm(const ViewState& state) {
  LegForm::Shape shape{.peel = state.peel.amounts,
                       .posture = postureOf(state, mechanics_.motion),
                       .dents = {},
                       .dentsRevision = 0,
                       .drawn = {}};
  for (uint32_t i = 0; i < atlas_.structures.size(); ++i) shape.drawn.push_back(state.drawn({i}));
  form_.take(shape);
  for (const anatomy::StructureId id : form_.changed()) sections_.forget(id);
}

// Those that lie elsewhere in either half.
std::vector<ComparedLeg::Own> ComparedLeg::ownMeshes(const LegForm& main) const {
  std::vector<Own> own;
  for (uint32_t i = 0; i < atlas_.structures.size(); ++i) {
    const bool here = form_.shapes().contains(i);
    if (here || main.shapes().contains(i)) own.push_back({i, &form_.meshOf(i), here ? form_.revision() : 0});
  }
  return own;
}

bool ComparedLeg::cut(const ViewState& state, std::vector<eng::Look>& looks) {
  std::vector<const eng::Mesh*> shapes;
  std::vector<bool> away;
  for (uint32_t i = 0; i < atlas_.structures.size(); ++i) {
    shapes.push_back(&form_.meshOf(i));
    away.push_back(form_.isPeeled(i));
  }
  return sections_.update(activeCuts(state.sections, atlas_.frame), shapes, away, looks);
}

void ComparedLeg::bring(eng::Stage& stage) {
  markersMoved_.clear();
  for (const eng::Mesh* marker : markers_.props())
    markersMoved_.push_back(form_.atRest() ? *marker : form_.shownAs(*marker));
  std::vector<const eng::Mesh*> props;
  for (const Own& own : own_) props.push_back(own.mesh);
  props.insert(props.end(), sections_.props().begin(), sections_.props().end());
  for (const eng::Mesh& marker : markersMoved_) props.push_back(&marker);
  stage.setProps(props, kComparedProps);
}

// The order is that of bring().
void ComparedLeg::addLooks(const ViewState& state) {
  std::vector<eng::Look> faces = looks_;
  sections_.addLooks(faces);
  markers_.addLooks(state, pain_.moment().local, faces);
  const size_t structures = looks_.size();
  for (const Own& own : own_) looks_.push_back(looks_[own.structure]);
  for (const Own& own : own_) looks_[own.structure].opacity = 0.0f;
  looks_.insert(looks_.end(), faces.begin() + ptrdiff_t(structures), faces.end());
}

void ComparedLeg::follow(const ViewState& state, const LegForm& main, eng::Stage& stage,
                         std::vector<eng::Look> looks) {
  takeForm(state);
  looks_ = std::move(looks);
  std::vector<Own> own = ownMeshes(main);
  const bool others = own != own_;
  own_ = std::move(own);
  const bool cuts = cut(state, looks_);
  const bool marks = !state.pain.marked.empty() || !markers_.props().empty();
  const bool marked = marks && markers_.update(state, pain_.places());
  if (others || cuts || marked || !onStage_) bring(stage);
  onStage_ = true;
  addLooks(state);
  propCount_ = looks_.size() - atlas_.structures.size();
}

void ComparedLeg::leave(eng::Stage& stage) {
  if (!onStage_) return;
  stage.setProps({}, kComparedProps);
  onStage_ = false;
  propCount_ = 0;
}

void ComparedLeg::show(const ViewState& state, eng::Stage& stage, eng::View& view) {
  setClipPlanes(activeCuts(state.sections, atlas_.frame), view);
  pain_.show(state, stage, view);
}

}  // namespace app
