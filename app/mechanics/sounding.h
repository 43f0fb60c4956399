// What lies under one place of a loaded leg, as layers that can be pressed.
#pragma once

#include "app/anatomy/atlas.h"
#include "app/mechanics/layer_stack.h"
#include "app/mechanics/mechanics.h"
#include "engine/geometry/ray.h"

namespace mechanics {

struct Sounding {
  LayerStack stack;
  glm::vec3 topMm{};                        // where the line meets the uppermost tissue, display frame
  glm::vec3 inward{};                       // unit, display frame
  float radiusMm = 0.0f;                    // of the top from the axis; 0 for a line of another direction
  std::optional<anatomy::StructureId> top;  // none: no tissue there
  bool onSkin = false;  // false in a model without skin: pressing starts at the uppermost tissue

  bool empty() const { return stack.empty(); }
};

// Along a line from outside; `lengthMm` as of stretchesAlong(). Where meshes run into one another bone wins,
// then what was entered later; gaps below a millimetre count to the layer above, others are loose tissue.
// Ends on bone or `deepest` under the top. Milliseconds: it goes through the meshes. Empty when the line
// meets nothing.
Sounding sound(const anatomy::Atlas& atlas, const Mechanics& mechanics, const eng::Ray& line,
               const Posture& posture = {});

// At a place of the leg, square to its axis. Throws eng::Error for a posture out of its range, a place that
// is no number, and one where there is no tissue.
Sounding soundAt(const anatomy::Atlas& atlas, const Mechanics& mechanics, float t, float thetaDeg,
                 const Posture& posture = {});

// The first layer of that structure; null when the line does not meet it.
const Layer* findLayer(const LayerStack& stack, anatomy::StructureId structure);

}  // namespace mechanics
