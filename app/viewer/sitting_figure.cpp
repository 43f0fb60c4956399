#include "app/viewer/sitting_figure.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// As in assets/tools/figure-*.toml, mm.
constexpr float kHipAside = 88.0f, kShoulderAside = 165.0f, kShoulderBack = 8.0f, kTrunk = 462.0f;
constexpr float kArm = 545.0f, kWristHigh = 30.0f, kThigh = 400.0f, kShank = 385.0f, kAnkleHigh = 72.0f;
// In the still scene, z from the ankle of a leg in its middle place.
constexpr float kHandsZ = 1240.0f, kHandAside = 235.0f, kFootZ = 390.0f, kFootAside = 200.0f;
constexpr float kBesideMm = 152.0f;                 // the other calf on the same roller
constexpr float kCrossedT = 0.16f, kOnTop = 84.0f;  // the other leg on this one
constexpr float kLiftMm = 130.0f;                   // on its way from one place to another

const glm::vec3 kUp{0, 1, 0}, kToFoot{0, 0, -1};

// y along `forward` as near as can be.
glm::mat4 poseOf(glm::vec3 origin, glm::vec3 z, glm::vec3 forward) {
  const glm::vec3 up = glm::normalize(z), x = glm::normalize(glm::cross(forward, up));
  return glm::mat4(glm::vec4(x, 0), glm::vec4(glm::cross(up, x), 0), glm::vec4(up, 0), glm::vec4(origin, 1));
}

// Where two lengths meet between two places, on the side of `hint`.
glm::vec3 jointBetween(glm::vec3 from, glm::vec3 to, float first, float second, glm::vec3 hint) {
  const glm::vec3 way = to - from;
  const float far = std::clamp(glm::length(way), std::abs(first - second) + 1.0f, first + second - 1.0f);
  const glm::vec3 along = glm::normalize(way);
  const float share = (first * first - second * second + far * far) / (2.0f * far);
  const glm::vec3 aside = glm::normalize(hint - along * glm::dot(hint, along));
  return from + share * along + std::sqrt(std::max(0.0f, first * first - share * share)) * aside;
}

struct FootPlace {
  glm::vec3 ankle{0.0f}, toes{0.0f}, sole{0.0f};  // sole: away from it
};

class Figure {
 public:
  Figure(const anatomy::Atlas& atlas, const mechanics::Motion& motion, const Sitting& sitting, float matMm)
      : frame_(atlas.frame), sitting_(sitting), matMm_(matMm), side_(atlas.frame.lateralSign()) {
    const mechanics::JointAxis axis = kneeAxis(motion, atlas);
    const glm::vec3 knee = atlas.frame.toDisplay(axis.through);
    const glm::vec3 thigh =
        atlas.frame.toDisplay(glm::mat3(mechanics::thighMotion(axis, sitting.kneeDeg)) * glm::vec3(0, 0, 1));
    knee_ = sitting.placement.toScene(knee);
    hip_ = sitting.placement.toScene(knee + kThigh * thigh);
    middle_ = hip_ - glm::vec3(side_ * kHipAside, 0, 0);
  }

  std::vector<ShownTool> parts() {
    trunkAndArms();
    add("figure-shorts", poseOf(hip_, hip_ - knee_, kUp));
    otherLeg();
    return std::move(parts_);
  }

 private:
  void add(const char* shape, const glm::mat4& pose) {
    parts_.push_back({shape, {}, sitting_.placement.toLeg(pose)});
  }

  void trunkAndArms() {
    const glm::vec3 hands{middle_.x, matMm_ + kWristHigh, kHandsZ};
    const float aside = kHandAside - kShoulderAside;
    const float arm = std::sqrt(kArm * kArm - aside * aside);
    const glm::vec3 neck = jointBetween(middle_, hands, kTrunk, arm, kUp);
    const glm::mat4 trunk = poseOf(middle_, neck - middle_, kToFoot);
    add("figure-trunk", trunk);
    for (const float side : {-1.0f, 1.0f}) {
      const glm::vec3 shoulder(trunk * glm::vec4(side * kShoulderAside, -kShoulderBack, kTrunk, 1.0f));
      const glm::vec3 wrist = hands + glm::vec3(side * kHandAside, 0, 0);
      add("figure-arm", poseOf(shoulder, shoulder - wrist, kToFoot));
      const glm::vec3 fingers = glm::normalize(glm::vec3(0.45f * side, 0.0f, 1.0f));
      add(side > 0.0f ? "figure-hand-right" : "figure-hand-left", poseOf(wrist, kUp, fingers));
    }
  }

  // With both hips lifted it lies on the roller beside this one; else its foot stands on the mat.
  FootPlace footFor(const std::string& sitting) const {
    const LegPlacement& leg = sitting_.placement;
    const glm::vec3 ankle = leg.toScene(glm::vec3(0.0f)), aside{-side_ * kBesideMm, 0, 0};
    const glm::vec3 along = glm::normalize(leg.toScene(glm::vec3(0, 0, frame_.lengthMm)) - ankle);
    const glm::vec3 toes = glm::normalize(kUp - along * along.y + 0.12f * kToFoot);
    if (sitting == "hips-lifted") return {ankle + aside + 15.0f * kUp, toes, along};
    if (sitting == "legs-crossed") {
      const glm::vec3 on = ankle + kCrossedT * frame_.lengthMm * along + kOnTop * kUp;
      return {on + glm::vec3(side_ * 12.0f, 0, 0), toes, along};
    }
    return {{middle_.x - side_ * kFootAside, matMm_ + kAnkleHigh, kFootZ}, kToFoot, kUp};
  }

  void otherLeg() {
    const FootPlace from = footFor(sitting_.before), to = footFor(sitting_.now);
    const float s = sitting_.settled;
    FootPlace foot{glm::mix(from.ankle, to.ankle, s), glm::mix(from.toes, to.toes, s),
                   glm::mix(from.sole, to.sole, s)};
    if (sitting_.before != sitting_.now) foot.ankle.y += kLiftMm * 4.0f * s * (1.0f - s);
    const glm::vec3 hip = middle_ - glm::vec3(side_ * kHipAside, 0, 0);
    const float reach = glm::length(foot.ankle - hip), most = kThigh + kShank - 1.0f;
    if (reach > most) foot.ankle = hip + (foot.ankle - hip) * (most / reach);
    const glm::vec3 outwards{-0.25f * side_, 0, 0};
    const glm::vec3 knee = jointBetween(hip, foot.ankle, kThigh, kShank, kUp + outwards);
    const glm::vec3 forward = knee - 0.5f * (hip + foot.ankle) + 20.0f * kUp;
    add("figure-thigh", poseOf(hip, hip - knee, forward));
    add("figure-shank", poseOf(knee, knee - foot.ankle, forward));
    add("figure-foot", poseOf(foot.ankle, foot.sole, foot.toes));
  }

  const anatomy::LegFrame& frame_;
  const Sitting& sitting_;
  float matMm_, side_;
  glm::vec3 knee_{0.0f}, hip_{0.0f}, middle_{0.0f};  // middle: between the hips
  std::vector<ShownTool> parts_;
};

}  // namespace

std::vector<ShownTool> sittingFigure(const anatomy::Atlas& atlas, const mechanics::Motion& motion,
                                     const Sitting& sitting, float matMm) {
  return Figure(atlas, motion, sitting, matMm).parts();
}

}  // namespace app
