// A finger as a chain of bones that bends joint by joint, and the nail on its end.
#pragma once

#include <glm/vec3.hpp>
#include <string>
#include <vector>

#include "engine/modelling/solid.h"

namespace tool_builder {

// Millimetres and degrees, in the frame that the hand is described in.
struct Finger {
  std::string id;
  glm::vec3 root{0.0f};                  // the first joint
  glm::vec3 along{0.0f, 1.0f, 0.0f};     // where the finger points when stretched
  glm::vec3 towards{0.0f, 0.0f, -1.0f};  // the side to which it bends: that of the palm
  std::vector<float> lengthsMm;          // of the bones
  std::vector<float> bendsDeg;           // of the joints before them, added up along the finger
  std::vector<float> widthsMm;           // at the joints and the end: one more than bones
  float padMm = 0.0f;                    // how far the flesh between the joints stands out towards the palm
};

// A band through joints and flesh, a little wider than thick; its end is round, a width from the last point.
eng::Strap flesh(const Finger& finger);
// Lies on the back of the end.
eng::Superellipsoid nail(const Finger& finger);

}  // namespace tool_builder
