// Where the trigger points lie in a loaded leg; placing.h finds it.
#pragma once

#include <glm/glm.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/structure_id.h"

namespace anatomy {

struct CoverLayer {
  StructureId structure;
  float thicknessMm = 0.0f;
};

// Positions in the display frame. The line of the finger runs through all three.
struct PlacedPoint {
  std::string id;                 // of its TriggerPoint
  StructureId structure;          // that it lies in
  glm::vec3 skinMm{};             // where the line meets the outermost structure of all,
  glm::vec3 surfaceMm{};          // the outermost muscle or tendon,
  glm::vec3 targetMm{};           // and the point itself
  float depthMm = 0.0f;           // from surface to target
  float snappedMm = 0.0f;         // how far the target was moved to lie in its structure
  std::vector<CoverLayer> cover;  // what the line goes through on its way, outside in, its own structure last

  glm::vec3 outward() const { return glm::normalize(surfaceMm - targetMm); }
};

struct UnplacedPoint {
  std::string id;
  std::string why;  // half a sentence: "the model has no Popliteus"
};

struct Placements {
  std::vector<PlacedPoint> placed;  // in the order of the table
  std::vector<UnplacedPoint> unplaced;

  const PlacedPoint* find(std::string_view id) const;
};

}  // namespace anatomy
