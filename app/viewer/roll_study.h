// What rolling is like elsewhere than where the roller is: along its whole way, and with other tools at the
// same place. Computed in the background while the rolling panel or a comparison wants it.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/mechanics/tool_comparison.h"
#include "app/state/view_state.h"

namespace app {

class RollStudy {
 public:
  // Both are borrowed. `waits`: a picture is complete or not there at all, as without a window.
  RollStudy(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits)
      : atlas_(atlas), mechanics_(mechanics), waits_(waits) {}

  // True while something is computed: a second once, then a tenth.
  bool follow(const ViewState& state);

  // Empty: not asked for, or not yet.
  const std::vector<mechanics::RollStation>& stations() const { return answer_.stations; }
  // Two, or none.
  const std::vector<mechanics::ToolPrint>& prints() const { return answer_.prints; }

 private:
  struct Wish {
    bool stations = false;
    std::array<std::string, 2> compared;
    std::string roller;
    mechanics::RestingPlace place;
    bool operator==(const Wish&) const = default;
  };
  struct Answer {
    std::vector<mechanics::RollStation> stations;
    std::vector<mechanics::ToolPrint> prints;
  };
  Wish wishOf(const ViewState& state) const;
  Answer find(const Wish& wish);

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  bool waits_;
  Wish answered_, inMaking_;
  Answer answer_;
  std::unique_ptr<mechanics::RollerBed> bed_;  // of the thread that computes
  std::future<Answer> making_;                 // last: it is waited for before the others go
};

}  // namespace app
