// Commands that move the camera, and nothing else.
#include "app/state/command_rows.h"
#include "app/state/view_presets.h"

namespace app {

namespace {

constexpr double kFarMm = 10000.0;

ArgumentSpec number(std::string name, double minimum, double maximum, bool optional = false) {
  return {.name = std::move(name),
          .type = ArgumentType::Number,
          .minimum = minimum,
          .maximum = maximum,
          .optional = optional};
}

// The point of the scene that a gesture holds on to; without it the camera's target.
std::vector<ArgumentSpec> withPoint(std::vector<ArgumentSpec> arguments) {
  for (const char* axis : {"x", "y", "z"}) {
    arguments.push_back(number(axis, -kFarMm, kFarMm, true));
  }
  return arguments;
}

glm::vec3 pointOf(const Command& command, size_t first, const ViewState& state) {
  return command.has(first)
             ? glm::vec3(command.number(first), command.number(first + 1), command.number(first + 2))
             : state.camera.targetMm;
}

std::vector<std::string> presetNames() {
  std::vector<std::string> names;
  for (const ViewPreset& preset : viewPresets()) {
    names.push_back(preset.name);
  }
  return names;
}

std::vector<KeyBinding> presetKeys() {
  std::vector<KeyBinding> keys;
  for (const ViewPreset& preset : viewPresets()) {
    keys.push_back({std::to_string(keys.size() + 1), preset.name});
  }
  return keys;
}

const mechanics::Motion* motionOf(const ApplyContext& context) {
  return context.mechanics ? &context.mechanics->motion : nullptr;
}

void applyView(ViewState& state, const Command& command, const ApplyContext& context) {
  // From above or below a thigh that the frame left out would stand between the eye and the leg, or behind
  // it.
  const bool alongTheLeg = command.word(0) == "superior" || command.word(0) == "inferior";
  const eng::Bounds drawn = alongTheLeg ? wholeBounds(context.atlas, state, motionOf(context))
                                        : drawnBounds(context.atlas, state, motionOf(context));
  state.camera = presetPose(state.camera, command.word(0), context.atlas.frame.side,
                            drawn.empty() ? context.atlas.bounds : drawn, context.aspect);
}

eng::Bounds boundsToFrame(const ViewState& state, const Command& command, const ApplyContext& context) {
  const anatomy::Atlas& atlas = context.atlas;
  if (!command.has(0)) {
    return state.selected && state.drawn(*state.selected) ? atlas.at(*state.selected).bounds
                                                          : drawnBounds(atlas, state, motionOf(context));
  }
  eng::Bounds bounds;
  for (const anatomy::StructureId id : atlas.resolve(command.word(0))) {
    if (state.drawn(id)) {
      bounds.add(atlas.at(id).bounds);
    }
  }
  return bounds;
}

void applyFrame(ViewState& state, const Command& command, const ApplyContext& context) {
  const eng::Bounds bounds = boundsToFrame(state, command, context);
  if (!bounds.empty()) {
    state.camera = eng::framed(state.camera, bounds, context.aspect);
  }
}

void applyOrbit(ViewState& state, const Command& command, const ApplyContext&) {
  state.camera = eng::orbited(state.camera, float(command.number(0)), float(command.number(1)),
                              pointOf(command, 2, state));
}

void applyPan(ViewState& state, const Command& command, const ApplyContext& context) {
  state.camera = eng::panned(state.camera, {command.number(0), command.number(1)}, context.aspect,
                             pointOf(command, 2, state));
}

void applyZoom(ViewState& state, const Command& command, const ApplyContext&) {
  state.camera = eng::zoomed(state.camera, float(command.number(0)), pointOf(command, 1, state));
}

void applyCamera(ViewState& state, const Command& command, const ApplyContext&) {
  state.camera = eng::normalised({.targetMm = pointOf(command, 3, state),
                                  .yawDeg = float(command.number(0)),
                                  .pitchDeg = float(command.number(1)),
                                  .distanceMm = float(command.number(2))});
}

}  // namespace

// The arrow keys turn the leg the way they point, as a drag does.
std::vector<CommandSpec> cameraCommands() {
  return {
      {.name = "view",
       .arguments = {{.name = "preset", .choices = presetNames()}},
       .keys = presetKeys(),
       .apply = applyView},
      {.name = "frame",
       .arguments = {optionalTarget()},
       .keys = {{"F"}, {"Home", "all"}},
       .apply = applyFrame},
      {.name = "orbit",
       .arguments = withPoint({number("yaw_deg", -360, 360), number("pitch_deg", -180, 180)}),
       .keys = {{"Left", "-15 0"}, {"Right", "15 0"}, {"Up", "0 -15"}, {"Down", "0 15"}},
       .apply = applyOrbit,
       .mergeGroup = "navigate"},
      {.name = "pan",
       .arguments = withPoint({number("dx", -10, 10), number("dy", -10, 10)}),
       .apply = applyPan,
       .mergeGroup = "navigate"},
      {.name = "zoom",
       .arguments = withPoint({number("factor", 0.01, 100)}),
       .keys = {{"PageUp", "0.8"}, {"PageDown", "1.25"}, {"+", "0.8"}, {"-", "1.25"}},
       .apply = applyZoom,
       .mergeGroup = "navigate"},
      {.name = "camera",
       .arguments = {number("yaw_deg", -360, 360), number("pitch_deg", -90, 90),
                     number("distance_mm", eng::kMinDistanceMm, eng::kMaxDistanceMm),
                     number("x", -kFarMm, kFarMm), number("y", -kFarMm, kFarMm),
                     number("z", -kFarMm, kFarMm)},
       .apply = applyCamera},
  };
}

}  // namespace app
