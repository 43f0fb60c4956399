#include "app/anatomy/foot_bone.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <glm/gtc/constants.hpp>

#include "app/anatomy/tube.h"

namespace anatomy {
namespace {

constexpr int kRound = 32;
constexpr int kRings = 23;
constexpr float kExponent = 2.4f;

// Half thickness of the bone at s in [-1, 1] along it, as a share of the whole.
using Profile = std::function<float(float s)>;

float blockProfile(float s) {
  return std::pow(1.0f - std::pow(std::abs(s), kExponent), 1.0f / kExponent);
}

float shaftProfile(float s, float waist) {
  const float end = std::pow(1.0f - std::pow(std::abs(s), 3.5f), 1.0f / 2.2f);
  return end * glm::mix(waist, 1.0f, glm::smoothstep(0.2f, 0.8f, std::abs(s)));
}

// Share of the box of its three lengths that the bone fills, were its sections ellipses.
float filledShare(const Profile& profile) {
  constexpr int kSteps = 64;
  float sum = 0.0f;
  for (int i = 0; i < kSteps; ++i) {
    const float r = profile((float(i) + 0.5f) / kSteps * 2.0f - 1.0f);
    sum += r * r;
  }
  return glm::quarter_pi<float>() * sum / kSteps;
}

bool isLongBone(const std::string& id) {
  return id.find("metatarsal") != id.npos || id.find("phalanx") != id.npos;
}

// The waist with which a long bone has its measured volume.
float fittingWaist(float share) {
  float thin = 0.4f, thick = 1.0f;
  for (int i = 0; i < 20; ++i) {
    const float waist = 0.5f * (thin + thick);
    const bool tooFull = filledShare([waist](float s) { return shaftProfile(s, waist); }) > share;
    (tooFull ? thick : thin) = waist;
  }
  return 0.5f * (thin + thick);
}

Profile profileOf(const FootBoneRow& row, float share) {
  if (!isLongBone(row.id)) return blockProfile;
  const float waist = fittingWaist(share);
  return [waist](float s) { return shaftProfile(s, waist); };
}

struct BoneAxes {
  glm::vec3 along, middle, across;  // right-handed: middle x across = along
};

BoneAxes axesOf(const FootBoneRow& row) {
  const glm::vec3 along = glm::normalize(row.longAxis);
  const glm::vec3 across = glm::normalize(row.shortAxis - glm::dot(row.shortAxis, along) * along);
  return {along, glm::cross(across, along), across};
}

}  // namespace

eng::Mesh footBoneMesh(const FootBoneRow& row) {
  const glm::vec3 half = 0.5f * row.extentsMm;
  const float share = 1000.0f * row.volumeCm3 / (8.0f * half.x * half.y * half.z);
  const Profile profile = profileOf(row, share);
  // What the profile cannot take up (a hollowed heel bone) comes off the thickness.
  const float slim = std::clamp(std::sqrt(share / filledShare(profile)), 0.75f, 1.1f);
  const BoneAxes axes = axesOf(row);

  std::vector<Ring> rings;
  for (int i = 0; i < kRings; ++i) {
    const float s = -std::cos(glm::pi<float>() * float(i + 1) / float(kRings + 1));
    Ring ring;
    for (int k = 0; k < kRound; ++k) {
      const float angle = glm::two_pi<float>() * float(k) / kRound;
      const glm::vec2 offset =
          slim * profile(s) * glm::vec2(half.y * std::cos(angle), half.z * std::sin(angle));
      ring.push_back(row.middleMm + s * half.x * axes.along + offset.x * axes.middle +
                     offset.y * axes.across);
    }
    rings.push_back(std::move(ring));
  }
  return closedTube(row.middleMm - half.x * axes.along, rings, row.middleMm + half.x * axes.along);
}

}  // namespace anatomy
