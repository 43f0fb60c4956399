#include "app/mechanics/leg_motion.h"

#include <algorithm>

namespace mechanics {
namespace {

using anatomy::Kind;

// The foot has bones everywhere, so all of the shear is the shank's: tendons and skin slide along it.
BendRule ankleRule(const anatomy::LegFrame& frame) {
  return {
      .movesBelow = true, .shareOfStaying = 1.0f, .stayingFadeMm = 0.8f * frame.lengthMm, .blendMm = 22.0f};
}

BendRule kneeRule(float kneeDeg) {
  const float fade = 95.0f + 85.0f * glm::smoothstep(40.0f, 90.0f, kneeDeg);
  return {.shareOfStaying = 0.5f,
          .stayingFadeMm = fade,
          .movingFadeMm = fade,
          .freeMm = 45.0f,
          .frontMm = 20.0f,
          .halfway = true,
          .blendMm = 40.0f};
}

std::optional<Segment> segmentOfBone(const anatomy::Structure& structure, const anatomy::LegFrame& frame) {
  if (structure.facts.kind != Kind::Bone) return std::nullopt;
  const std::string& id = structure.facts.id;
  if (id == "tibia" || id == "fibula" || id == "patella") return Segment::Shank;
  if (id == "femur") return Segment::Thigh;
  const float middle = structure.bounds.centre().z;
  return middle < 0.15f * frame.lengthMm ? Segment::Foot
         : middle > frame.lengthMm       ? Segment::Thigh
                                         : Segment::Shank;
}

// In the leg frame a left leg is the mirror image of what is displayed.
BoneDistance::Reading inLegFrame(BoneDistance::Reading reading, const anatomy::LegFrame& frame) {
  reading.away = frame.toLeg(reading.away);
  return reading;
}

// So near to a bone nothing is pushed.
constexpr float kPushedFromMm = 8.0f;

}  // namespace

LegMotion::LegMotion(const anatomy::Atlas& atlas, const Mechanics& mechanics)
    : atlas_(atlas), mechanics_(mechanics) {
  std::array<std::vector<const eng::Mesh*>, 3> meshes;
  for (const anatomy::Structure& structure : atlas.structures) {
    segments_.push_back(segmentOfBone(structure, atlas.frame));
    if (segments_.back()) meshes[size_t(*segments_.back())].push_back(&structure.mesh);
  }
  for (size_t i = 0; i < bones_.size(); ++i) bones_[i] = BoneDistance(meshes[i], atlas.bounds);
  for (const MuscleMotion& muscle : mechanics.motion.muscles) {
    const auto id = atlas.find(muscle.structure);
    const bool thickens = muscle.bulge > 0.0f || !muscle.knee.empty();
    if (!id || !thickens || bulges_.size() == std::tuple_size_v<decltype(Surroundings::within)>) continue;
    bulging_.push_back(muscle.structure);
    bulges_.emplace_back(atlas.at(*id).mesh, atlas.frame);
  }
}

LegMotion::Surroundings LegMotion::around(glm::vec3 restMm) const {
  Surroundings around{inLegFrame(bones_[size_t(Segment::Foot)].at(restMm), atlas_.frame),
                      inLegFrame(bones_[size_t(Segment::Shank)].at(restMm), atlas_.frame),
                      inLegFrame(bones_[size_t(Segment::Thigh)].at(restMm), atlas_.frame),
                      {}};
  const glm::vec3 leg = atlas_.frame.toLeg(restMm);
  for (size_t i = 0; i < bulges_.size(); ++i) around.within[i] = bulges_[i].withinMm(leg);
  return around;
}

LegMotion::Pose::Pose(const LegMotion& motion, const Posture& posture)
    : motion_(&motion),
      ankle_(ankleAxis(motion.mechanics_.motion, motion.atlas_), ankleRule(motion.atlas_.frame),
             posture.ankleDeg),
      knee_(kneeAxis(motion.mechanics_.motion, motion.atlas_), kneeRule(posture.kneeDeg), posture.kneeDeg),
      ankleMoves_(posture.ankleDeg != 0.0f),
      kneeMoves_(posture.kneeDeg != 0.0f) {
  for (size_t i = 0; i < motion.bulging_.size(); ++i) {
    thicker_[i] = thickening(motion.mechanics_.motion, motion.bulging_[i], posture) - 1.0f;
    bulges_ = bulges_ || thicker_[i] > 0.0f;
  }
}

LegMotion::Pose LegMotion::pose(const Posture& posture) const {
  checkPosture(mechanics_.motion, posture);
  return Pose(*this, posture);
}

bool LegMotion::Pose::moves(Segment segment) const {
  return segment == Segment::Foot ? ankleMoves_ : segment == Segment::Thigh ? kneeMoves_ : false;
}

Moved LegMotion::Pose::rigid(glm::vec3 restMm, Segment segment) const {
  if (!moves(segment)) return {restMm};
  const anatomy::LegFrame& frame = motion_->atlas_.frame;
  const glm::mat3 mirror(frame.toDisplay({1, 0, 0}), {0, 1, 0}, {0, 0, 1});
  const JointBend& joint = segment == Segment::Foot ? ankle_ : knee_;
  const Moved moved = joint.turned(frame.toLeg(restMm));
  return {frame.toDisplay(moved.positionMm), mirror * moved.jacobian * mirror};
}

// The joints and the muscles each say how far a place at rest goes; these ways are summed.
Moved LegMotion::Pose::at(glm::vec3 restMm, const Surroundings& around) const {
  const anatomy::LegFrame& frame = motion_->atlas_.frame;
  const glm::vec3 rest = frame.toLeg(restMm);
  Moved sum{rest};
  const auto add = [&](const Moved& moved) {
    sum.positionMm += moved.positionMm - rest;
    sum.jacobian += moved.jacobian - glm::mat3(1.0f);
  };
  if (ankleMoves_) add(ankle_.at(rest, around.shank, around.foot));
  if (kneeMoves_) add(knee_.at(rest, around.shank, around.thigh));
  if (bulges_) {
    Sloped push;
    for (size_t i = 0; i < thicker_.size(); ++i) push = push + thicker_[i] * around.within[i];
    push = push * smoothBetween(0.0f, kPushedFromMm, {around.shank.mm, around.shank.away});
    const float radius = std::max(1.0f, glm::length(glm::vec2(rest)));
    const glm::vec3 outwards(glm::vec2(rest) / radius, 0.0f);
    glm::mat3 turning = (glm::mat3(1.0f) - glm::outerProduct(outwards, outwards)) / radius;
    turning[2] = glm::vec3(0.0f);
    add({rest + push.value * outwards,
         glm::mat3(1.0f) + glm::outerProduct(outwards, push.slope) + push.value * turning});
  }
  const glm::mat3 mirror(frame.toDisplay({1, 0, 0}), {0, 1, 0}, {0, 0, 1});
  return {frame.toDisplay(sum.positionMm), mirror * sum.jacobian * mirror};
}

}  // namespace mechanics
