#include "app/viewer/comparison.h"

#include "app/viewer/scene_binding.h"

namespace app {
namespace {

constexpr eng::Look kClear{.opacity = 0.0f};

}  // namespace

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

void Comparison::addLooks(const anatomy::Atlas& atlas, const Palette& palette, const LegForm& main,
                          eng::Stage& stage, std::vector<eng::Look>& looks) {
  if (state_)
    leg_.follow(*state_, main, stage, looksOf(atlas, appearances(atlas, *state_, palette, {})));
  else
    leg_.leave(stage);
  firstProp_ = looks.size();
  looks.resize(firstProp_ + leg_.propCount(), kClear);
}

eng::SceneBeside Comparison::scene(const eng::View& main, const Area& half, eng::Stage& stage,
                                   size_t lookCount) {
  eng::SceneBeside scene{.view = viewOf(*state_, main.camera, half), .looks = leg_.looks()};
  leg_.show(*state_, stage, scene.view);
  scene.view.still = main.still;
  scene.view.samples = main.samples;
  scene.view.identify = main.identify;
  scene.view.debugView = main.debugView;
  scene.view.transparent = main.transparent;
  scene.view.pixelScale = main.pixelScale;
  scene.view.tile = main.tile;
  scene.view.transparency = main.transparency;
  scene.view.groundShadow = main.groundShadow;
  const auto ownProps = scene.looks.end() - ptrdiff_t(leg_.propCount());
  const size_t mainProps = firstProp_ - size_t(ownProps - scene.looks.begin());
  scene.looks.insert(ownProps, mainProps, kClear);
  scene.looks.resize(lookCount, kClear);
  return scene;
}

}  // namespace app
