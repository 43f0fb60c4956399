#include "app/anatomy/landmark_rules.h"

#include <algorithm>

#include "app/anatomy/bone_cloud.h"
#include "app/anatomy/leg_axes.h"

namespace anatomy {
namespace {

constexpr glm::vec3 kLateral{1, 0, 0};
constexpr glm::vec3 kMedial{-1, 0, 0};
constexpr glm::vec3 kAnterior{0, 1, 0};
constexpr glm::vec3 kPosterior{0, -1, 0};
constexpr glm::vec3 kUp{0, 0, 1};
constexpr glm::vec3 kDown{0, 0, -1};
constexpr glm::vec3 kCentre{0, 0, 0};  // the middle of the region instead of its farthest point

constexpr BoneRegion kWhole{};
constexpr BoneRegion kMalleolus{{0, 0, 0}, {1, 1, 0.15f}};
constexpr BoneRegion kPlateau{{0, 0, 0.9f}, {1, 1, 1}};
constexpr BoneRegion kUpperHalf{{0, 0, 0.5f}, {1, 1, 1}};
constexpr BoneRegion kMedialHalf{{0, 0, 0}, {0.5f, 1, 1}};
constexpr BoneRegion kLateralHalf{{0.5f, 0, 0}, {1, 1, 1}};
constexpr BoneRegion kBackFifth{{0, 0, 0}, {1, 0.2f, 1}};
constexpr BoneRegion kFrontUpperQuarter{{0, 0.5f, 0.5f}, {1, 1, 1}};
constexpr BoneRegion kMetatarsalHead{{0, 0.8f, 0}, {1, 1, 1}};
constexpr BoneRegion kMetatarsalBase{{0, 0, 0}, {1, 0.15f, 1}};

// The condyles are round and nearly level where they touch: their "lowest point" is the middle of a patch.
constexpr float kCondylePatchMm = 2.0f;
// The blunt end of the big toe.
constexpr float kHalluxPatchMm = 0.5f;

struct LandmarkRule {
  const char* name;
  const char* bone;
  glm::vec3 direction;
  BoneRegion region;
  float withinMm = 0.0f;
};

const LandmarkRule kRules[] = {
    {"medial malleolus tip", "tibia", kDown, kWhole},
    {"lateral malleolus tip", "fibula", kDown, kWhole},
    {"medial malleolus, most medial point", "tibia", kMedial, kMalleolus},
    {"lateral malleolus, most lateral point", "fibula", kLateral, kMalleolus},
    {"tibial plateau, most medial", "tibia", kMedial, kPlateau},
    {"tibial plateau, most lateral", "tibia", kLateral, kPlateau},
    {"intercondylar eminence top", "tibia", kUp, kWhole},
    {"tibial tuberosity (most anterior)", "tibia", kAnterior, kUpperHalf},
    {"fibular head apex", "fibula", kUp, kWhole},
    {"fibular head, most lateral", "fibula", kLateral, kUpperHalf},
    {"medial femoral condyle, lowest", "femur", kDown, kMedialHalf, kCondylePatchMm},
    {"lateral femoral condyle, lowest", "femur", kDown, kLateralHalf, kCondylePatchMm},
    {"medial femoral condyle, most posterior", "femur", kPosterior, kMedialHalf, kCondylePatchMm},
    {"lateral femoral condyle, most posterior", "femur", kPosterior, kLateralHalf, kCondylePatchMm},
    {"medial femoral epicondyle", "femur", kMedial, kWhole},
    {"lateral femoral epicondyle", "femur", kLateral, kWhole},
    {"calcaneal tuberosity, most posterior", "calcaneus", kPosterior, kWhole},
    {"calcaneus, lowest", "calcaneus", kDown, kWhole},
    {"calcaneal tuberosity, top", "calcaneus", kUp, kBackFifth},
    {"sustentaculum tali", "calcaneus", kMedial, kFrontUpperQuarter},
    {"talar dome top", "talus", kUp, kLateralHalf},
    {"navicular tuberosity", "navicular", kMedial, kWhole},
    {"metatarsal first head centre", "first-metatarsal", kCentre, kMetatarsalHead},
    {"metatarsal first base centre", "first-metatarsal", kCentre, kMetatarsalBase},
    {"metatarsal second head centre", "second-metatarsal", kCentre, kMetatarsalHead},
    {"metatarsal second base centre", "second-metatarsal", kCentre, kMetatarsalBase},
    {"metatarsal third head centre", "third-metatarsal", kCentre, kMetatarsalHead},
    {"metatarsal third base centre", "third-metatarsal", kCentre, kMetatarsalBase},
    {"metatarsal fourth head centre", "fourth-metatarsal", kCentre, kMetatarsalHead},
    {"metatarsal fourth base centre", "fourth-metatarsal", kCentre, kMetatarsalBase},
    {"metatarsal fifth head centre", "fifth-metatarsal", kCentre, kMetatarsalHead},
    {"metatarsal fifth base centre", "fifth-metatarsal", kCentre, kMetatarsalBase},
    {"5th metatarsal styloid", "fifth-metatarsal", kPosterior, kWhole},
    {"hallux distal phalanx tip", "distal-phalanx-1", kAnterior, kWhole, kHalluxPatchMm},
    {"2nd distal phalanx tip", "distal-phalanx-2", kAnterior, kWhole},
    {"3rd distal phalanx tip", "distal-phalanx-3", kAnterior, kWhole},
    {"4th distal phalanx tip", "distal-phalanx-4", kAnterior, kWhole},
    {"5th distal phalanx tip", "distal-phalanx-5", kAnterior, kWhole},
    {"patella apex", "patella", kDown, kWhole},
    {"patella base", "patella", kUp, kWhole},
    {"patella most anterior", "patella", kAnterior, kWhole},
};

// Of a whole femur only the knee end matters: a fifth of a leg's length holds both epicondyles.
BoneCloud cloudOf(const BoneMesh& bone, const glm::mat4& sourceToLeg, float shinMm) {
  const BoneCloud cloud(*bone.mesh, sourceToLeg);
  return bone.id == "femur" ? cloud.below(cloud.bounds().min.z + 0.2f * shinMm) : cloud;
}

glm::vec3 measure(const BoneCloud& cloud, const LandmarkRule& rule) {
  if (rule.direction == kCentre) return cloud.centre(rule.region);
  return cloud.extreme(rule.direction, rule.region, rule.withinMm);
}

}  // namespace

Landmarks measureLandmarks(const std::vector<BoneMesh>& bones, const glm::mat4& sourceToLeg) {
  const eng::Mesh* tibia = findBone(bones, "tibia");
  const float shinMm = tibia ? BoneCloud(*tibia, sourceToLeg).bounds().size().z : 0.0f;
  Landmarks landmarks;
  for (const BoneMesh& bone : bones) {
    if (bone.mesh != findBone(bones, bone.id)) continue;  // a second mesh under the same name
    const BoneCloud cloud = cloudOf(bone, sourceToLeg, shinMm);
    if (cloud.empty()) continue;
    for (const LandmarkRule& rule : kRules)
      if (bone.id == rule.bone) landmarks[rule.name] = measure(cloud, rule);
  }
  return landmarks;
}

bool isLandmark(std::string_view name) {
  return std::ranges::any_of(kRules, [&](const LandmarkRule& rule) { return rule.name == name; });
}

}  // namespace anatomy
