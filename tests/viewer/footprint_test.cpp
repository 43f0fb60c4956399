// The shadow on the ground belongs to what stands there.
#include "app/viewer/footprint.h"

#include <gtest/gtest.h>

#include "app/viewer/scene_binding.h"

namespace app {
namespace {

anatomy::Atlas footAndShank() {
  anatomy::Atlas atlas;
  const auto add = [&](std::vector<glm::vec3> positions) {
    anatomy::Structure structure;
    structure.mesh.positions = std::move(positions);
    structure.bounds = eng::boundsOf(structure.mesh);
    atlas.bounds.add(structure.bounds);
    atlas.structures.push_back(std::move(structure));
  };
  add({{-40, -60, -80}, {40, 180, -80}, {0, 0, 20}});  // a foot
  add({{-50, -50, 0}, {50, 50, 400}});                 // a shank
  return atlas;
}

TEST(Footprint, LiesUnderTheFootAndGoesWithIt) {
  const anatomy::Atlas atlas = footAndShank();
  const Footprint footprint(meshesOf(atlas));
  ViewState state;
  state.structures.resize(2);
  const eng::GroundShadow shadow = footprint.shadow(state);
  EXPECT_GT(shadow.darkness, 0.0f);
  EXPECT_EQ(shadow.middleMm, glm::vec3(0, 60, -80));
  EXPECT_EQ(shadow.halfMm, glm::vec2(40, 120));
  state.structures[0].visible = false;
  EXPECT_EQ(footprint.shadow(state), eng::GroundShadow{});
  state.structures[0].visible = true;
  state.preferences.theme = Theme::Print;
  EXPECT_EQ(footprint.shadow(state), eng::GroundShadow{});
}

}  // namespace
}  // namespace app
