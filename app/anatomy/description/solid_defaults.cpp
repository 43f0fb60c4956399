#include "app/anatomy/description/solid_defaults.h"

#include <array>

namespace anatomy {
namespace {

struct Level {
  std::string_view name;
  int level;
};
constexpr Level kBone{"bone", 0}, kLigament{"ligament", 10}, kTendon{"tendon", 20}, kVessel{"vessel", 30},
    kMuscle{"muscle", 40}, kSeptum{"septum", 50}, kFascia{"fascia", 60}, kFat{"fat", 70}, kSkin{"skin", 80};
constexpr std::array kLevels = {kBone, kLigament, kTendon, kVessel, kMuscle, kSeptum, kFascia, kFat, kSkin};

constexpr float kGapMm = 0.4f;
constexpr float kJointGapMm = 1.0f;
constexpr float kSmoothMm = 0.4f;  // more would wear thin things away

}  // namespace

SolidDefaults defaultsOf(Kind kind) {
  switch (kind) {
    case Kind::Bone:
      return {kBone.level, kJointGapMm, 0.7f};
    case Kind::Cartilage:
    case Kind::Ligament:
    case Kind::Membrane:
      return {kLigament.level, kGapMm, kSmoothMm};
    case Kind::Tendon:
      return {kTendon.level, kGapMm, kSmoothMm};
    case Kind::Nerve:
    case Kind::Artery:
    case Kind::Vein:
      return {kVessel.level, kGapMm, kSmoothMm};
    case Kind::Muscle:
      return {kMuscle.level, kGapMm, 0.8f};
    case Kind::Fascia:
      return {kFascia.level, kGapMm, kSmoothMm};
    case Kind::Skin:
      return {kSkin.level, kGapMm, kSmoothMm};
    case Kind::Fat:
    case Kind::Unknown:
      break;
  }
  return {kFat.level, kGapMm, kSmoothMm};
}

std::optional<int> levelFromName(std::string_view name) {
  for (const Level& level : kLevels)
    if (level.name == name) return level.level;
  return std::nullopt;
}

std::string levelNames() {
  std::string names;
  for (const Level& level : kLevels) names += (names.empty() ? "" : ", ") + std::string(level.name);
  return names;
}

}  // namespace anatomy
