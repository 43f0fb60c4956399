// What the leg is rolled on: where the roller lies under it, and how much of the body rests on it. What is
// asked before it is shown how, and where that demonstration stands.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace app {

struct RollState {
  std::optional<float> t;       // of the roller's middle along the leg; none: there is no roller
  std::string roller = "soft";  // id of a mechanics::Roller
  float load = 0.17f;           // share of the body's weight on this calf
  float bodyMassKg = 80.4f;
  float legRotationDeg = 0.0f;  // toes out above 0
  // Ids of tools or rollers that are set beside each other; empty: none are.
  std::array<std::string, 2> compared;
  // Whether the places that are left alone are hatched; none: while the rolling panel is open or a
  // demonstration is given.
  std::optional<bool> keepOuts;
  bool operator==(const RollState&) const = default;
};

// A demonstration shows its own moment in place of the roller, the joints and the pain of the state.
struct DemonstrationState {
  std::string id;      // of assets/demonstrations; empty: none is given
  float atS = 0.0f;    // where it stands, and where it began to play
  bool plays = false;  // from atS onward
  float speed = 1.0f;
  bool loops = false;
  bool operator==(const DemonstrationState&) const = default;
};
inline constexpr float kSlowestDemonstration = 0.25f, kFastestDemonstration = 2.0f;
inline constexpr float kLongestDemonstrationS = 600.0f;

// What a person is asked before self-treatment is shown. Only how far it came is known, for as long as the
// program runs: what was answered is kept nowhere, in no file and no view.
enum class Screening { Unasked, Asking, AskingFurther, Stopped, AskFirst, Fine };

// Whether a demonstration of self-treatment may be given.
inline bool mayWatch(Screening screening) {
  return screening == Screening::AskFirst || screening == Screening::Fine;
}
// Whether a question waits for its answer, or the person was told to stop.
inline bool gateShown(Screening screening) {
  return screening == Screening::Asking || screening == Screening::AskingFurther ||
         screening == Screening::Stopped;
}

}  // namespace app
