// Demonstrations of self-massage: what is done at every moment, from the files of assets/demonstrations
// (FORMAT.md there tells how to read and write them). Reading refuses what a keep-out forbids.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/mechanics/joint.h"
#include "app/mechanics/mechanics.h"
#include "app/state/roll_state.h"
#include "app/state/touch_state.h"

namespace app {

// How the leg lies on the roller and how heavily.
struct DemonstrationPose {
  float t = 0.5f, turnDeg = 0.0f, load = 0.0f;  // as of RollState
  float ankleDeg = 0.0f, kneeDeg = 0.0f;
};

// A stretch of time in which one thing is done. It begins as the step before it ended, and goes over to what
// it says smoothly.
struct DemonstrationStep {
  std::string id, caption;
  float beginS = 0.0f, lengthS = 0.0f;
  DemonstrationPose from;                  // at its beginning
  DemonstrationPose to;                    // where it goes, unless it rolls
  std::string sitting;                     // id of a mechanics::RollPosture
  std::optional<mechanics::Span> between;  // rolls from the first to the second and back, again and again
  float passS = 0.0f;                      // one way
  std::optional<mechanics::Span> ankle;    // goes from the first to the second and back
  float anklePeriodS = 0.0f;
  float holdS = 0.0f;  // the clock of a held pressure runs up to this; 0: nothing is held
  std::string point;   // the trigger point that lies under the tool
  PressState press;    // a thumb or ball in place of the roller
  std::vector<std::string> sources;

  float endS() const { return beginS + lengthS; }
};

struct Demonstration {
  std::string id, name;
  std::string roller;  // id of a mechanics::Roller
  float breathInS = 0.0f, breathOutS = 0.0f;
  std::vector<DemonstrationStep> steps;

  float lengthS() const { return steps.empty() ? 0.0f : steps.back().endS(); }
};

// A held pressure.
struct HoldClock {
  float nowS = 0.0f, wholeS = 0.0f;
  bool operator==(const HoldClock&) const = default;
};

// What is shown at one moment, in place of the roller, the joints and the pain of the ViewState.
struct DemonstrationMoment {
  int step = 0;
  std::string stepId, caption;
  float timeS = 0.0f;  // since the beginning of the demonstration
  RollState roll;      // no t: no roller. Its body mass is the usual one
  // Ways of sitting: from that of the step before to that of this one, 0 to 1.
  std::string sittingBefore, sitting;
  float settled = 1.0f;
  mechanics::Posture posture;
  PressState press;     // at is empty: nothing is pressed but the roller
  std::string point;    // the trigger point that lies under it; empty: none
  float pointS = 0.0f;  // how long it has lain there
  float breath = 0.0f;  // 0 breathed out, 1 in
  bool breathesIn = false;
  std::optional<HoldClock> clock;
  // What the pressure feels like, 0 to 10: not of the file but solved for this leg by whoever shows it.
  std::optional<float> painNrs;
  std::vector<std::string> sources;
};

// In the order of the files. What is wrong with a file, also a step that a keep-out forbids, is reported with
// its line, and the demonstration left out. Throws eng::Error when there is no such folder.
std::vector<Demonstration> loadDemonstrations(const std::filesystem::path& folder,
                                              const anatomy::StructureTable& table,
                                              const mechanics::Mechanics& mechanics,
                                              const anatomy::Text& text, anatomy::Problems& problems);

// Empty when this leg has everything that it shows; else the reason, in one line.
std::string whyNotFor(const Demonstration& demonstration, const anatomy::Atlas& atlas);

// Null: there is none of that id.
const Demonstration* findDemonstration(const std::vector<Demonstration>& all, std::string_view id);

// At a time from its beginning; before it as at 0, after it as at its end.
DemonstrationMoment momentOf(const Demonstration& demonstration, float timeS);
// The pose within a step, `localS` after its beginning.
DemonstrationPose poseAt(const DemonstrationStep& step, float localS);
// Which step runs at a time.
int stepAt(const Demonstration& demonstration, float timeS);

// Where it stands after it played on for so long: at its end, or with `loops` begun anew.
float playedTo(const Demonstration& demonstration, const DemonstrationState& state, float playedS);

}  // namespace app
