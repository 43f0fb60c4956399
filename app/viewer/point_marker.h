// A trigger point that is marked on the leg.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/trigger_points/placement.h"

namespace app {

struct PointMarker {
  std::string id;  // of its TriggerPoint
  anatomy::StructureId structure;
  glm::vec3 targetMm{0.0f}, skinMm{0.0f};    // display frame
  std::vector<anatomy::CoverLayer> cover{};  // what lies over it, outside in, its own structure last
};

}  // namespace app
