// Commands that move the leg: its joints, its muscles, and movements made again and again.
#include <fmt/format.h>

#include <algorithm>

#include "app/state/touch_rows.h"
#include "app/state/touch_state.h"
#include "engine/base/error.h"

namespace app {

namespace {

void moveTo(ViewState& state, mechanics::Posture posture, const ApplyContext& context) {
  checkPosture(context.mechanics->motion, posture);
  state.posture = std::move(posture);
  putMuscleBack(state, context.atlas);
}

void applyAnkle(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Span range = ankleRange(mechanicsFor(command, context).motion, state.posture.kneeDeg);
  mechanics::Posture posture = state.posture;
  posture.ankleDeg = std::clamp(float(command.number(0)), range.least, range.most);
  moveTo(state, std::move(posture), context);
}

// A straight knee lets the ankle go less far.
void applyKnee(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Motion& motion = mechanicsFor(command, context).motion;
  mechanics::Posture posture = state.posture;
  posture.kneeDeg = std::clamp(float(command.number(0)), motion.kneeDeg.least, motion.kneeDeg.most);
  const mechanics::Span ankle = ankleRange(motion, posture.kneeDeg);
  posture.ankleDeg = std::clamp(posture.ankleDeg, ankle.least, ankle.most);
  moveTo(state, std::move(posture), context);
}

std::string jointNotice(const ViewState&, const ViewState& after, const ApplyContext& context) {
  const mechanics::Span range = ankleRange(context.mechanics->motion, after.posture.kneeDeg);
  const mechanics::Span bent = context.mechanics->motion.ankleBentDeg;
  if (after.posture.ankleDeg < range.most || range.most >= bent.most) return {};
  return context.atlas.text->format("notice.ankle-straight", {{"most", fmt::format("{:.0f}", range.most)},
                                                              {"bent", fmt::format("{:.0f}", bent.most)}});
}

void applyContract(ViewState& state, const Command& command, const ApplyContext& context) {
  const mechanics::Motion& motion = mechanicsFor(command, context).motion;
  mechanics::Posture posture = state.posture;
  bool any = false;
  for (const anatomy::StructureId id : context.atlas.resolve(command.word(0))) {
    const std::string& structure = context.atlas.at(id).facts.id;
    if (!motion.find(structure)) continue;
    any = true;
    if (command.number(1) > 0.0)
      posture.contraction[structure] = float(command.number(1));
    else
      posture.contraction.erase(structure);
  }
  if (!any) throw eng::Error("contract: '" + command.word(0) + "' is no muscle that moves the ankle");
  moveTo(state, std::move(posture), context);
}

void applyExercise(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::vector<mechanics::Exercise>& all = mechanicsFor(command, context).motion.exercises;
  const std::string& id = command.word(0);
  state.exercise = {};
  if (id == "off") return;
  if (!context.mechanics->motion.findExercise(id))
    throw eng::Error(fmt::format("exercise: '{}' is none; there are {}", id, namesOf(all)));
  state.exercise.id = id;
  if (command.has(1)) state.exercise.atS = float(command.number(1));
  putMuscleBack(state, context.atlas);
}

ArgumentSpec degrees() {
  return {
      .name = "degrees", .type = ArgumentType::Number, .minimum = -120.0, .maximum = 120.0, .clamps = true};
}

}  // namespace

std::vector<CommandSpec> movingCommands() {
  return {
      {.name = "ankle",
       .arguments = {degrees()},
       .apply = applyAnkle,
       .notice = jointNotice,
       .mergeGroup = "ankle"},
      {.name = "knee", .arguments = {degrees()}, .apply = applyKnee, .mergeGroup = "knee"},
      {.name = "contract",
       .arguments = {{.name = "muscle", .type = ArgumentType::Target},
                     {.name = "share", .type = ArgumentType::Number, .clamps = true}},
       .apply = applyContract,
       .mergeGroup = "contract"},
      {.name = "exercise",
       .arguments =
           {{.name = "exercise", .type = ArgumentType::Name, .choices = {"off"}, .accepts = isAnyName},
            {.name = "seconds",
             .type = ArgumentType::Number,
             .maximum = kLongestExerciseS,
             .optional = true,
             .clamps = true}},
       .apply = applyExercise},
  };
}

}  // namespace app
