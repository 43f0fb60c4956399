#include "app/mechanics/joint.h"

#include <fmt/format.h>

#include <algorithm>
#include <glm/gtc/matrix_transform.hpp>

#include "engine/base/error.h"

namespace mechanics {
namespace {

glm::vec3 through(const std::vector<std::string>& names, const anatomy::Atlas& atlas, glm::vec3 otherwise) {
  glm::vec3 sum(0.0f);
  for (const std::string& name : names) {
    const auto found = atlas.landmarks.find(name);
    if (found == atlas.landmarks.end()) return otherwise;
    sum += found->second;
  }
  return names.empty() ? otherwise : sum / float(names.size());
}

// The leg frame of a right leg is right-handed, and a left leg's is its mirror image: the same formula turns
// the foot upwards in both.
glm::mat4 turn(const JointAxis& axis, float angleDeg) {
  const glm::mat4 there = glm::translate(glm::mat4(1.0f), axis.through);
  return glm::translate(glm::rotate(there, glm::radians(angleDeg), axis.direction), -axis.through);
}

// Straight between the angles given, and as at the last one beyond.
float armAt(const std::vector<MomentArm>& arms, float angleDeg) {
  const auto next = std::ranges::lower_bound(arms, angleDeg, {}, &MomentArm::angleDeg);
  if (next == arms.begin()) return arms.front().armMm;
  if (next == arms.end()) return arms.back().armMm;
  const auto last = next - 1;
  return std::lerp(last->armMm, next->armMm, (angleDeg - last->angleDeg) / (next->angleDeg - last->angleDeg));
}

float integral(const std::vector<MomentArm>& arms, float angleDeg) {
  constexpr int kSteps = 64;
  const float step = angleDeg / kSteps;
  float sum = 0.0f;
  for (int i = 0; i < kSteps; ++i) sum += armAt(arms, (float(i) + 0.5f) * step);
  return sum * glm::radians(step);
}

void checkAngle(const char* joint, float angleDeg, const Span& range) {
  if (angleDeg >= range.least && angleDeg <= range.most) return;
  throw eng::Error(fmt::format("{} degrees is no angle of the {} here; {:.0f} to {:.0f} can be shown",
                               angleDeg, joint, range.least, range.most));
}

// By how much thicker a muscle with two joints is when it is wholly slack: as much as its belly, 25 cm long
// (S. R. Ward et al., 2009), is then shorter, its volume being the same.
constexpr float kSlackBulge = 0.08f;

float contractionOf(std::string_view structure, const Posture& posture) {
  const auto found = posture.contraction.find(structure);
  return found != posture.contraction.end() ? found->second : 0.0f;
}

}  // namespace

const MuscleMotion* Motion::find(std::string_view structure) const {
  const auto found = std::ranges::find(muscles, structure, &MuscleMotion::structure);
  return found != muscles.end() ? &*found : nullptr;
}

const Exercise* Motion::findExercise(std::string_view id) const {
  const auto found = std::ranges::find(exercises, id, &Exercise::id);
  return found != exercises.end() ? &*found : nullptr;
}

JointAxis ankleAxis(const Motion& motion, const anatomy::Atlas& atlas) {
  return {through(motion.ankleThrough, atlas, glm::vec3(0.0f)), motion.ankleAxis};
}

JointAxis kneeAxis(const Motion& motion, const anatomy::Atlas& atlas) {
  return {through(motion.kneeThrough, atlas, {0.0f, 0.0f, atlas.frame.lengthMm}), motion.kneeAxis};
}

glm::mat4 footMotion(const JointAxis& ankle, float ankleDeg) {
  return turn(ankle, ankleDeg);
}

glm::mat4 thighMotion(const JointAxis& knee, float kneeDeg) {
  return turn(knee, kneeDeg);
}

Span ankleRange(const Motion& motion, float kneeDeg) {
  return kneeDeg >= motion.kneeBentDeg ? motion.ankleBentDeg : motion.ankleStraightDeg;
}

void checkPosture(const Motion& motion, const Posture& posture) {
  checkAngle("knee", posture.kneeDeg, motion.kneeDeg);
  const bool bent = posture.kneeDeg >= motion.kneeBentDeg;
  checkAngle(bent ? "ankle" : "ankle with the knee straight", posture.ankleDeg,
             ankleRange(motion, posture.kneeDeg));
  for (const auto& [structure, share] : posture.contraction) {
    if (!motion.find(structure))
      throw eng::Error(fmt::format("'{}' is no muscle that can be contracted here", structure));
    if (!(share >= 0.0f && share <= 1.0f))
      throw eng::Error(fmt::format("{} is no contraction of {}; 0 to 1 can be shown", share, structure));
  }
}

float lengthChangeMm(const Motion& motion, std::string_view structure, const Posture& posture) {
  const MuscleMotion* muscle = motion.find(structure);
  if (!muscle) return 0.0f;
  float lengthMm = 0.0f;
  if (!muscle->ankle.empty()) lengthMm -= integral(muscle->ankle, posture.ankleDeg);
  if (!muscle->knee.empty()) lengthMm -= integral(muscle->knee, posture.kneeDeg);
  return lengthMm;
}

MuscleState stateOf(const Motion& motion, std::string_view structure, const Posture& posture) {
  const float lengthMm = lengthChangeMm(motion, structure, posture);
  const float contraction = contractionOf(structure, posture);
  return {.contraction = contraction,
          .stretch = std::clamp(lengthMm / motion.fullStretchMm, 0.0f, 1.0f),
          // A muscle that pulls takes up its slack.
          .slack = std::clamp(-lengthMm / motion.fullSlackMm, 0.0f, 1.0f) * (1.0f - contraction)};
}

float thickening(const Motion& motion, std::string_view structure, const Posture& posture) {
  const MuscleMotion* muscle = motion.find(structure);
  if (!muscle) return 1.0f;
  const float slack = muscle->knee.empty() ? 0.0f : stateOf(motion, structure, posture).slack;
  return 1.0f + muscle->bulge * contractionOf(structure, posture) + kSlackBulge * slack;
}

}  // namespace mechanics
