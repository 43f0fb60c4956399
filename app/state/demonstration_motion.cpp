// How a demonstration moves in time.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/state/demonstration.h"

namespace app {
namespace {

constexpr float kChangeS = 2.0f;      // to another turn, weight or angle
constexpr float kBesidePassS = 1.0f;  // at least, to get from one place to another
constexpr float kCalfT = 0.67f;       // the way of a whole pass, from which the pace of shorter ways follows
constexpr float kCalfS = 3.0f;

// 0 to 1 and level at both ends.
float eased(float share) {
  const float s = std::clamp(share, 0.0f, 1.0f);
  return s * s * (3.0f - 2.0f * s);
}

float travelS(float from, float to) {
  return std::max(kBesidePassS, kCalfS * std::abs(to - from) / kCalfT);
}

// There and back, one way in `passS`.
float swept(const mechanics::Span& span, float passS, float timeS) {
  const float passes = timeS / passS;
  const float share = passes - std::floor(passes);
  const bool back = int(std::floor(passes)) % 2 == 1;
  return std::lerp(span.least, span.most, eased(back ? 1.0f - share : share));
}

float placeAt(const DemonstrationStep& step, float localS) {
  const float goal = step.between ? step.between->least : step.to.t;
  const float arrivesS = goal == step.from.t ? 0.0f : travelS(step.from.t, goal);
  if (localS < arrivesS) return std::lerp(step.from.t, goal, eased(localS / arrivesS));
  return step.between ? swept(*step.between, step.passS, localS - arrivesS) : goal;
}

float ankleAt(const DemonstrationStep& step, float localS) {
  if (!step.ankle) return std::lerp(step.from.ankleDeg, step.to.ankleDeg, eased(localS / kChangeS));
  if (localS < kChangeS) return std::lerp(step.from.ankleDeg, step.ankle->least, eased(localS / kChangeS));
  return swept(*step.ankle, 0.5f * step.anklePeriodS, localS - kChangeS);
}

// When the trigger point of that step came under the tool.
float pointBegins(const Demonstration& demonstration, int step) {
  const auto& steps = demonstration.steps;
  while (step > 0 && steps[size_t(step) - 1].point == steps[size_t(step)].point) --step;
  return steps[size_t(step)].beginS;
}

void breathe(const Demonstration& demonstration, DemonstrationMoment& moment) {
  const float in = demonstration.breathInS, whole = in + demonstration.breathOutS;
  if (whole <= 0.0f) return;
  const float at = std::fmod(moment.timeS, whole);
  moment.breathesIn = at < in;
  moment.breath = eased(moment.breathesIn ? at / in : (whole - at) / (whole - in));
}

}  // namespace

DemonstrationPose poseAt(const DemonstrationStep& step, float localS) {
  const float share = eased(localS / kChangeS);
  return {.t = placeAt(step, localS),
          .turnDeg = std::lerp(step.from.turnDeg, step.to.turnDeg, share),
          .load = std::lerp(step.from.load, step.to.load, share),
          .ankleDeg = ankleAt(step, localS),
          .kneeDeg = std::lerp(step.from.kneeDeg, step.to.kneeDeg, share)};
}

int stepAt(const Demonstration& demonstration, float timeS) {
  const auto& steps = demonstration.steps;
  int step = 0;
  while (step + 1 < int(steps.size()) && steps[size_t(step) + 1].beginS <= timeS) ++step;
  return step;
}

DemonstrationMoment momentOf(const Demonstration& demonstration, float timeS) {
  DemonstrationMoment moment{.step = stepAt(demonstration, timeS),
                             .timeS = std::clamp(timeS, 0.0f, demonstration.lengthS())};
  const DemonstrationStep& step = demonstration.steps[size_t(moment.step)];
  const float localS = moment.timeS - step.beginS;
  const DemonstrationPose pose = poseAt(step, localS);
  moment.stepId = step.id;
  moment.caption = step.caption;
  moment.sitting = step.sitting;
  moment.sittingBefore = demonstration.steps[size_t(std::max(0, moment.step - 1))].sitting;
  moment.settled = eased(localS / kChangeS);
  moment.point = step.point;
  moment.pointS = moment.timeS - pointBegins(demonstration, moment.step);
  moment.press = step.press;
  moment.sources = step.sources;
  moment.posture.ankleDeg = pose.ankleDeg;
  moment.posture.kneeDeg = pose.kneeDeg;
  moment.roll.roller = demonstration.roller;
  moment.roll.load = pose.load;
  moment.roll.legRotationDeg = pose.turnDeg;
  if (!step.press.at) moment.roll.t = pose.t;
  const float heldS = localS - kChangeS;
  if (step.holdS > 0.0f) moment.clock = HoldClock{std::clamp(heldS, 0.0f, step.holdS), step.holdS};
  breathe(demonstration, moment);
  return moment;
}

float playedTo(const Demonstration& demonstration, const DemonstrationState& state, float playedS) {
  const float lengthS = demonstration.lengthS();
  if (!state.plays || lengthS <= 0.0f) return std::min(state.atS, lengthS);
  const float atS = state.atS + state.speed * playedS;
  return state.loops ? std::fmod(atS, lengthS) : std::min(atS, lengthS);
}

}  // namespace app
