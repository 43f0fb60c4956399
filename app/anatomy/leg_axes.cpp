#include "app/anatomy/leg_axes.h"

#include <algorithm>
#include <cmath>

#include "app/anatomy/bone_cloud.h"

namespace anatomy {
namespace {

constexpr int kMostRounds = 40;
constexpr float kSettledMm = 1e-3f;

constexpr glm::vec3 kLateral{1, 0, 0};
constexpr glm::vec3 kMedial{-1, 0, 0};
constexpr BoneRegion kMalleolus{{0, 0, 0}, {1, 1, 0.15f}};
constexpr BoneRegion kPlateau{{0, 0, 0.9f}, {1, 1, 1}};

// The eminence stands between the condyles, above the height at which they rest: 2.6 mm of 345 on the
// reference.
constexpr float kEminenceShare = 0.0075f;

// Points that define the frame, in the present guess of it.
struct FramePoints {
  glm::vec3 medialMalleolus, lateralMalleolus;
  glm::vec3 medialPlateau, lateralPlateau;
  float contactZ;

  glm::vec3 ankle() const { return 0.5f * (medialMalleolus + lateralMalleolus); }
};

float contactHeight(const std::vector<BoneMesh>& bones, const LegAxes& axes, const BoneCloud& tibia) {
  const float top = tibia.bounds().max.z;
  if (const eng::Mesh* femur = findBone(bones, "femur")) {
    const float low = BoneCloud(*femur, axes.sourceToLeg).bounds().min.z;
    // A femur that was moved away, or a bent knee, says nothing of the contact.
    if (std::abs(low - top) < 0.05f * axes.lengthMm) return low;
  }
  return top - kEminenceShare * axes.lengthMm;
}

FramePoints findFramePoints(const std::vector<BoneMesh>& bones, const LegAxes& axes) {
  const BoneCloud tibia(*findBone(bones, "tibia"), axes.sourceToLeg);
  const BoneCloud fibula(*findBone(bones, "fibula"), axes.sourceToLeg);
  const auto [medialPlateau, lateralPlateau] = tibia.widestLine(kPlateau);
  return {.medialMalleolus = tibia.extreme(kMedial, kMalleolus),
          .lateralMalleolus = fibula.extreme(kLateral, kMalleolus),
          .medialPlateau = medialPlateau,
          .lateralPlateau = lateralPlateau,
          .contactZ = contactHeight(bones, axes, tibia)};
}

// The definition's axes seen from the present ones.
glm::mat4 correction(const FramePoints& points, float& lengthMm) {
  const glm::vec3 ankle = points.ankle();
  glm::vec3 knee = 0.5f * (points.medialPlateau + points.lateralPlateau);
  knee.z = points.contactZ;
  lengthMm = glm::length(knee - ankle);
  const glm::vec3 proximal = (knee - ankle) / lengthMm;
  const glm::vec3 line = points.lateralPlateau - points.medialPlateau;
  const glm::vec3 lateral = glm::normalize(line - glm::dot(line, proximal) * proximal);
  const glm::mat3 turn = glm::transpose(glm::mat3(lateral, glm::cross(proximal, lateral), proximal));
  glm::mat4 matrix(turn);
  matrix[3] = glm::vec4(-(turn * ankle), 1.0f);
  return matrix;
}

// How far the correction moves ankle and knee.
float movement(const glm::mat4& matrix, float lengthMm) {
  const glm::vec3 ankle(matrix[3]);
  const glm::vec3 knee(matrix * glm::vec4(0, 0, lengthMm, 1) - glm::vec4(0, 0, lengthMm, 0));
  const glm::vec3 aside(matrix * glm::vec4(50, 0, 0, 1) - glm::vec4(50, 0, 0, 0));
  return std::max({glm::length(ankle), glm::length(knee), glm::length(aside)});
}

bool isPlausible(const FramePoints& points, float lengthMm) {
  const auto shareIn = [&](float widthMm, float low, float high) {
    return widthMm > low * lengthMm && widthMm < high * lengthMm;
  };
  return lengthMm > 200.0f && lengthMm < 600.0f &&
         shareIn(points.lateralMalleolus.x - points.medialMalleolus.x, 0.08f, 0.4f) &&
         shareIn(points.lateralPlateau.x - points.medialPlateau.x, 0.1f, 0.45f);
}

}  // namespace

std::optional<LegAxes> refinedLegAxes(const std::vector<BoneMesh>& bones, LegAxes axes) {
  for (int round = 0; round < kMostRounds; ++round) {
    const FramePoints points = findFramePoints(bones, axes);
    if (points.lateralPlateau.x - points.medialPlateau.x <= kSettledMm) return std::nullopt;
    const glm::mat4 step = correction(points, axes.lengthMm);
    axes.sourceToLeg = step * axes.sourceToLeg;
    if (movement(step, axes.lengthMm) < kSettledMm) break;
  }
  return isPlausible(findFramePoints(bones, axes), axes.lengthMm) ? std::optional(axes) : std::nullopt;
}

}  // namespace anatomy
