// The scenes of `bench`: fixed ways of drawing the loaded leg, each stressing one thing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/view_state.h"
#include "engine/render/stage.h"

namespace app {

struct BenchScene {
  std::string name;
  ViewState state;
  eng::View view;
  std::vector<eng::Look> looks;
  bool interface = false;  // panels and labels over it
  int presses = 0;         // of a thumb, each at another place in every frame
  bool rolls = false;      // the leg lies on a roller that is elsewhere in every frame
  bool moves = false;      // the ankle, a little further in every frame
};

// opaque: one sample, full detail, nothing but the shaded leg. control: the same again, so that the noise
// shows. turning: as while a hand turns the leg, with ids and the detail that can then be seen. opaque-ids:
// with the id image. msaa4: four samples, as when still. weighted, exact, exact-msaa4: all but the bones half
// seen through, by each way of blending, without ids. glass: exact, the bones half seen through as well, with
// ambient occlusion. glass-turning: the same as while a hand turns it.
// peeled: opaque-ids with the gastrocnemius folded up and what lies over it hidden.
// pressed, pressed-4, pressed-16: opaque with the tissue giving under so many presses that move.
// rolled: opaque on a moving roller, solved, with its dents, the map of its pressure and the mat.
// moved: opaque with the ankle turning, all tissue with it.
// interface: opaque-ids under panels and labels.
std::vector<BenchScene> benchScenes(const anatomy::Atlas& atlas, const std::filesystem::path& assets,
                                    const ViewState& state);

}  // namespace app
