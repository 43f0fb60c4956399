#include "app/mechanics/tissue_shift.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace mechanics {
namespace {

// Tissue goes at most this share of the way to the bone before it; beside a bone it may go further.
constexpr float kOfTheWay = 0.85f;
constexpr float kBesideBone = 2.0f;
// What is so near to a bone lies on it; it covers what the distance may be wrong by.
constexpr float kOnBoneMm = 0.5f;

float fourth(float x) {
  return x * x * x * x;
}

// How far a place may move along `way` for the bone near it.
float roomMm(const BoneDistance::Reading& bone, glm::vec3 way) {
  const float towards = std::clamp(-glm::dot(bone.away, way), 0.0f, 1.0f);
  return kOfTheWay * std::max(0.0f, bone.mm - kOnBoneMm) *
         (1.0f + kBesideBone * (1.0f - towards) * (1.0f - towards));
}

}  // namespace

TissueShift::TissueShift(std::vector<Dent> dents) : dents_(std::move(dents)) {
  assert(dents_.size() <= kMostPresses);
  std::erase_if(dents_, [](const Dent& dent) { return dent.deepestMm() <= 0.0f; });
  for (const Dent& dent : dents_) {
    float sum = 0.0f;
    for (const Dent& other : dents_) sum += fourth(other.at(dent.topMm()).mm / dent.deepestMm());
    shares_.push_back(1.0f / std::max(1.0f, sum));
  }
}

bool TissueShift::reaches(glm::vec3 positionMm) const {
  return std::ranges::any_of(dents_, [&](const Dent& dent) { return dent.reaches(positionMm); });
}

bool TissueShift::reaches(const eng::Bounds& box) const {
  return std::ranges::any_of(dents_, [&](const Dent& dent) { return dent.reaches(box); });
}

// The depths are summed by their fourth powers, the deepest counting nearly alone; the ways are blended by
// the same weights.
std::optional<TissueShift::Shift> TissueShift::at(glm::vec3 positionMm,
                                                  const BoneDistance::Reading& bone) const {
  float sum = 0.0f;
  glm::vec3 way(0.0f), sumSlope(0.0f);
  glm::mat3 waySlope(0.0f);
  for (size_t i = 0; i < dents_.size(); ++i) {
    const Dent::Depth depth = dents_[i].at(positionMm);
    if (depth.mm <= 0.0f) continue;
    const float weight = shares_[i] * fourth(depth.mm);
    const glm::vec3 slope = 4.0f * weight / depth.mm * depth.slope;
    sum += weight;
    sumSlope += slope;
    way += weight * dents_[i].inward();
    waySlope += glm::outerProduct(dents_[i].inward(), slope);
  }
  if (sum <= 1e-12f || bone.mm <= kOnBoneMm) return std::nullopt;
  way /= sum;
  waySlope = (waySlope - glm::outerProduct(way, sumSlope)) / sum;
  const float free = std::sqrt(std::sqrt(sum));
  const glm::vec3 freeSlope = free / (4.0f * sum) * sumSlope;

  const float room = roomMm(bone, way);
  const float kept = std::pow(1.0f + fourth(free / room), -0.25f);
  const float moved = kept * free;
  const glm::vec3 slope = fourth(kept) * kept * freeSlope +
                          fourth(moved / room) * (moved / room) * (room / (bone.mm - kOnBoneMm)) * bone.away;
  return Shift{moved * way, glm::outerProduct(way, slope) + moved * waySlope};
}

float TissueShift::pallorAt(glm::vec3 restMm) const {
  float pallor = 0.0f;
  for (const Dent& dent : dents_) {
    const glm::vec3 from = restMm - dent.topMm();
    const float depth = glm::dot(from, dent.inward());
    const float aside = glm::length(from - depth * dent.inward());
    const float deepness = std::min(1.0f, dent.deepestMm() / 5.0f);
    const float pad = std::max(dent.padMm(), 4.0f);
    if (std::abs(depth) < 4.0f * pad)
      pallor = std::max(pallor, deepness * (1.0f - glm::smoothstep(0.9f * pad, 2.0f * pad, aside)));
  }
  return pallor;
}

Dent dentOf(const Sounding& sounding, const Contact& contact) {
  return {sounding.topMm, sounding.inward, sounding.stack, contact};
}

}  // namespace mechanics
