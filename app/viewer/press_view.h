// The press of the ViewState, solved: what the tool, the tissue, the pain and the panels show of it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/mechanics/palpation.h"
#include "app/state/view_state.h"

namespace app {

class PressView {
 public:
  // Both are borrowed.
  PressView(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics)
      : atlas_(atlas), mechanics_(mechanics) {}

  // To be called whenever the state may have changed. Sounds the leg only at another place or posture:
  // milliseconds; another force or tool is some microseconds. `posture` is the one that is shown, which an
  // exercise moves. Whether anything changed.
  bool follow(const ViewState& state, const mechanics::Posture& posture, const anatomy::Placements& points);

  // Null: nothing is pressed.
  const mechanics::Palpation* palpation() const { return palpation_ ? &*palpation_ : nullptr; }
  // Why nothing is pressed though it was asked for, such as a place without tissue; empty: no such thing.
  const std::string& problem() const { return problem_; }

  // After trigger points were read anew.
  void forget() { asked_.reset(); }

 private:
  struct Asked {
    PressState press;
    mechanics::Posture posture;
    std::string point;
    bool operator==(const Asked&) const = default;
  };
  const mechanics::Sounding& soundingAt(const LegPlace& place, const mechanics::Posture& posture);

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  std::optional<Asked> asked_;
  struct Sounded {
    LegPlace place;
    mechanics::Posture posture;
    mechanics::Sounding sounding;
  };
  std::optional<Sounded> sounded_, atRest_;
  std::optional<mechanics::Palpation> palpation_;
  std::string problem_;
};

}  // namespace app
