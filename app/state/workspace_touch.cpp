#include "app/state/workspace_touch.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "app/mechanics/roller_contact.h"

namespace app {

namespace {

std::string contractionText(const mechanics::Posture& posture) {
  std::string text;
  for (const auto& [muscle, share] : posture.contraction)
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", muscle, share);
  return text;
}

void readContraction(const std::string& text, mechanics::Posture& posture) {
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const size_t split = word.find('=');
    float share = 0.0f;
    const char* end = word.data() + word.size();
    if (split == word.npos || std::from_chars(word.data() + split + 1, end, share).ec != std::errc{})
      continue;
    if (share > 0.0f && share <= 1.0f) posture.contraction[word.substr(0, split)] = share;
  }
}

std::string rollText(const RollState& roll) {
  return roll == RollState{}
             ? std::string()
             : fmt::format(
                   "\n[roll]\nt = \"{}\"\nroller = \"{}\"\nload = {}\nbody_mass_kg = {}\n"
                   "leg_rotation_deg = {}\ncompared = \"{}\"\nwith = \"{}\"\nkeep_outs = \"{}\"\n",
                   roll.t ? fmt::format("{}", *roll.t) : "off", roll.roller, roll.load, roll.bodyMassKg,
                   roll.legRotationDeg, roll.compared[0], roll.compared[1],
                   !roll.keepOuts   ? ""
                   : *roll.keepOuts ? "on"
                                    : "off");
}

std::string demonstrationText(const DemonstrationState& shown) {
  if (shown == DemonstrationState{}) return {};
  return fmt::format("\n[demonstration]\nid = \"{}\"\nat_s = {}\nplays = {}\nspeed = {}\nloops = {}\n",
                     shown.id, shown.atS, shown.plays, shown.speed, shown.loops);
}

void readDemonstration(TomlFields& root, DemonstrationState& shown) {
  TomlFields fields = root.below("demonstration");
  fields.read("id", shown.id);
  fields.readNumber("at_s", shown.atS, 0.0f, kLongestDemonstrationS);
  fields.read("plays", shown.plays);
  fields.readNumber("speed", shown.speed, kSlowestDemonstration, kFastestDemonstration);
  fields.read("loops", shown.loops);
  fields.reportUnread();
}

void readRoll(TomlFields& root, RollState& roll) {
  TomlFields fields = root.below("roll");
  std::string t;
  fields.read("t", t);
  const std::vector<float> place = pointNumbers(t + ",0");
  if (place.size() == 2) roll.t = place[0];
  fields.read("roller", roll.roller);
  fields.readNumber("load", roll.load, 0.0f, 1.0f);
  fields.readNumber("body_mass_kg", roll.bodyMassKg, 30.0f, 250.0f);
  fields.readNumber("leg_rotation_deg", roll.legRotationDeg, -60.0f, 60.0f);
  fields.read("compared", roll.compared[0]);
  fields.read("with", roll.compared[1]);
  std::string keepOuts;
  fields.read("keep_outs", keepOuts);
  if (keepOuts == "on" || keepOuts == "off") roll.keepOuts = keepOuts == "on";
  fields.reportUnread();
}

}  // namespace

std::string touchText(const ViewState& state) {
  static const ViewState start;
  const PressState& press = state.press;
  const mechanics::Posture& posture = state.posture;
  if (press == start.press && posture == start.posture && state.exercise == start.exercise)
    return rollText(state.roll) + demonstrationText(state.demonstration);
  const std::string atS = state.exercise.atS ? fmt::format("exercise_s = {}\n", *state.exercise.atS) : "";
  return rollText(state.roll) + demonstrationText(state.demonstration) +
         fmt::format(
             "\n[touch]\ntool = \"{}\"\nat = \"{}\"\nforce_n = {}\nreach = \"{}\"\ninset = {}\ntool_shown = "
             "{}\n"
             "ankle_deg = {}\nknee_deg = {}\ncontraction = \"{}\"\nexercise = \"{}\"\n{}",
             press.tool, press.at ? placeWord(*press.at) : "", press.forceN, press.reach, press.inset,
             press.toolShown, posture.ankleDeg, posture.kneeDeg, contractionText(posture), state.exercise.id,
             atS);
}

void readTouch(TomlFields& root, ViewState& state) {
  readRoll(root, state.roll);
  readDemonstration(root, state.demonstration);
  TomlFields fields = root.below("touch");
  PressState& press = state.press;
  std::string at, contraction;
  fields.read("tool", press.tool);
  fields.read("at", at);
  const std::vector<float> place = pointNumbers(at);
  if (place.size() == 2) press.at = LegPlace{place[0], place[1]};
  fields.readNumber("force_n", press.forceN, 0.0f, kMostForceN);
  fields.read("reach", press.reach);
  fields.read("inset", press.inset);
  fields.read("tool_shown", press.toolShown);
  fields.readNumber("ankle_deg", state.posture.ankleDeg, -120.0f, 120.0f);
  fields.readNumber("knee_deg", state.posture.kneeDeg, -120.0f, 120.0f);
  fields.read("contraction", contraction);
  readContraction(contraction, state.posture);
  fields.read("exercise", state.exercise.id);
  float atS = -1.0f;
  fields.readNumber("exercise_s", atS, 0.0f, kLongestExerciseS);
  if (atS >= 0.0f) state.exercise.atS = atS;
  fields.reportUnread();
}

void keepPossible(ViewState& state, const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics) {
  PressState& press = state.press;
  if (!atlas.find(press.reach)) press.reach.clear();
  const mechanics::Tool* tool = mechanics.findTool(press.tool);
  if (!tool) {
    press = {.reach = press.reach, .inset = press.inset};
    tool = mechanics.findTool(press.tool);
  }
  if (tool) press.forceN = std::clamp(press.forceN, 0.0f, tool->mostForceN);
  RollState& roll = state.roll;
  const mechanics::RollerFacts& rolling = mechanics.rolling;
  if (!rolling.findRoller(roll.roller)) roll.roller = RollState{}.roller;
  if (roll.t && !rollRefusal(mechanics, std::clamp(*roll.t, 0.0f, 1.0f), roll.legRotationDeg).empty())
    roll.t.reset();
  if (roll.t) roll.t = std::clamp(*roll.t, rolling.t.least, rolling.t.most);
  roll.load = std::clamp(roll.load, rolling.load.least, rolling.load.most);
  const auto known = [&](const std::string& id) { return rolling.findRoller(id) || mechanics.findTool(id); };
  if (!known(roll.compared[0]) || !known(roll.compared[1]) || roll.compared[0] == roll.compared[1])
    roll.compared = {};
  const mechanics::Motion& motion = mechanics.motion;
  if (!motion.findExercise(state.exercise.id)) state.exercise = {};
  mechanics::Posture& posture = state.posture;
  posture.kneeDeg = std::clamp(posture.kneeDeg, motion.kneeDeg.least, motion.kneeDeg.most);
  const mechanics::Span ankle = ankleRange(motion, posture.kneeDeg);
  posture.ankleDeg = std::clamp(posture.ankleDeg, ankle.least, ankle.most);
  std::erase_if(posture.contraction, [&](const auto& each) { return !motion.find(each.first); });
}

}  // namespace app
