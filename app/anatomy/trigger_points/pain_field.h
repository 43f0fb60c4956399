// Where pain is felt on a surface of the leg or of the whole body: the zones of a trigger point laid on it,
// as one number for each vertex. The zones are laid by their places and spread along the surface, so they
// follow the skin round the heel and never reach through the leg.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/anatomy/trigger_points/zone_frame.h"
#include "engine/geometry/geodesic.h"

namespace anatomy {

// A surface that zones are laid on, usually the skin. Built once for a mesh, asked many times. Borrows atlas
// and mesh, which must outlive it.
class PainSurface {
 public:
  PainSurface(const Atlas& atlas, const eng::Mesh& mesh);
  PainSurface(ZoneFrame frame, const eng::Mesh& mesh);

  // The path of a patch on the surface, display frame, at most a third of its radius between two points.
  // Empty where the surface lacks a landmark that the patch is laid by, as a leg does for patches of the
  // body.
  std::vector<glm::vec3> pathOf(const ZonePatch& patch) const;

  // For every vertex of the mesh the intensity of the zone, 0 to 1: the greatest of its patches.
  std::vector<float> intensityOf(const Zone& zone) const;

  // All zones of the point that lie on this surface: 1 in the core, kSpilloverIntensity beyond, the greater
  // where they meet. All 0 for a point that hurts elsewhere.
  std::vector<float> intensityOf(const TriggerPoint& point, const TriggerPointTable& table) const;

  // Distance along the surface from a point on it, mm, infinite beyond `farthestMm`: for the pain at the
  // point itself.
  std::vector<float> distancesFrom(glm::vec3 displayMm, float farthestMm) const;

 private:
  glm::vec3 meet(const Approach& approach) const;

  ZoneFrame frame_;
  const eng::Mesh& mesh_;
  eng::Bounds bounds_;
  eng::Mesh coarse_;  // good enough to find where a place meets the surface
  eng::GeodesicSurface geodesic_;
};

}  // namespace anatomy
