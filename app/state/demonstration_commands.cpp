// Commands that show how self-massage is done.
#include <fmt/format.h>

#include <algorithm>

#include "app/state/command_rows.h"
#include "app/state/demonstration.h"
#include "app/state/touch_state.h"
#include "engine/base/error.h"

namespace app {
namespace {

constexpr float kJustBegunS = 1.0f;  // after that, `previous` goes to the step's own beginning

// Long sitting, seen from the outer side, from the feet and from a little above. In the display frame of a
// leg whose middle lies on the roller: from its foot to the hips, from the mat to the chest.
constexpr float kLiesDeg = 90.0f, kFromSideDeg = 68.0f, kFromAboveDeg = 9.0f;
constexpr glm::vec3 kFromMm{-260.0f, -430.0f, -290.0f}, kToMm{140.0f, 330.0f, 760.0f};

bool isAnyWord(std::string_view, const anatomy::Atlas&) {
  return true;
}

const Demonstration& given(const ViewState& state, const ApplyContext& context) {
  const auto* all = context.demonstrations;
  const Demonstration* found = all ? findDemonstration(*all, state.demonstration.id) : nullptr;
  if (found) return *found;
  throw eng::Error("demonstration: none is given; begin one, as `demonstration calf`");
}

// In the window nobody sees how it is done before the questions are answered.
void askBefore(ViewState& state, const ApplyContext& context) {
  if (!context.asksBefore || mayWatch(state.screening)) return;
  if (state.screening == Screening::Unasked) state.screening = Screening::Asking;
  state.rollingPanel = true;
  state.palpationPanel = state.wayBack.on = false;
}

void layOut(ViewState& state, const ApplyContext& context) {
  eng::CameraPose& camera = state.camera;
  const float side = context.atlas.frame.lateralSign();
  camera.leanDeg = kLiesDeg;
  camera.turnDeg = 0.0f;
  camera.yawDeg = side * kFromSideDeg;
  camera.pitchDeg = kFromAboveDeg;
  eng::Bounds box;
  for (const glm::vec3& corner : {kFromMm, kToMm}) box.add({side * corner.x, corner.y, corner.z});
  camera = eng::framed(camera, box, context.aspect);
}

void begin(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::string& id = command.word(0);
  const auto* all = context.demonstrations;
  if (!all || !findDemonstration(*all, id)) {
    std::string list;
    if (all)
      for (const Demonstration& each : *all) list += (list.empty() ? "" : ", ") + each.id;
    throw eng::Error(list.empty() ? "demonstration: there are none for this leg"
                                  : fmt::format("demonstration: '{}' is none; there are {}", id, list));
  }
  const std::string why = whyNotFor(*findDemonstration(*all, id), context.atlas);
  if (!why.empty()) throw eng::Error("demonstration: " + why);
  const bool atMoment = command.has(1), already = !state.demonstration.id.empty();
  DemonstrationState& shown = state.demonstration;
  shown.id = id;
  shown.atS = atMoment ? float(command.number(1)) : 0.0f;
  shown.plays = !atMoment;
  state.press.at.reset();
  state.press.reach.clear();
  state.pain.point.clear();
  state.exercise = {};
  putMuscleBack(state, context.atlas);
  if (!already) layOut(state, context);
  askBefore(state, context);
}

void goTo(DemonstrationState& shown, const Demonstration& demonstration, float timeS) {
  shown.atS = std::clamp(timeS, 0.0f, demonstration.lengthS());
}

void step(DemonstrationState& shown, const Demonstration& demonstration, float nowS, bool forward) {
  const auto& steps = demonstration.steps;
  int to = stepAt(demonstration, nowS);
  if (forward)
    ++to;
  else if (nowS < steps[size_t(to)].beginS + kJustBegunS)
    --to;
  to = std::clamp(to, 0, int(steps.size()) - 1);
  goTo(shown, demonstration, steps[size_t(to)].beginS);
}

void play(DemonstrationState& shown, const Demonstration& demonstration, float nowS, bool plays) {
  const bool atEnd = nowS >= demonstration.lengthS();
  goTo(shown, demonstration, plays && atEnd ? 0.0f : nowS);
  shown.plays = plays;
}

void applyDemonstration(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::string& word = command.word(0);
  DemonstrationState& shown = state.demonstration;
  const float nowS = context.demonstrationS;
  if (word == "off") return leaveRoller(state, context);
  if (word == "play" || word == "pause")
    play(shown, given(state, context), nowS, word == "play");
  else if (word == "toggle")
    play(shown, given(state, context), nowS, !shown.plays || nowS >= given(state, context).lengthS());
  else if (word == "next" || word == "previous")
    step(shown, given(state, context), nowS, word == "next");
  else
    begin(state, command, context);
}

void applyAt(ViewState& state, const Command& command, const ApplyContext& context) {
  goTo(state.demonstration, given(state, context), float(command.number(0)));
  state.demonstration.plays = false;
}

// What has played so far stays played.
void applySpeed(ViewState& state, const Command& command, const ApplyContext& context) {
  if (!state.demonstration.id.empty())
    goTo(state.demonstration, given(state, context), context.demonstrationS);
  state.demonstration.speed = float(command.number(0));
}

void applyLoop(ViewState& state, const Command& command, const ApplyContext& context) {
  if (!state.demonstration.id.empty())
    goTo(state.demonstration, given(state, context), context.demonstrationS);
  state.demonstration.loops = switched(command.word(0), state.demonstration.loops);
}

ArgumentSpec number(const char* name, double least, double most) {
  return {.name = name, .type = ArgumentType::Number, .minimum = least, .maximum = most, .clamps = true};
}

ArgumentSpec optionalSeconds() {
  ArgumentSpec seconds = number("seconds", 0.0, kLongestDemonstrationS);
  seconds.optional = true;
  return seconds;
}

}  // namespace

std::vector<CommandSpec> demonstrationCommands() {
  return {
      {.name = "demonstration",
       .arguments = {{.name = "demonstration",
                      .type = ArgumentType::Name,
                      .choices = {"off", "play", "pause", "toggle", "next", "previous"},
                      .accepts = isAnyWord},
                     optionalSeconds()},
       .keys = {{"Ctrl+Space", "toggle"}, {"Ctrl+Right", "next"}, {"Ctrl+Left", "previous"}},
       .apply = applyDemonstration},
      {.name = "demonstration-at",
       .arguments = {number("seconds", 0.0, kLongestDemonstrationS)},
       .apply = applyAt,
       .mergeGroup = "demonstration-at"},
      {.name = "demonstration-speed",
       .arguments = {number("speed", kSlowestDemonstration, kFastestDemonstration)},
       .apply = applySpeed,
       .mergeGroup = "demonstration-speed"},
      {.name = "demonstration-loop", .arguments = {onOffToggle()}, .apply = applyLoop},
  };
}

}  // namespace app
