// Peeling by hand: a ring at the lower end of each head, or any point of the muscle, is taken hold of and the
// muscle follows the cursor.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/peel/peel_model.h"
#include "app/viewer/scene_projection.h"

namespace app {

// Where the rings are in the display frame, on what is drawn; none under skin, and none without the muscle.
std::vector<glm::vec3> peelRings(const anatomy::PeelModel& model, const anatomy::Atlas& atlas,
                                 const ViewState& state, const anatomy::PeelAmounts& shown);

// A point of one head, held.
class PeelGrip {
 public:
  PeelGrip(const anatomy::HeadBend& bend, anatomy::Head head, glm::vec3 restMm) : head_(head) {
    follow(bend, restMm);
  }

  // The amount at which the held point comes nearest to the cursor, without jumps from `amount`.
  float amountAt(glm::vec2 cursor, const SceneProjection& projection, float amount) const;
  // "peel gastrocnemius-medial 0.42"
  std::string lineFor(float amount) const;
  anatomy::Head head() const { return head_; }

 private:
  void follow(const anatomy::HeadBend& bend, glm::vec3 restMm);

  anatomy::Head head_;
  std::vector<glm::vec3> path_;  // of the point, at even amounts from 0 to 1
};

// What a press takes hold of: a ring within reach, or with `anywhere` the point `pickedMm` of a head.
struct PeelPress {
  glm::vec2 cursor{0.0f};
  float reachPixels = 16.0f;
  bool anywhere = false;
  std::optional<anatomy::StructureId> picked{};
  std::optional<glm::vec3> pickedMm{};
};
std::optional<PeelGrip> takeHold(const anatomy::PeelModel& model, const anatomy::Atlas& atlas,
                                 const ViewState& state, const SceneProjection& projection,
                                 const PeelPress& press);

}  // namespace app
