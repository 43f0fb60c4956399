#include "app/cli/bench_scene.h"

#include "app/state/appearance.h"
#include "app/viewer/scene_binding.h"

namespace app {
namespace {

struct SceneMaker {
  const anatomy::Atlas& atlas;
  Palette palette;
  ViewState whole;

  BenchScene scene(std::string name, const ViewState& state, int samples, bool identify) const {
    BenchScene scene{std::move(name), state, viewOf(state, state.camera, {}), {}};
    scene.view.samples = samples;
    scene.view.identify = identify;
    scene.view.occlusion = 0.0f;
    scene.looks = looksOf(atlas, appearances(atlas, state, palette, {}));
    return scene;
  }

  BenchScene turning() const {
    BenchScene made = scene("turning", whole, 1, true);
    made.view.still = false;
    return made;
  }

  BenchScene occluded() const {
    BenchScene made = scene("occluded", whole, 1, false);
    made.view.occlusion = 1.0f;
    return made;
  }

  ViewState softTissueFaded() const {
    ViewState state = whole;
    for (size_t i = 0; i < state.structures.size(); ++i)
      if (atlas.structures[i].facts.layer != anatomy::Layer::Skeleton) state.structures[i].opacity = 0.5f;
    return state;
  }

  ViewState allFaded() const {
    ViewState state = whole;
    for (StructureView& structure : state.structures) structure.opacity = 0.5f;
    return state;
  }

  BenchScene translucent(std::string name, const ViewState& state, int samples,
                         eng::Transparency transparency) const {
    BenchScene made = scene(std::move(name), state, samples, false);
    made.view.transparency = transparency;
    return made;
  }

  BenchScene glass() const {
    BenchScene made = translucent("glass", allFaded(), 1, eng::Transparency::Exact);
    made.view.occlusion = 1.0f;
    return made;
  }

  BenchScene glassTurning() const {
    BenchScene made = scene("glass-turning", allFaded(), 1, true);
    made.view.still = false;
    made.view.occlusion = 1.0f;
    return made;
  }

  BenchScene peeled() const {
    ViewState state = whole;
    state.peel.amounts = {1.0f, 1.0f};
    openOrClose(state, atlas);
    return scene("peeled", state, 1, true);
  }

  BenchScene pressed(std::string name, int presses) const {
    BenchScene made = scene(std::move(name), whole, 1, false);
    made.presses = presses;
    return made;
  }

  BenchScene rolled() const {
    BenchScene made = scene("rolled", whole, 1, false);
    made.rolls = true;
    return made;
  }

  BenchScene moved() const {
    BenchScene made = scene("moved", whole, 1, false);
    made.moves = true;
    return made;
  }

  BenchScene underInterface() const {
    ViewState state = whole;
    state.labels = true;
    BenchScene made = scene("interface", state, 1, true);
    made.interface = true;
    return made;
  }
};

}  // namespace

std::vector<BenchScene> benchScenes(const anatomy::Atlas& atlas, const std::filesystem::path& assets,
                                    const ViewState& state) {
  anatomy::Problems problems;
  const SceneMaker maker{atlas, Palette::load(assets / "anatomy" / "tissues.toml", problems), state};
  return {maker.scene("opaque", maker.whole, 1, false),
          maker.scene("control", maker.whole, 1, false),
          maker.turning(),
          maker.scene("opaque-ids", maker.whole, 1, true),
          maker.scene("msaa4", maker.whole, 4, true),
          maker.occluded(),
          maker.translucent("weighted", maker.softTissueFaded(), 1, eng::Transparency::Weighted),
          maker.translucent("exact", maker.softTissueFaded(), 1, eng::Transparency::Exact),
          maker.translucent("exact-msaa4", maker.softTissueFaded(), 4, eng::Transparency::Exact),
          maker.glass(),
          maker.glassTurning(),
          maker.peeled(),
          maker.pressed("pressed", 1),
          maker.pressed("pressed-4", 4),
          maker.pressed("pressed-16", 16),
          maker.rolled(),
          maker.moved(),
          maker.underInterface()};
}

}  // namespace app
