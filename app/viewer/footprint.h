// Where the leg stands: the ground itself is not drawn, only the soft shadow of what rests on it.
#pragma once

#include <span>
#include <vector>

#include "app/state/view_state.h"
#include "engine/render/stage.h"

namespace app {

class Footprint {
 public:
  // Of meshes by Atlas index, as they lie.
  explicit Footprint(std::span<const eng::Mesh* const> meshes);

  // Of what is drawn. None when the foot is hidden, and none in print: a shadow copies badly.
  eng::GroundShadow shadow(const ViewState& state) const;

 private:
  std::vector<eng::Bounds> soles_;  // of each structure: what of it is near the ground; may be empty
};

}  // namespace app
