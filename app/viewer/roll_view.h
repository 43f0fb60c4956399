// The roller under the leg, solved, and as things to be seen.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/mechanics/dent.h"
#include "app/mechanics/feeling.h"
#include "app/mechanics/roller_contact.h"
#include "app/state/roll_state.h"
#include "app/viewer/leg_placement.h"
#include "app/viewer/roll_map.h"
#include "app/viewer/roller_beds.h"
#include "app/viewer/tool_view.h"

namespace app {

class RollView {
 public:
  // Both are borrowed. `waits`: a picture is complete or not there at all, as without a window.
  RollView(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits)
      : atlas_(atlas), mechanics_(mechanics), beds_(atlas, mechanics, waits) {}

  // True while the leg is being sounded, which takes a second once for a posture; until then the roller stays
  // as it was. A solve is some milliseconds.
  bool follow(const RollState& roll, const mechanics::Posture& posture);
  // Another number whenever contact() and dents() are others.
  uint64_t revision() const { return revision_; }
  // Null: nothing is rolled on, or not yet.
  const mechanics::RollerContact* contact() const { return contact_ ? &*contact_ : nullptr; }
  const std::string& problem() const { return problem_; }

  // What the pressure feels like at that trigger point.
  mechanics::Feeling feelingAt(const anatomy::PlacedPoint& point) const;
  // What the roller does to the leg at rest.
  const std::vector<mechanics::Dent>& dents() const { return dents_; }
  // How the leg lies on it, over a mat that lies still; none without a roller.
  const std::optional<LegPlacement>& placement() const { return placement_; }
  // In the still scene: the upper side of the mat.
  static float matMm();
  // The roller, turned as it has travelled, and the mat that it lies on.
  std::vector<ShownTool> tools() const;
  // Brings the map of pressure to the stage and says in `view` how it looks, unless the view shows other
  // heat.
  void show(eng::Stage& stage, eng::View& view);
  // Whether the last picture showed it.
  bool shown() const { return shown_; }

 private:
  void leave();
  void solve(const std::vector<RollerBeds::Part>& beds);
  mechanics::RollerContact contactOn(const std::vector<RollerBeds::Part>& beds) const;
  void findDents(const std::vector<RollerBeds::Part>& beds);
  void place(const mechanics::RollerBed& bed, float sunkMm);
  float thetaDeg() const { return mechanics::thetaOnRoller(solved_.legRotationDeg); }
  glm::vec3 skinAt(const mechanics::RollerBed& bed, float thetaDeg) const;
  bool onFloor() const { return roller_->radiusMm > 40.0f; }

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  RollerBeds beds_;
  RollState solved_;
  mechanics::Posture posture_;
  const mechanics::Roller* roller_ = nullptr;
  std::optional<mechanics::RollerContact> contact_;
  glm::vec3 skinMm_{0.0f};
  std::optional<LegPlacement> placement_;
  std::vector<mechanics::Dent> dents_;
  std::unique_ptr<RollMap> map_;
  uint64_t revision_ = 0, mapped_ = 0;
  std::string problem_;
  bool shown_ = false;
};

}  // namespace app
