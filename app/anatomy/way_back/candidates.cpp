#include "app/anatomy/way_back/candidates.h"

#include <algorithm>
#include <tuple>

namespace anatomy {
namespace {

constexpr float kEqualFit = 0.005f;       // fits closer than this are one
constexpr float kHitShare = 0.05f;        // of a zone, that must hurt for it to be spoken of as hit
constexpr float kLeastExplained = 0.02f;  // of the pain; less is no candidate

using Mask = std::vector<uint8_t>;

class Comparison {
 public:
  Comparison(const PaintedPain& pain, const ZoneMap& map) : map_(map), painted_(map.paint(pain)) {
    total_ = painted_.elsewhere;
    for (size_t i = 0; i < painted_.levels.size(); ++i) total_ += weight(i);
    for (const PaintedSpot& spot : pain)
      if (!spot.zone.empty() && shareHit(spot.zone) > kHitShare && !std::ranges::count(named_, spot.zone))
        named_.push_back(spot.zone);
  }

  bool empty() const { return total_ <= 0.0f; }

  Candidate compare(const TriggerPoint& point) const {
    Candidate candidate{.point = point.id};
    const Mask core = maskOf(point, ZonePart::Core), spillover = maskOf(point, ZonePart::Spillover);
    float coreMm2 = 0.0f, hitMm2 = 0.0f;
    for (size_t i = 0; i < core.size(); ++i) {
      if (core[i]) coreMm2 += area(i);
      if (core[i] && painted_.levels[i]) hitMm2 += area(i);
      if (core[i]) candidate.byCore += weight(i) / total_;
      if (!core[i] && spillover[i]) candidate.bySpillover += weight(i) / total_;
    }
    candidate.corePainted = coreMm2 > 0.0f ? hitMm2 / coreMm2 : 0.0f;
    listZones(point, candidate);
    candidate.fit = fitOf(candidate);
    return candidate;
  }

 private:
  float area(size_t piece) const { return map_.pieces()[piece].areaMm2; }
  float weight(size_t piece) const { return area(piece) * float(painted_.levels[piece]); }

  Mask maskOf(const TriggerPoint& point, ZonePart part) const {
    Mask mask(map_.pieces().size(), 0);
    for (const ZoneUse& use : point.zones) {
      const auto zone = map_.indexOf(use.zone);
      if (!zone || use.part != part) continue;
      for (size_t i = 0; i < mask.size(); ++i) mask[i] |= map_.within(*zone, i) ? 1 : 0;
    }
    return mask;
  }

  float shareHit(const std::string& id) const {
    const auto zone = map_.indexOf(id);
    float all = 0.0f, hit = 0.0f;
    for (size_t i = 0; zone && i < painted_.levels.size(); ++i) {
      if (!map_.within(*zone, i)) continue;
      all += area(i);
      if (painted_.levels[i]) hit += area(i);
    }
    return all > 0.0f ? hit / all : 0.0f;
  }

  void listZones(const TriggerPoint& point, Candidate& candidate) const {
    for (const ZoneUse& use : point.zones) {
      const bool hit = shareHit(use.zone) > kHitShare;
      if (use.part == ZonePart::Core) (hit ? candidate.coreHit : candidate.coreMissed).push_back(use.zone);
      if (use.part == ZonePart::Spillover && hit) candidate.spilloverHit.push_back(use.zone);
    }
    for (const std::string& zone : named_)
      if (!std::ranges::count(point.zones, zone, &ZoneUse::zone)) candidate.unexplained.push_back(zone);
  }

  const ZoneMap& map_;
  PaintedPieces painted_;
  std::vector<std::string> named_;  // zones that were named as a whole and not wiped away
  float total_ = 0.0f;
};

bool sameFit(const Candidate& a, const Candidate& b) {
  return std::abs(a.fit - b.fit) < kEqualFit;
}

void sortByFit(std::vector<Candidate>& candidates, const TriggerPointTable& table) {
  std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::fit);
  const auto trust = [&](const Candidate& candidate) {
    const TriggerPoint& point = *table.findPoint(candidate.point);
    return std::tuple(point.badge, point.rare, point.singleSource);
  };
  for (auto first = candidates.begin(); first != candidates.end();) {
    const auto last =
        std::find_if(first, candidates.end(), [&](const Candidate& c) { return !sameFit(*first, c); });
    std::stable_sort(first, last, [&](const auto& a, const auto& b) { return trust(a) < trust(b); });
    const int rank = int(first - candidates.begin()) + 1;
    std::for_each(first, last, [&](Candidate& candidate) { candidate.rank = rank; });
    first = last;
  }
}

}  // namespace

float fitOf(const Candidate& candidate) {
  const float explained = candidate.byCore + kSpilloverIntensity * candidate.bySpillover;
  return explained * (0.5f + 0.5f * candidate.corePainted);
}

std::vector<Candidate> candidatesFor(const PaintedPain& pain, const ZoneMap& map,
                                     const TriggerPointTable& table) {
  const Comparison comparison(pain, map);
  std::vector<Candidate> candidates;
  if (comparison.empty()) return candidates;
  for (const TriggerPoint& point : table.points()) {
    Candidate candidate = comparison.compare(point);
    if (candidate.explained() >= kLeastExplained) candidates.push_back(std::move(candidate));
  }
  sortByFit(candidates, table);
  return candidates;
}

}  // namespace anatomy
