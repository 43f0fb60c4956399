// What touches the leg, and how the leg is held: the tool and where it presses, and the angles of the joints.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/anatomy/atlas.h"
#include "app/mechanics/mechanics.h"
#include "app/state/ruler.h"

namespace app {

struct ViewState;
struct ApplyContext;

// A place on the skin.
struct LegPlace {
  float t = 0.0f;           // along the leg, 0 between the malleoli, 1 at the knee joint line
  float thetaDeg = 180.0f;  // round it, 180 behind
  bool operator==(const LegPlace&) const = default;
};

struct PressState {
  std::string tool = "thumb";  // id of a mechanics::Tool
  std::optional<LegPlace> at;  // none: nothing is pressed
  float forceN = 25.0f;
  std::string reach;   // structure of which is shown where it can be reached; empty: none
  bool inset = false;  // the layers under the tool, drawn apart
  bool toolShown = true;
  bool operator==(const PressState&) const = default;
};

struct ExerciseState {
  std::string id;            // of a mechanics::Exercise; empty: the leg is held still
  std::optional<float> atS;  // as it stands so long after the beginning; none: it plays
  bool operator==(const ExerciseState&) const = default;
};
inline constexpr float kLongestExerciseS = 60.0f;

inline constexpr float kMostForceN = 500.0f;  // that a command takes; each tool has less
inline constexpr float kForceStepN = 5.0f;

// The place that a word names: a trigger point, "0.65,180" (t and theta) or "12,-30,200" (mm lateral,
// anterior, proximal). Nothing when it is none of them.
std::optional<LegPlace> pressPlace(std::string_view word, const anatomy::Atlas& atlas);
// A place of the display frame, mm.
LegPlace legPlace(glm::vec3 displayMm, const anatomy::Atlas& atlas);
// The word for a place that gives the same place.
std::string placeWord(const LegPlace& place);

// A leg that is pressed or moved is whole, and one whose muscle is peeled off lies still: each of the two
// ends what the other would show.
void putMuscleBack(ViewState& state, const anatomy::Atlas& atlas);
void layStill(ViewState& state);
// A leg that is pressed does not lie on a roller: it stands again.
void leaveRoller(ViewState& state, const ApplyContext& context);

}  // namespace app
