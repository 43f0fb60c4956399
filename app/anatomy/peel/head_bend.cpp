#include "app/anatomy/peel/head_bend.h"

#include <algorithm>
#include <cmath>

namespace anatomy {
namespace {

constexpr int kStations = 160;
constexpr float kEndShare = 0.06f;  // of the length: the part whose middle is an end of the muscle

// The first part stays where it is, on the femoral condyle; then the bend sets in over some length.
constexpr float kHeldShare = 0.09f;
constexpr float kOnsetMm = 25.0f;

// The outermost fibres are stretched and pressed together by depth times curvature. Of all edges of the mesh
// 19 in 20 keep within this when the head is wholly peeled.
constexpr float kStretch95 = 0.147f;
constexpr float kFirstStrain = 0.2f;
constexpr float kSharpestRadiusMm = 55.0f;
constexpr float kLargestTurnRad = 2.9f;

constexpr float kFrontMm = 60.0f;  // over which the roll rises from the bed

// Away from the other head.
constexpr float kMedialSplayRad = 0.12f, kLateralSplayRad = 0.2f;

// Before it begins to turn, a section is lifted off its bed, steps aside, and is squeezed a little where it
// passes between nerves and the tendons of the thigh. Found by search: the least that goes into anything else
// on two legs, at ten positions of one head and of both.
struct Clearance {
  float liftMm, asideAtKneeMm, asideBelowMm, squeeze;
  float squeezedAt, squeezedOver;  // of the length: the middle, the standard deviation
};
constexpr Clearance kMedialClearance{1.172f, -1.35f, 11.444f, 0.107f, 0.113f, 0.304f};
constexpr Clearance kLateralClearance{1.865f, 1.213f, 7.59f, 0.096f, 0.15f, 0.255f};
constexpr float kLeadMm = 35.0f;  // so far ahead of the roll

glm::vec3 middleBetween(const eng::Mesh& mesh, float lowZ, float highZ) {
  glm::vec3 sum{0.0f};
  float count = 0.0f;
  for (const glm::vec3 p : mesh.positions)
    if (p.z >= lowZ && p.z <= highZ) sum += p, ++count;
  return sum / std::max(1.0f, count);
}

PeelAxes axesFrom(glm::vec3 top, glm::vec3 bottom, const LegFrame& frame, Head head) {
  PeelAxes axes;
  axes.along = glm::normalize(bottom - top);
  const float splay = head == Head::Medial ? -kMedialSplayRad : kLateralSplayRad;
  const glm::vec3 outwards = frame.toDisplay({std::sin(splay), -std::cos(splay), 0.0f});
  axes.out = glm::normalize(outwards - glm::dot(outwards, axes.along) * axes.along);
  axes.across = glm::cross(axes.along, axes.out);
  axes.origin = top;
  return axes;
}

float stretch95(const eng::Mesh& mesh, const HeadBend::Pose& pose) {
  std::vector<glm::vec3> moved;
  for (const glm::vec3 p : mesh.positions) moved.push_back(pose.position(p));
  std::vector<float> stretches;
  for (size_t i = 0; i < mesh.indices.size(); ++i) {
    const uint32_t a = mesh.indices[i], b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
    const float before = glm::distance(mesh.positions[a], mesh.positions[b]);
    if (before > 0.0f) stretches.push_back(std::abs(glm::distance(moved[a], moved[b]) / before - 1.0f));
  }
  if (stretches.empty()) return 0.0f;
  const auto at = stretches.begin() + long(0.95 * double(stretches.size()));
  std::ranges::nth_element(stretches, at);
  return *at;
}

// `v` = (along, out) turned by `angle` from along towards out.
glm::vec2 turned(glm::vec2 v, float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  return {c * v.x - s * v.y, s * v.x + c * v.y};
}

}  // namespace

HeadBend::HeadBend(const eng::Mesh& mesh, const LegFrame& frame, Head head) {
  const eng::Bounds bounds = eng::boundsOf(mesh);
  const float end = kEndShare * bounds.size().z;
  const glm::vec3 top = middleBetween(mesh, bounds.max.z - end, bounds.max.z);
  tip_ = middleBetween(mesh, bounds.min.z, bounds.min.z + end);
  axes_ = axesFrom(top, tip_, frame, head);
  float low = 1e9f, high = -1e9f;
  for (const glm::vec3 p : mesh.positions) {
    const float along = axes_.toLocal(p).x;
    low = std::min(low, along);
    high = std::max(high, along);
  }
  axes_.origin += low * axes_.along;
  profile_ = sectionsOf(mesh, axes_, high - low, kStations);
  const bool acrossIsOutwards = glm::dot(axes_.across, axes_.out - frame.toDisplay({0, -1, 0})) > 0.0f;
  outwards_ = acrossIsOutwards ? 1.0f : -1.0f;
  head_ = head;
  // Stretch grows with strain nearly in proportion.
  strain_ = kFirstStrain;
  for (int i = 0; i < 4; ++i) strain_ *= kStretch95 / std::max(0.02f, stretch95(mesh, pose(1.0f)));
}

float HeadBend::curvatureAt(size_t station) const {
  const float along = profile_.stepMm * float(station);
  const float onset = glm::smoothstep(0.0f, kOnsetMm, along - kHeldShare * lengthMm());
  const float depth = std::max(profile_.halfDepthMm[station], 1.0f);
  return onset * std::min(strain_ / depth, 1.0f / kSharpestRadiusMm);
}

HeadBend::Pose HeadBend::pose(float amount) const {
  Pose pose;
  pose.axes_ = axes_;
  pose.stepMm_ = profile_.stepMm;
  pose.stations_.resize(profile_.middleMm.size());
  float total = 0.0f;
  for (size_t i = 0; i < pose.stations_.size(); ++i) total += curvatureAt(i) * profile_.stepMm;
  const float scale = std::min(1.0f, kLargestTurnRad / std::max(total, 1e-6f));
  const float front = glm::mix(lengthMm() + kLeadMm, kHeldShare * lengthMm() - kFrontMm, amount);
  for (size_t i = 0; i < pose.stations_.size(); ++i) {
    Pose::Station& now = pose.stations_[i];
    const float along = profile_.stepMm * float(i);
    now.restMiddle = profile_.middleMm[i];
    now.curvature = scale * curvatureAt(i) * glm::smoothstep(0.0f, kFrontMm, along - front);
    if (i == 0) {
      now.middle = {0.0f, now.restMiddle};
      now.middleAcross = profile_.middleAcrossMm[0];
      continue;
    }
    const Pose::Station& before = pose.stations_[i - 1];
    const float turn = 0.5f * (before.curvature + now.curvature) * profile_.stepMm;
    now.turnRad = before.turnRad + turn;
    const glm::vec2 step{profile_.stepMm, now.restMiddle - before.restMiddle};
    now.middle = before.middle + turned(step, before.turnRad + 0.5f * turn);
    clear(i, front, now);
  }
  return pose;
}

void HeadBend::clear(size_t station, float frontMm, Pose::Station& now) const {
  const Clearance& clearance = head_ == Head::Medial ? kMedialClearance : kLateralClearance;
  const float share = float(station) / float(kStations - 1);
  const float along = profile_.stepMm * float(station);
  const float done = glm::smoothstep(-kLeadMm, 0.0f, along - frontMm) *
                     glm::smoothstep(0.0f, kOnsetMm, along - kHeldShare * lengthMm());
  const float fromMiddle = (share - clearance.squeezedAt) / clearance.squeezedOver;
  now.middleAcross = profile_.middleAcrossMm[station];
  now.lift = done * clearance.liftMm;
  now.aside = done * outwards_ *
              glm::mix(clearance.asideAtKneeMm, clearance.asideBelowMm, glm::smoothstep(0.35f, 0.7f, share));
  now.squeeze = done * clearance.squeeze * std::exp(-0.5f * fromMiddle * fromMiddle);
}

HeadBend::Pose::Station HeadBend::Pose::at(float along) const {
  const float place = std::clamp(along / stepMm_, 0.0f, float(stations_.size() - 1));
  const size_t i = std::min(size_t(place), stations_.size() - 2);
  const float share = place - float(i);
  const Station &a = stations_[i], &b = stations_[i + 1];
  return {glm::mix(a.turnRad, b.turnRad, share),
          glm::mix(a.curvature, b.curvature, share),
          glm::mix(a.middle, b.middle, share),
          glm::mix(a.restMiddle, b.restMiddle, share),
          glm::mix(a.middleAcross, b.middleAcross, share),
          glm::mix(a.lift, b.lift, share),
          glm::mix(a.aside, b.aside, share),
          glm::mix(a.squeeze, b.squeeze, share)};
}

glm::vec3 HeadBend::Pose::position(glm::vec3 rest) const {
  const glm::vec3 local = axes_.toLocal(rest);
  const Station station = at(local.x);
  const float beyond = local.x - std::clamp(local.x, 0.0f, stepMm_ * float(stations_.size() - 1));
  const glm::vec2 place = station.middle + turned({beyond, local.y - station.restMiddle}, station.turnRad);
  const float across = local.z + station.aside - station.squeeze * (local.z - station.middleAcross);
  return axes_.toSpace({place.x, place.y + station.lift, across});
}

glm::vec3 HeadBend::Pose::tangent(glm::vec3 rest, glm::vec3 tangent) const {
  const glm::vec3 local = axes_.toLocal(rest);
  const Station station = at(local.x);
  const float stretch = 1.0f - station.curvature * (local.y - station.restMiddle);
  const glm::vec2 flat =
      turned({stretch * glm::dot(tangent, axes_.along), glm::dot(tangent, axes_.out)}, station.turnRad);
  return glm::normalize(flat.x * axes_.along + flat.y * axes_.out +
                        glm::dot(tangent, axes_.across) * axes_.across);
}

glm::vec3 HeadBend::Pose::normal(glm::vec3 rest, glm::vec3 normal) const {
  const glm::vec3 local = axes_.toLocal(rest);
  const Station station = at(local.x);
  const float stretch = std::max(0.1f, 1.0f - station.curvature * (local.y - station.restMiddle));
  const glm::vec2 flat =
      turned({glm::dot(normal, axes_.along) / stretch, glm::dot(normal, axes_.out)}, station.turnRad);
  return glm::normalize(flat.x * axes_.along + flat.y * axes_.out +
                        glm::dot(normal, axes_.across) * axes_.across);
}

}  // namespace anatomy
