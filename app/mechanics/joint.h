// How ankle and knee turn, and what that does to the muscles that pass them.
#pragma once

#include <glm/glm.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/mechanics/exercise.h"
#include "app/mechanics/keep_out.h"
#include "app/mechanics/tissue.h"

namespace mechanics {

// What the leg does. Angles in degrees: ankle above 0 toes up (dorsiflexion), below 0 toes down; knee 0
// straight.
struct Posture {
  float ankleDeg = 0.0f;
  float kneeDeg = 0.0f;
  std::map<std::string, float, std::less<>> contraction;  // by the id of a structure, 0 to 1
  bool operator==(const Posture&) const = default;
};

// An axis in the leg frame (lateral, anterior, proximal): the same words and numbers on either side.
struct JointAxis {
  glm::vec3 through{};    // mm
  glm::vec3 direction{};  // unit, towards lateral
};

struct MomentArm {
  float angleDeg = 0.0f, armMm = 0.0f;
};

struct MuscleMotion {
  std::string structure;
  std::vector<MomentArm> ankle;  // by ankle angle, arm above 0: the muscle lifts the toes
  std::vector<MomentArm>
      knee;            // by knee angle, arm above 0: the muscle bends the knee; empty: does not pass it
  float bulge = 0.0f;  // share by which it grows thicker at full contraction
};

struct Motion {
  glm::vec3 ankleAxis{}, kneeAxis{};                   // directions, leg frame
  std::vector<std::string> ankleThrough, kneeThrough;  // landmarks whose middle the axis passes
  Span ankleStraightDeg, ankleBentDeg;  // with the knee straight, and bent by kneeBentDeg or more
  float kneeBentDeg = 0.0f;
  Span kneeDeg;
  float fullSlackMm = 0.0f;    // shortening by which a muscle that does not pull is wholly slack
  float fullStretchMm = 0.0f;  // lengthening by which it is stretched as far as the joint allows
  std::vector<MuscleMotion> muscles;
  std::vector<Exercise> exercises;
  std::vector<std::string> sources;

  const MuscleMotion* find(std::string_view structure) const;
  const Exercise* findExercise(std::string_view id) const;
};

// Of the loaded leg. Where it lacks the landmarks the ankle's axis passes the origin, the knee's t = 1.
JointAxis ankleAxis(const Motion& motion, const anatomy::Atlas& atlas);
JointAxis kneeAxis(const Motion& motion, const anatomy::Atlas& atlas);

// The foot's motion against the shank, and the thigh's; leg frame.
glm::mat4 footMotion(const JointAxis& ankle, float ankleDeg);
glm::mat4 thighMotion(const JointAxis& knee, float kneeDeg);

// How far the ankle goes with the knee bent so far.
Span ankleRange(const Motion& motion, float kneeDeg);

// Throws eng::Error for an angle or a contraction out of its range, or a muscle that the motion does not
// know.
void checkPosture(const Motion& motion, const Posture& posture);

// How much longer a muscle with its tendon is than with ankle and knee at 0, mm: minus the integral of the
// moment arm over the angle. 0 for a muscle that the motion does not know.
float lengthChangeMm(const Motion& motion, std::string_view structure, const Posture& posture);

MuscleState stateOf(const Motion& motion, std::string_view structure, const Posture& posture);
// What its thickness at rest is multiplied by.
float thickening(const Motion& motion, std::string_view structure, const Posture& posture);

}  // namespace mechanics
