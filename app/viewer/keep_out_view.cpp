#include "app/viewer/keep_out_view.h"

#include <algorithm>
#include <chrono>

#include "app/anatomy/leg_hull.h"
#include "app/mechanics/keep_out_field.h"
#include "app/mechanics/sounding.h"
#include "app/state/appearance.h"
#include "engine/base/error.h"

namespace app {
namespace {

constexpr size_t kKeepOutSlot = eng::kHeatSlots - 1;
constexpr float kLatticeMm = 4.0f;
constexpr float kLeastFacing = 0.35f;  // cosine, of the skin to the eye

// As the warnings of the panels, strong enough on skin.
glm::vec3 inkOf(Theme theme) {
  return *colourFromHex(theme == Theme::Print ? "#202020" : "#b3261e");
}

}  // namespace

// One that lies within another has its name; the larger has none.
std::vector<KeepOutView::Name> KeepOutView::findNames() const {
  std::vector<Name> names;
  const auto& all = mechanics_.keepOuts;
  for (const mechanics::KeepOut& keepOut : all) {
    const auto middle = mechanics::middleOf(keepOut);
    const bool holdsOther = std::ranges::any_of(all, [&](const mechanics::KeepOut& other) {
      const auto theirs = mechanics::middleOf(other);
      return &other < &keepOut && keepOut.holds(theirs.t, theirs.thetaDeg);
    });
    if (holdsOther) continue;
    try {
      names.push_back(
          {keepOut.name, mechanics::soundAt(atlas_, mechanics_, middle.t, middle.thetaDeg).topMm});
    } catch (const eng::Error&) {
      continue;  // this model does not reach so far
    }
  }
  return names;
}

KeepOutView::Made KeepOutView::make() const {
  const eng::Mesh* skin = anatomy::skinOf(atlas_);
  const eng::Mesh hull = skin ? eng::Mesh() : anatomy::legHull(atlas_);
  const eng::Mesh& surface = skin ? *skin : hull;
  return {eng::HeatLattice(surface, kLatticeMm)
              .filled(mechanics::keepOutValues(atlas_, surface, mechanics_.keepOuts)),
          findNames()};
}

bool KeepOutView::follow(const ViewState& state) {
  asked_ = keepOutsShown(state);
  if (!asked_ || made_) return false;
  if (!making_.valid()) making_ = std::async(std::launch::async, [this] { return make(); });
  if (!waits_ && making_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return true;
  made_ = making_.get();
  return false;
}

void KeepOutView::show(const ViewState& state, eng::Stage& stage, eng::View& view) {
  if (!asked_ || !made_) return;
  if (!onStage_) stage.setHeat(kKeepOutSlot, &made_->volume);
  onStage_ = true;
  view.hatch = {.slot = int(kKeepOutSlot), .colour = inkOf(state.preferences.theme)};
}

std::vector<KeepOutName> KeepOutView::names(const eng::CameraPose& camera,
                                            const std::function<glm::vec3(glm::vec3)>& shownAt) const {
  std::vector<KeepOutName> names;
  if (!asked_ || !made_) return names;
  for (const Name& each : made_->names) {
    const glm::vec3 at = shownAt(each.skinMm),
                    out = glm::normalize(glm::vec3(each.skinMm.x, each.skinMm.y, 0));
    const glm::vec3 toEye = glm::normalize(eng::eyeOf(camera) - at);
    names.push_back({each.name, at, glm::dot(out, toEye) > kLeastFacing});
  }
  return names;
}

}  // namespace app
