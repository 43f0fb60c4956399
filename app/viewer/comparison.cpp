#include "app/viewer/comparison.h"

#include "app/viewer/scene_binding.h"

namespace app {

void Comparison::follow(const ViewState& now, const NamedViews& views, const ApplyContext& context) {
  if (now.compareWith.empty() || name_ != now.compareWith) state_.reset();
  name_ = now.compareWith;
  if (name_.empty()) return;
  if (!state_) {
    anatomy::Problems problems;  // told when the view is opened itself
    state_ = views.stateOf(name_, now, context, problems);
    title_ = views.titleOf(name_);
  }
  state_->preferences = now.preferences;
  state_->labels = now.labels;
  state_->pins = now.pins;
}

eng::SceneBeside Comparison::scene(const anatomy::Atlas& atlas, const Palette& palette, const eng::View& main,
                                   const Area& half, size_t lookCount) const {
  eng::SceneBeside scene{viewOf(*state_, main.camera, half),
                         looksOf(atlas, appearances(atlas, *state_, palette, std::nullopt))};
  scene.view.still = main.still;
  scene.view.samples = main.samples;
  scene.view.identify = main.identify;
  scene.view.debugView = main.debugView;
  scene.view.transparent = main.transparent;
  scene.view.pixelScale = main.pixelScale;
  scene.view.tile = main.tile;
  scene.view.transparency = main.transparency;
  scene.view.groundShadow = main.groundShadow;
  scene.looks.resize(lookCount, eng::Look{.opacity = 0.0f});
  return scene;
}

}  // namespace app
