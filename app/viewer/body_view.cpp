#include "app/viewer/body_view.h"

#include <utility>

#include "app/state/appearance.h"
#include "app/viewer/body_camera.h"
#include "app/viewer/pain_view.h"
#include "app/viewer/painted_marks.h"
#include "app/viewer/scene_binding.h"

namespace app {
namespace {

constexpr int kBodySlot = 1;

// Clay, and the shown leg in a cooler one.
struct BodyColours {
  const char *figure, *leg;
};
constexpr BodyColours kDark{"#b8ada1", "#8ba3b0"}, kLight{"#cdc3b8", "#9ab0bd"}, kPrint{"#ededed", "#bdbdbd"};

const BodyColours& coloursFor(Theme theme) {
  return theme == Theme::Dark ? kDark : theme == Theme::Light ? kLight : kPrint;
}

eng::Look bodyLook(Theme theme) {
  const BodyColours& colours = coloursFor(theme);
  return {.colour = *colourFromHex(colours.figure),
          .roughness = 0.75f,
          .maskColour = *colourFromHex(colours.leg),
          .maskRoughness = 0.75f,
          .finish = {.wrap = 0.25f},
          .maskFinish = {.wrap = 0.25f},
          .twoSided = false,
          .id = kBodyId};
}

BodyWish wishOf(const ViewState& state) {
  const bool asked = state.pain.point.empty() && state.wayBack.on;
  return {std::string(idOf(state.body.kind)), state.pain.point, state.pain.source,
          asked ? painOf(state.wayBack.marks) : anatomy::PaintedPain{}};
}

// What is painted does not come and go.
constexpr anatomy::PainMoment kPainted{.local = 0.0f, .front = 1.0f, .zone = 1.0f};

}  // namespace

BodyView::BodyView(const anatomy::Atlas& atlas, const std::filesystem::path& assets, bool waits)
    : atlas_(atlas), waits_(waits), maker_(atlas, assets) {}

void BodyView::follow(const ViewState& state, const std::optional<Interface::BodyArea>& area,
                      float titlePixels, eng::Stage& stage) {
  arrives_ = arrives_ || !area_ || !area || area_->part != area->part;
  area_ = area;
  making_ = false;
  if (!area_) return;
  const BodyWish wish = wishOf(state);
  if (shown_ != wish && failed_ != wish) {
    if (auto made = maker_.take(wish, waits_))
      show(std::move(*made), stage);
    else
      making_ = true;
  }
  if (!figure_) return;
  turn(state, titlePixels);
  if (arrives_ || waits_ || state.preferences.reducedMotion) flight_.jumpTo(flight_.destination());
  arrives_ = false;
}

void BodyView::show(MadeBody made, eng::Stage& stage) {
  if (!made.figure) {
    failed_ = made.wish;
    problem_ = made.problem;
    return;
  }
  if (figure_ != made.figure) {
    const eng::Mesh* mesh = &made.figure->mesh;
    stage.setProps({&mesh, 1}, kBodyProps);
    figure_ = std::move(made.figure);
  }
  stage.setHeat(kBodySlot, made.heat ? &*made.heat : nullptr);
  heated_ = made.heat.has_value();
  shown_ = made.wish;
}

void BodyView::turn(const ViewState& state, float titlePixels) {
  const anatomy::TriggerPointTable& table = *atlas_.triggerPoints;
  const float yawDeg = bodyYawDeg(table.findPoint(state.pain.point), table, atlas_.frame.side);
  const eng::CameraPose pose = bodyPose(figure_->bounds, yawDeg, *area_, titlePixels);
  if (pose != flight_.destination()) flight_.flyTo(pose);
}

void BodyView::forget() {
  maker_.forget();
  shown_.reset();
  failed_.reset();
  heated_ = false;
}

bool BodyView::advance(double seconds) {
  flight_.advance(seconds);
  return area_ && (making_ || flight_.flying());
}

void BodyView::addLooks(std::vector<eng::Look>& looks) const {
  if (figure_) looks.push_back({.opacity = 0.0f});
}

std::optional<eng::SceneBeside> BodyView::scene(const ViewState& state, const eng::View& main,
                                                const anatomy::PainMoment& moment, size_t lookCount) const {
  if (!area_ || !figure_) return std::nullopt;
  eng::SceneBeside scene{.view = viewOf(state, flight_.pose(), area_->part), .over = area_->over};
  eng::View& view = scene.view;
  view.still = main.still;
  view.samples = main.samples;
  view.identify = main.identify;
  view.debugView = main.debugView;
  view.transparent = main.transparent;
  view.pixelScale = main.pixelScale;
  view.tile = main.tile;
  view.uncovered = 0.0f;
  const glm::vec3 middle = figure_->bounds.centre(), size = figure_->bounds.size();
  view.groundShadow = {
      {middle.x, middle.y, 0.0f}, {0.3f * size.x, 0.5f * size.y}, main.groundShadow.darkness};
  const bool isOfPoint = heated_ && shown_->point == state.pain.point;
  const anatomy::PainMoment& now = state.pain.point.empty() ? kPainted : moment;
  if (isOfPoint && now != anatomy::PainMoment{}) view.heat = heatLookOf(state.pain, now, kBodySlot);
  scene.looks.resize(lookCount, eng::Look{.opacity = 0.0f});
  scene.looks.back() = bodyLook(state.preferences.theme);
  return scene;
}

std::optional<glm::vec3> BodyView::placeOf(const eng::Pick& pick) const {
  if (pick.id != kBodyId) return std::nullopt;
  return anatomy::bodyPlace(pick.positionMm, atlas_.frame.side);
}

std::string BodyView::takeProblem() {
  return std::exchange(problem_, {});
}

}  // namespace app
