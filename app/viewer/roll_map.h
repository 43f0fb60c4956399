// The pressure of a roller on the skin, as a field of heat.
#pragma once

#include <vector>

#include "app/anatomy/atlas.h"
#include "app/mechanics/roller_contact.h"
#include "engine/geometry/heat_volume.h"

namespace app {

class RollMap {
 public:
  // Of a leg with skin, as loaded.
  RollMap(const anatomy::LegFrame& frame, const eng::Mesh& skin);

  // Milliseconds.
  eng::HeatVolume of(const mechanics::RollerContact& contact);

 private:
  eng::Mesh skin_;  // of the lower leg
  eng::HeatLattice lattice_;
  std::vector<anatomy::LegPoint> places_;  // of the skin's vertices
  std::vector<eng::HeatValue> values_;
};

}  // namespace app
