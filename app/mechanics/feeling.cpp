#include "app/mechanics/feeling.h"

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/mechanics/pressure_spread.h"

namespace mechanics {
namespace {

// Farther from the line than this nothing of a press arrives.
constexpr float kFarMm = 60.0f;

struct Target {
  float depthMm = 0.0f, asideMm = 0.0f;  // under the top, and from the line
};

Target targetOf(const Sounding& sounding, glm::vec3 mm) {
  const glm::vec3 from = mm - sounding.topMm;
  const float depthMm = glm::dot(from, sounding.inward);
  return {depthMm, glm::length(from - depthMm * sounding.inward)};
}

float pressureAt(const Contact& contact, const Target& target) {
  const float radiusMm = contact.load.halfWidthMm;
  const float onAxis = contact.pressureAt(target.depthMm);
  const float whole = discShare(radiusMm, target.depthMm);
  return whole > 0.0f ? onAxis * discShareBeside(radiusMm, target.depthMm, target.asideMm) / whole : 0.0f;
}

float nrsAt(const PainThresholds& thresholds, const Contact& contact, const Target& target) {
  if (target.depthMm <= 0.0f || target.asideMm > kFarMm || contact.forceN <= 0.0f) return 0.0f;
  return painNrs(pressureAt(contact, target),
                 thresholdAtDepthKPa(thresholds.triggerPointKPa, target.depthMm, thresholds));
}

// A zone that several uses name is felt as strongly as the strongest has it.
void addZone(std::vector<FeltZone>& zones, const anatomy::ZoneUse& use, float share) {
  const float part = use.part == anatomy::ZonePart::Core ? 1.0f : anatomy::kSpilloverIntensity;
  const auto known = std::ranges::find(zones, use.zone, &FeltZone::zone);
  if (known == zones.end())
    zones.push_back({use.zone, share * part});
  else
    known->intensity = std::max(known->intensity, share * part);
}

}  // namespace

Feeling feel(const anatomy::Atlas& atlas, const anatomy::Placements& points, const PainThresholds& thresholds,
             const Sounding& sounding, const Contact& contact, std::string_view chosen) {
  Feeling feeling{.nrs = painNrs(contact.facePressureKPa, thresholds.healthyKPa)};
  const anatomy::TriggerPoint* hurt = nullptr;
  for (const anatomy::PlacedPoint& placed : points.placed) {
    const anatomy::TriggerPoint* point = atlas.triggerPoints->findPoint(placed.id);
    if (!point || (!point->variantOf.empty() && placed.id != chosen)) continue;
    const float nrs = nrsAt(thresholds, contact, targetOf(sounding, placed.targetMm));
    if (nrs <= feeling.nrs) continue;
    feeling.nrs = nrs;
    hurt = point;
  }
  if (!hurt) return feeling;
  feeling.point = hurt->id;
  const float share = referralShare(feeling.nrs, thresholds);
  if (share > 0.0f)
    for (const anatomy::ZoneUse& use : hurt->zones) addZone(feeling.referral, use, share);
  return feeling;
}

}  // namespace mechanics
