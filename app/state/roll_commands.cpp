// Commands that lay the leg on a roller.
#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "app/mechanics/roller_contact.h"
#include "app/state/command_rows.h"
#include "app/state/touch_state.h"
#include "engine/base/error.h"

namespace app {
namespace {

constexpr float kLiesDeg = 90.0f, kSideDeg = 90.0f, kFromAboveDeg = 14.0f, kFromBelowDeg = -66.0f;
// For the roller and what it lies on, and for the leg, which goes to and fro over it.
constexpr glm::vec3 kRoomMm{110.0f, 120.0f, 130.0f};

const mechanics::Mechanics& mechanicsOf(const ApplyContext& context, const Command& command) {
  if (!context.mechanics) throw eng::Error(command.spec->name + ": nothing is known of rolling");
  return *context.mechanics;
}

void standUp(ViewState& state, const ApplyContext& context) {
  if (state.camera.leanDeg == 0.0f) return;
  state.camera = initialState(context.atlas, context.aspect).camera;
}

void refuse(const ViewState& state, const mechanics::Mechanics& mechanics) {
  if (!state.roll.t) return;
  const std::string reason = rollRefusal(mechanics, *state.roll.t, state.roll.legRotationDeg);
  if (!reason.empty()) throw eng::Error(reason);
}

void applyRoll(ViewState& state, const Command& command, const ApplyContext& context) {
  if (!std::holds_alternative<double>(command.arguments[0])) return leaveRoller(state, context);
  const mechanics::Mechanics& mechanics = mechanicsOf(context, command);
  const mechanics::Span& range = mechanics.rolling.t;
  const float t = float(command.number(0));
  state.roll.t = t;
  refuse(state, mechanics);
  state.roll.t = std::clamp(t, range.least, range.most);
  state.press.at.reset();
  state.demonstration = {};
  putMuscleBack(state, context.atlas);
  layDown(state, context);
}

void applyRoller(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::RollerFacts& facts = mechanicsOf(context, command).rolling;
  if (!facts.findRoller(command.word(0)))
    throw eng::Error(fmt::format("roller: '{}' is none; there are soft, rigid and stick", command.word(0)));
  state.roll.roller = command.word(0);
}

void applyLoad(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::RollerFacts& facts = mechanicsOf(context, command).rolling;
  if (const auto* share = std::get_if<double>(&command.arguments[0])) {
    state.roll.load = std::clamp(float(*share), facts.load.least, facts.load.most);
  } else if (const mechanics::RollPosture* posture = facts.findPosture(command.word(0))) {
    state.roll.load = posture->share;
  }
}

void applyBodyMass(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Span& range = mechanicsOf(context, command).rolling.bodyMassKg;
  state.roll.bodyMassKg = std::clamp(float(command.number(0)), range.least, range.most);
}

void applyRotation(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Mechanics& mechanics = mechanicsOf(context, command);
  const mechanics::Span& range = mechanics.rolling.rotationDeg;
  state.roll.legRotationDeg = std::clamp(float(command.number(0)), range.least, range.most);
  refuse(state, mechanics);
}

// From below the roller would hide what it presses on.
void applyRollView(ViewState& state, const Command& command, const ApplyContext& context) {
  if (!state.roll.t) throw eng::Error("roll-view: the leg does not lie on a roller; begin with roll 0.5");
  const bool below = command.word(0) == "below";
  const float turnDeg = state.camera.turnDeg;
  state.camera.leanDeg = 0.0f;
  layDown(state, context);
  state.camera.turnDeg = turnDeg;
  if (below) state.camera.pitchDeg = kFromBelowDeg;
  state.press.toolShown = !below;
}

ArgumentSpec number(const char* name, double least, double most) {
  return {.name = name, .type = ArgumentType::Number, .minimum = least, .maximum = most, .clamps = true};
}

ArgumentSpec rollPlace() {
  ArgumentSpec place = number("t", -0.15, 1.15);
  place.choices = {"off"};
  return place;
}

ArgumentSpec loadShare() {
  ArgumentSpec share = number("share", 0.0, 1.0);
  share.choices = {"hips-down", "hands-take-weight", "hips-lifted", "legs-crossed"};
  return share;
}

}  // namespace

void layDown(ViewState& state, const ApplyContext& context) {
  eng::CameraPose& camera = state.camera;
  if (camera.leanDeg == kLiesDeg) return;
  camera.leanDeg = kLiesDeg;
  camera.yawDeg = context.atlas.frame.lateralSign() * kSideDeg;
  camera.pitchDeg = kFromAboveDeg;
  eng::Bounds box = drawnBounds(context.atlas, state);
  box.min -= kRoomMm;
  box.max += glm::vec3(kRoomMm.x, 0.0f, kRoomMm.z);
  camera = eng::framed(camera, box, context.aspect);
}

void leaveRoller(ViewState& state, const ApplyContext& context) {
  if (!state.roll.t && state.demonstration.id.empty()) return;
  state.roll.t.reset();
  state.demonstration = {};
  state.press.toolShown = true;
  standUp(state, context);
}

std::vector<CommandSpec> rollCommands() {
  return {
      {.name = "roll", .arguments = {rollPlace()}, .apply = applyRoll, .mergeGroup = "roll"},
      {.name = "roller",
       .arguments = {{.name = "roller", .type = ArgumentType::Name, .choices = {"soft", "rigid", "stick"}}},
       .apply = applyRoller},
      {.name = "load", .arguments = {loadShare()}, .apply = applyLoad, .mergeGroup = "load"},
      {.name = "body-mass",
       .arguments = {number("kg", 30, 250)},
       .apply = applyBodyMass,
       .mergeGroup = "body-mass"},
      {.name = "leg-rotation",
       .arguments = {number("degrees", -60, 60)},
       .apply = applyRotation,
       .mergeGroup = "leg-rotation"},
      {.name = "roll-view",
       .arguments = {{.name = "from", .choices = {"side", "below"}}},
       .apply = applyRollView},
  };
}

}  // namespace app
