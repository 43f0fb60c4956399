// The bony landmarks of a leg and the frame that they define, found from the bones' meshes alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/leg_frame.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

// Name as in the morphometry table ("medial malleolus tip") to leg frame, mm.
using Landmarks = std::map<std::string, glm::vec3>;

// One bone, any rigid frame and any unit; `id` is the structure table's ("tibia", "first-metatarsal").
struct BoneMesh {
  std::string_view id;
  const eng::Mesh* mesh;
};

struct LegFit {
  LegFrame frame;
  glm::mat4 sourceToDisplay{1.0f};  // rigid, and a uniform scale where the source was not in millimetres
  float unitScale = 1.0f;           // 1 for mm, 10 for cm, 1000 for m
  Landmarks landmarks;
};

// Needs tibia and fibula; uses talus, calcaneus, femur, patella and the foot's bones where present.
// `side` where the part names told it; otherwise found from the bones (fibula lateral, toes forward).
// A mesh whose handedness contradicts `side` is a problem (a mirrored leg). Definitions of origin, axes and
// knee line: ../shared morphometry, repeated beside the code. Nothing when tibia or fibula is missing or the
// two do not look like a leg (length outside 200 to 600 mm in any of mm, cm, m), with a problem that says so.
std::optional<LegFit> fitLeg(const std::vector<BoneMesh>& bones, std::optional<Side> side,
                             Problems& problems);

}  // namespace anatomy
