// The pain of one trigger point as a field of heat: which places are in its core, which in its spillover,
// where the sources are thin, and in which order the pain reaches them.
#pragma once

#include <span>
#include <string_view>

#include "app/anatomy/trigger_points/pain_field.h"
#include "app/anatomy/trigger_points/placement.h"
#include "engine/geometry/heat_volume.h"

namespace anatomy {

// What is asked for.
struct PainQuestion {
  const TriggerPoint& point;
  const TriggerPointTable& table;
  const PlacedPoint* placed = nullptr;  // where it lies in the leg; null: no local pain, no way from there
  std::string_view source{};            // only the zones that this source names; empty: all
};

// For each vertex of the surface. The local pain is round the place of the skin over the point. The core is
// reached first, nearest to the point first, then the spillover; without a place each patch begins in its
// middle. Doubtful is where a zone that is rare, or that one source alone names, is the strongest.
std::vector<eng::HeatValue> painValues(const PainSurface& surface, size_t vertexCount,
                                       const PainQuestion& question);

// The same in space, over a mesh that it is laid on: made once for a mesh, asked for each point.
class PainHeat {
 public:
  // Borrows atlas and mesh, which must outlive it. About 0.2 s for a skin of 40,000 triangles.
  PainHeat(const Atlas& atlas, const eng::Mesh& mesh, float spacingMm = 4.0f);
  // On another surface, such as the figure of the body, which is its own outer face.
  PainHeat(ZoneFrame frame, const eng::Mesh& mesh, float spacingMm);

  eng::HeatVolume volumeOf(const PainQuestion& question) const;
  // Of values of one's own, one for each vertex of the mesh.
  eng::HeatVolume volumeOf(std::span<const eng::HeatValue> values) const { return lattice_.filled(values); }
  size_t vertexCount() const { return vertexCount_; }
  const PainSurface& surface() const { return surface_; }

 private:
  size_t vertexCount_;
  PainSurface surface_;
  eng::HeatLattice lattice_;
};

}  // namespace anatomy
