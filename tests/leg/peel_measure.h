// What a peeled gastrocnemius is judged by.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/anatomy/peel/peel_model.h"

namespace test {

// How far the origin moves: the vertices of the upper end, within `endMm` of the highest.
float originShiftMm(const eng::Mesh& rest, const eng::Mesh& moved, float endMm);

// Of all edges, the share by which each is longer or shorter; the 95th percentile.
float edgeStretch95(const eng::Mesh& rest, const eng::Mesh& moved);

float farthestStepMm(const eng::Mesh& before, const eng::Mesh& after);

struct Intrusion {
  std::string into;      // the other structure
  float depthMm = 0.0f;  // of the flap's deepest vertex in it
  float restMm = 0.0f;   // the same at rest
  glm::vec3 place{0.0f};
};

// Finds how deep vertices of the flap lie in other structures that stay visible when the muscle is peeled.
class IntrusionFinder {
 public:
  IntrusionFinder(const anatomy::Atlas& atlas, const anatomy::PeelModel& model);
  ~IntrusionFinder();

  // Structures that a vertex lies in by more than `furtherMm` more than any of the pair does at rest.
  std::vector<Intrusion> faults(const anatomy::PeelAmounts& amounts, float furtherMm) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace test
