// A referral zone: a named area where pain is felt, on the skin of the leg or on the small figure of the
// whole body. It is described by patches that can be laid on any leg, and not by vertices of one mesh.
#pragma once

#include <glm/glm.hpp>
#include <map>
#include <string>
#include <vector>

namespace anatomy {

enum class ZoneOn { Leg, Body };

// One place on a surface: from far outside, one goes against `facing` towards a point until one meets the
// surface. The point is given in one of three ways.
struct SurfacePlace {
  enum class By { LegPoint, Landmark, Position };
  By by = By::LegPoint;
  float t = 0.0f;          // LegPoint: along the leg,
  float thetaDeg = 0.0f;   // and round it; such a place faces away from the axis
  std::string landmark;    // Landmark: of the leg, or of [body.landmarks]
  glm::vec3 positionMm{};  // offset from the landmark, or the Position itself: lateral, anterior, proximal
  glm::vec3 facing{};      // unit; lateral, anterior, proximal
};

// A band along a path, or a disc where the path is a single place. The pain is full within `radiusMm` of the
// path, measured along the surface, and falls to nothing over the next `falloffMm`.
struct ZonePatch {
  std::vector<SurfacePlace> path;
  float radiusMm = 0.0f;
  float falloffMm = 0.0f;
};

struct Zone {
  std::string id;  // "heel-sole"
  ZoneOn on = ZoneOn::Leg;
  std::vector<ZonePatch> patches;
  std::string name;   // in the language of the Text
  std::string where;  // "leg-zones.toml:12"
};

// The figure of the whole body as the zones see it: lateral from the middle to the side of the shown leg,
// anterior, height above the floor, in mm on a person of that stature. Other statures scale.
struct BodyFrame {
  float statureMm = 0.0f;
  std::map<std::string, glm::vec3> landmarksMm;
};

// Share of the full intensity at a distance from the path of a patch, 1 to 0, smooth at both ends.
float patchIntensity(const ZonePatch& patch, float distanceMm);

}  // namespace anatomy
