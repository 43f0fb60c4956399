#include "app/anatomy/trigger_points/pain_heat.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/anatomy/leg_hull.h"

namespace anatomy {
namespace {

// Round the place that is pressed: full, and fallen to nothing.
constexpr float kLocalFullMm = 7.0f, kLocalEndMm = 26.0f;
// Of the way of the front: the core takes the first part, the spillover the last.
constexpr float kCoreArrivesBy = 0.6f, kSpilloverFrom = 0.45f;

float smooth(float from, float to, float value) {
  const float s = std::clamp((value - from) / (to - from), 0.0f, 1.0f);
  return s * s * (3.0f - 2.0f * s);
}

bool asked(const ZoneUse& use, std::string_view source) {
  return source.empty() || std::ranges::find(use.sources, source) != use.sources.end();
}

// The zones, and of the certain and of the doubtful ones the strength, which tells whose place it is.
struct Zones {
  std::vector<float> core, spillover, certain, doubtful;
};

Zones zonesOf(const PainSurface& surface, size_t count, const PainQuestion& question) {
  Zones zones{std::vector<float>(count), std::vector<float>(count), std::vector<float>(count),
              std::vector<float>(count)};
  for (const ZoneUse& use : question.point.zones) {
    const Zone* zone = question.table.findZone(use.zone);
    if (!zone || !asked(use, question.source)) continue;
    const std::vector<float> intensity = surface.intensityOf(*zone);
    const bool isCore = use.part == ZonePart::Core;
    std::vector<float>& part = isCore ? zones.core : zones.spillover;
    std::vector<float>& trust = use.rare || use.singleSource ? zones.doubtful : zones.certain;
    for (size_t i = 0; i < count; ++i) {
      part[i] = std::max(part[i], intensity[i]);
      trust[i] = std::max(trust[i], intensity[i] * (isCore ? 1.0f : kSpilloverIntensity));
    }
  }
  return zones;
}

// From 0, where a part is nearest to the point, to 1, where it is farthest from it.
class Way {
 public:
  Way(const std::vector<float>& part, const std::vector<float>& distancesMm) {
    constexpr float kLeast = 0.05f;
    for (size_t i = 0; i < part.size() && i < distancesMm.size(); ++i) {
      if (part[i] < kLeast || !std::isfinite(distancesMm[i])) continue;
      fromMm_ = std::min(fromMm_, distancesMm[i]);
      toMm_ = std::max(toMm_, distancesMm[i]);
    }
  }
  float at(float distanceMm) const {
    return toMm_ > fromMm_ ? std::clamp((distanceMm - fromMm_) / (toMm_ - fromMm_), 0.0f, 1.0f) : 0.0f;
  }

 private:
  float fromMm_ = 1e30f, toMm_ = -1e30f;
};

// Where one of them is stronger it is its place; beyond all zones what there is only one kind of.
float doubtOf(float certain, float doubtful, bool nothingCertain) {
  constexpr float kNothing = 0.004f;
  if (certain + doubtful < kNothing) return nothingCertain ? 1.0f : 0.0f;
  return std::clamp(0.5f + 8.0f * (doubtful - certain), certain == 0.0f ? 1.0f : 0.0f, 1.0f);
}

// Of the place of the skin over the point; empty where it has none.
std::vector<float> distancesFromPoint(const PainSurface& surface, const PlacedPoint* placed) {
  if (!placed) return {};
  return surface.distancesFrom(placed->skinMm, 1e30f);
}

}  // namespace

std::vector<eng::HeatValue> painValues(const PainSurface& surface, size_t vertexCount,
                                       const PainQuestion& question) {
  const Zones zones = zonesOf(surface, vertexCount, question);
  const std::vector<float> distancesMm = distancesFromPoint(surface, question.placed);
  const Way toCore(zones.core, distancesMm), toSpillover(zones.spillover, distancesMm);
  const bool nothingCertain = std::ranges::all_of(zones.certain, [](float c) { return c == 0.0f; });
  std::vector<eng::HeatValue> values(vertexCount);
  for (size_t i = 0; i < vertexCount; ++i) {
    eng::HeatValue& value = values[i];
    value.core = zones.core[i];
    value.spillover = zones.spillover[i];
    value.doubtful = doubtOf(zones.certain[i], zones.doubtful[i], nothingCertain);
    const bool reached = !distancesMm.empty() && std::isfinite(distancesMm[i]);
    const float core = reached ? toCore.at(distancesMm[i]) : 1.0f - value.core;
    const float spillover = reached ? toSpillover.at(distancesMm[i]) : 1.0f - value.spillover;
    value.arrival = glm::mix(kSpilloverFrom + (1.0f - kSpilloverFrom) * spillover, kCoreArrivesBy * core,
                             smooth(0.0f, kSpilloverIntensity, value.core));
    if (reached) value.local = 1.0f - smooth(kLocalFullMm, kLocalEndMm, distancesMm[i]);
  }
  return values;
}

PainHeat::PainHeat(const Atlas& atlas, const eng::Mesh& mesh, float spacingMm)
    : vertexCount_(mesh.positions.size()),
      surface_(atlas, mesh),
      lattice_(outerFace(atlas, mesh), spacingMm) {}

PainHeat::PainHeat(ZoneFrame frame, const eng::Mesh& mesh, float spacingMm)
    : vertexCount_(mesh.positions.size()), surface_(std::move(frame), mesh), lattice_(mesh, spacingMm) {}

eng::HeatVolume PainHeat::volumeOf(const PainQuestion& question) const {
  return lattice_.filled(painValues(surface_, vertexCount_, question));
}

}  // namespace anatomy
