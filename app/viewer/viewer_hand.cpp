// What lies under the cursor of the viewer, and what a hand can take hold of.
#include <cmath>

#include "app/ui/overlay_peel.h"
#include "app/ui/overlay_section.h"
#include "app/viewer/viewer_impl.h"

namespace app {
namespace {

constexpr float kMarkerReachPixels = 11.0f;  // of the design

}  // namespace

SceneProjection Viewer::Impl::projection() const {
  const Area area = mainArea();
  return {eng::projectionMatrix(aspectOf(area)) * eng::viewMatrix(eye()), area};
}

// A handle stands off the leg by its own width, however near the eye is.
std::vector<CutHandle> Viewer::Impl::cutHandles() const {
  const eng::CameraPose camera = eye();
  const float mmPerPixel = 2.0f * camera.distanceMm *
                           std::tan(0.5f * glm::radians(eng::kVerticalFieldOfViewDeg)) /
                           float(std::max(1u, mainArea().size.y));
  const float gapMm = 2.0f * kCutHandleRadius * pixelsPerPoint() * mmPerPixel;
  std::vector<CutHandle> handles;
  for (const ActiveCut& cut : activeCuts(state.sections, atlas->frame))
    if (const auto handle = handleOf(cut, sections.borderMm(cut.kind), camera, gapMm))
      handles.push_back(*handle);
  return handles;
}

bool Viewer::takeHold(glm::dvec2 pixel, bool anywhere) {
  Impl& s = *impl_;
  s.peelGrip.reset();
  s.sectionGrip.reset();
  const SceneProjection projection = s.projection();
  const glm::vec2 cursor(pixel);
  for (const CutHandle& handle : s.cutHandles()) {
    if (glm::distance(projection.pixelOf(handle.placeMm), cursor) >
        1.4f * kCutHandleRadius * s.pixelsPerPoint())
      continue;
    s.sectionGrip.emplace(handle, *s.atlas, s.state.sections.of(handle.kind).position, cursor, projection);
    return true;
  }
  if (!anatomy::hasGastrocnemius(*s.atlas)) return false;
  PeelPress press{.cursor = glm::vec2(pixel),
                  .reachPixels = 1.4f * kPeelRingRadius * s.pixelsPerPoint(),
                  .anywhere = anywhere};
  if (anywhere) {
    press.picked = structureAt(glm::uvec2(pixel));
    press.pickedMm = pointAt(glm::uvec2(pixel));
  }
  s.peelGrip = app::takeHold(s.form.peelModel(), *s.atlas, s.state, projection, press);
  return s.peelGrip.has_value();
}

std::optional<std::string> Viewer::markerAt(glm::dvec2 pixel) const {
  const Impl& s = *impl_;
  const SceneProjection projection = s.projection();
  const auto place = [&](glm::vec3 point) {
    return std::optional(projection.pixelOf(s.form.shownAt(point)));
  };
  return s.markers.markerAt(glm::vec2(pixel), kMarkerReachPixels * s.pixelsPerPoint(), place);
}

std::vector<std::string> Viewer::pull(glm::dvec2 pixel) const {
  const Impl& s = *impl_;
  if (s.sectionGrip)
    return {s.sectionGrip->lineFor(
        s.sectionGrip->positionAt(glm::vec2(pixel), s.projection(), s.state.sections))};
  if (!s.peelGrip) return {};
  const float now = s.state.peel.amounts.of(s.peelGrip->head());
  return {s.peelGrip->lineFor(s.peelGrip->amountAt(glm::vec2(pixel), s.projection(), now))};
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

std::optional<std::string> Viewer::pressPlaceAt(glm::uvec2 pixel) {
  const auto place = onBodyArea(pixel) ? std::nullopt : touchPlace(glm::dvec2(pixel));
  return place ? std::optional(placeWord(*place)) : std::nullopt;
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
