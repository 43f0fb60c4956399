// The roller under the leg, as the ViewState has it: solved, and as things to be seen.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/mechanics/dent.h"
#include "app/mechanics/roller_contact.h"
#include "app/state/view_state.h"
#include "app/viewer/tool_view.h"
#include "engine/geometry/heat_volume.h"

namespace app {

class RollView {
 public:
  // Both are borrowed. `waits`: a picture is complete or not there at all, as without a window.
  RollView(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits)
      : atlas_(atlas), mechanics_(mechanics), waits_(waits) {}

  // True while the leg is being sounded, which takes a second once for a posture; then a solve is some
  // milliseconds.
  bool follow(const ViewState& state);
  // Another number whenever contact() and dents() are others.
  uint64_t revision() const { return revision_; }
  // Null: nothing is rolled on, or not yet.
  const mechanics::RollerContact* contact() const { return contact_ ? &*contact_ : nullptr; }
  const std::string& problem() const { return problem_; }

  // What the roller does to the leg at rest.
  const std::vector<mechanics::Dent>& dents() const { return dents_; }
  // The roller, turned as it has travelled, and the mat that it lies on.
  std::vector<ShownTool> tools() const;
  // Brings the map of pressure to the stage and says in `view` how it looks, unless the view shows other
  // heat.
  void show(eng::Stage& stage, eng::View& view);
  // Whether the last picture showed it.
  bool shown() const { return shown_; }

 private:
  struct Bed {
    mechanics::Posture posture;
    std::unique_ptr<mechanics::RollerBed> pressed;
    std::unique_ptr<eng::HeatLattice> lattice;
  };
  struct Place {
    glm::vec3 skinMm{0.0f}, outward{0.0f};
    float sunkMm = 0.0f;
  };
  Bed make(const mechanics::Posture& posture) const;
  bool takeBed(const mechanics::Posture& posture);
  void solve(const ViewState& state);
  void findDents();
  eng::HeatVolume pressureMap() const;

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  bool waits_;
  std::optional<Bed> bed_;
  RollState solved_;
  const mechanics::Roller* roller_ = nullptr;
  std::optional<mechanics::RollerContact> contact_;
  Place place_;
  std::vector<mechanics::Dent> dents_;
  uint64_t revision_ = 0, mapped_ = 0;
  std::string problem_;
  bool shown_ = false;
  std::future<Bed> making_;
};

}  // namespace app
