// The skin of a leg, ready to be painted with pain: what the trigger points are compared with, and how it
// looks.
#pragma once

#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/way_back/zone_map.h"
#include "engine/geometry/heat_volume.h"

namespace anatomy {

class PaintedSkin {
 public:
  // The outer face of the leg's skin, or a hull where it has none. Takes a second or two. The atlas, with its
  // trigger points, is not kept.
  explicit PaintedSkin(const Atlas& atlas);

  const ZoneMap& map() const { return map_; }

  // Painted pain in space, display frame, all of it core, with soft edges. What is painted on the body figure
  // is not in it.
  eng::HeatVolume volumeOf(const PaintedPain& pain) const;

 private:
  PaintedSkin(const Atlas& atlas, eng::Mesh skin);
  void soften(std::vector<float>& strengths) const;

  eng::Mesh skin_;
  ZoneMap map_;
  eng::HeatLattice lattice_;
};

}  // namespace anatomy
