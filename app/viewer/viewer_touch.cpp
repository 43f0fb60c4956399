// What the viewer shows of a touch: the tools, and where they reach.
#include <limits>
#include <utility>

#include "app/anatomy/leg_hull.h"
#include "app/viewer/viewer_impl.h"

namespace app {
namespace {

constexpr float kHoverMm = 6.0f;  // over the skin

ToolPlace placeOf(const mechanics::Palpation& palpation, const LegForm& form) {
  const mechanics::Moved top = form.posed(palpation.sounding.topMm);
  const glm::vec3 inward = glm::normalize(top.jacobian * palpation.sounding.inward);
  if (palpation.refused) return {.tipMm = top.positionMm - kHoverMm * inward, .inward = inward};
  return {.tipMm = top.positionMm + palpation.contact.indentationMm * inward,
          .inward = inward,
          .forceN = palpation.contact.forceN};
}

// As the mechanics press: square to the leg's axis.
ToolPlace placeOver(glm::vec3 skinMm) {
  const glm::vec3 inward = glm::normalize(glm::vec3(-skinMm.x, -skinMm.y, 0.0f));
  return {.tipMm = skinMm - kHoverMm * inward, .inward = inward};
}

}  // namespace

// True while the leg is being sounded.
bool Viewer::Impl::followRoll() {
  const uint64_t before = roll.revision();
  const bool sounding = roll.follow(shown().roll, postureShown());
  if (roll.revision() != before && !roll.problem().empty()) notice = roll.problem();
  feelRoller();
  return sounding;
}

std::vector<ShownTool> Viewer::Impl::toolsShown() const {
  if (!state.press.toolShown) return {};
  if (roll.contact() && !demonstrated) return roll.tools();
  if (roll.contact()) return demonstratedTools();
  const mechanics::Palpation* palpation = press.palpation();
  if (palpation && !palpation->sounding.empty())
    return {{.shape = palpation->tool->id, .place = placeOf(*palpation, form), .pose = {}}};
  if (hovering) return {{.shape = state.press.tool, .place = *hovering, .pose = {}}};
  return {};
}

void Viewer::Impl::showTouch(eng::View& view) {
  tools.show(toolsShown(), eye(), stage);
  reach.show(state, stage, view);
  roll.show(stage, view);
  keepOuts.show(state, stage, view);
}

std::optional<glm::vec3> Viewer::Impl::skinAt(glm::vec2 pixel) const {
  const Area area = mainArea();
  const glm::vec2 ndc = 2.0f * (pixel + 0.5f - glm::vec2(area.origin)) / glm::vec2(area.size) - 1.0f;
  if (glm::any(glm::greaterThan(glm::abs(ndc), glm::vec2(1.0f)))) return std::nullopt;
  const eng::Ray ray = eng::rayThrough(eye(), aspectOf(area), ndc);
  float nearest = std::numeric_limits<float>::max();
  const eng::Mesh* skin = anatomy::skinOf(*atlas);
  for (uint32_t i = 0; i < atlas->structures.size(); ++i) {
    const anatomy::Structure& structure = atlas->structures[i];
    if (skin ? &structure.mesh != skin : !state.drawn({i})) continue;
    const eng::Mesh& mesh = form.undented(i);
    const bool atRest = &mesh == &structure.mesh;
    if (!eng::enterDistance(ray, atRest ? structure.bounds : eng::boundsOf(mesh))) continue;
    const auto hit = atRest ? eng::firstHit(ray, mesh, structure.runs) : eng::firstHit(ray, mesh);
    if (hit) nearest = std::min(nearest, hit->distanceMm);
  }
  if (nearest == std::numeric_limits<float>::max()) return std::nullopt;
  return ray.origin + nearest * ray.direction;
}

std::optional<LegPlace> Viewer::touchPlace(glm::dvec2 pixel) const {
  const auto skin = impl_->skinAt(glm::vec2(pixel));
  return skin ? std::optional(legPlace(impl_->form.restOf(*skin), *impl_->atlas)) : std::nullopt;
}

bool Viewer::hoverTool(std::optional<glm::dvec2> pixel) {
  std::optional<ToolPlace> place;
  if (pixel)
    if (const auto skin = impl_->skinAt(glm::vec2(*pixel))) place = placeOver(*skin);
  return std::exchange(impl_->hovering, place) != place;
}

}  // namespace app
