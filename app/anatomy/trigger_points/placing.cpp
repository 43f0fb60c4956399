#include "app/anatomy/trigger_points/placing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/trigger_points/depth_line.h"
#include "engine/geometry/nearest_point.h"

namespace anatomy {
namespace {

// A nodule has an extent: the target keeps this much of its structure round it where there is so much.
constexpr float kInsetMm = 2.0f;

bool isSurface(const Structure& structure) {
  return structure.facts.kind == Kind::Muscle || structure.facts.kind == Kind::Tendon;
}

std::optional<float> firstEntry(const Atlas& atlas, const std::vector<Stretch>& stretches,
                                bool anyStructure) {
  for (const Stretch& stretch : stretches)
    if (anyStructure || isSurface(atlas.at(stretch.structure))) return stretch.enterMm;
  return std::nullopt;
}

float within(const Stretch& stretch, float wantedMm) {
  const float insetMm = std::min(kInsetMm, 0.5f * (stretch.leaveMm - stretch.enterMm));
  return std::clamp(wantedMm, stretch.enterMm + insetMm, stretch.leaveMm - insetMm);
}

// Where on the line the structure is nearest to the wanted place; nothing where the line misses it.
std::optional<float> snapAlong(const std::vector<Stretch>& stretches, float wantedMm) {
  std::optional<float> best;
  for (const Stretch& stretch : stretches) {
    const float at = within(stretch, wantedMm);
    if (!best || std::abs(at - wantedMm) < std::abs(*best - wantedMm)) best = at;
  }
  return best;
}

// What the line goes through before the target, the pieces of one structure together.
std::vector<CoverLayer> coverOf(const std::vector<Stretch>& stretches, float targetMm) {
  std::vector<CoverLayer> cover;
  for (const Stretch& stretch : stretches) {
    if (stretch.enterMm >= targetMm) break;
    const float thicknessMm = std::min(stretch.leaveMm, targetMm) - stretch.enterMm;
    const auto known = std::ranges::find(cover, stretch.structure, &CoverLayer::structure);
    if (known != cover.end())
      known->thicknessMm += thicknessMm;
    else
      cover.push_back({stretch.structure, thicknessMm});
  }
  return cover;
}

class Placer {
 public:
  Placer(const Atlas& atlas, const TriggerPoint& point)
      : atlas_(atlas), point_(point), line_(depthLine(atlas.frame, point.t, point.thetaDeg)) {}

  // Fills `placed`, or says why the point cannot be placed.
  std::string place(PlacedPoint& placed) {
    const auto structure = atlas_.find(point_.structure);
    if (!structure) return fmt::format("the model has no {}", nameOf(point_.structure));
    all_ = stretchesAlong(atlas_, line_);
    const auto surface = firstEntry(atlas_, all_, false);
    if (!surface)
      return fmt::format("no muscle or tendon lies at t {:.2f}, theta {:.0f}", point_.t, point_.thetaDeg);
    const float wantedMm = *surface + point_.depthMm;
    placed = {.id = point_.id, .structure = *structure};
    placed.skinMm = at(firstEntry(atlas_, all_, true).value_or(*surface));
    placed.surfaceMm = at(*surface);
    return snap(*structure, wantedMm, placed);
  }

 private:
  glm::vec3 at(float mm) const { return line_.origin + mm * line_.direction; }

  std::string nameOf(const std::string& id) const {
    const StructureRow* row = atlas_.table->findById(id);
    return row ? row->name : id;
  }

  std::string snap(StructureId structure, float wantedMm, PlacedPoint& placed) {
    const auto along = snapAlong(stretchesOf(atlas_, structure, line_), wantedMm);
    placed.targetMm = along ? at(*along) : at(wantedMm);
    if (!along)
      if (const auto nearest = eng::nearestPoint(atlas_.at(structure).mesh, at(wantedMm)))
        placed.targetMm = nearest->position;
    placed.snappedMm = glm::length(placed.targetMm - at(wantedMm));
    placed.depthMm = glm::length(placed.targetMm - placed.surfaceMm);
    placed.cover = coverOf(all_, along.value_or(wantedMm));
    if (placed.snappedMm <= kMostSnapMm) return {};
    return fmt::format(
        "{} is {:.0f} mm away from t {:.2f}, theta {:.0f}, depth {:.0f} mm; at most {:.0f} mm fit",
        nameOf(point_.structure), placed.snappedMm, point_.t, point_.thetaDeg, point_.depthMm, kMostSnapMm);
  }

  const Atlas& atlas_;
  const TriggerPoint& point_;
  eng::Ray line_;
  std::vector<Stretch> all_;
};

}  // namespace

const PlacedPoint* Placements::find(std::string_view id) const {
  const auto found = std::ranges::find(placed, id, &PlacedPoint::id);
  return found != placed.end() ? &*found : nullptr;
}

Placements placeTriggerPoints(const Atlas& atlas, const TriggerPointTable& table) {
  Placements placements;
  for (const TriggerPoint& point : table.points()) {
    PlacedPoint placed;
    std::string why = Placer(atlas, point).place(placed);
    if (why.empty())
      placements.placed.push_back(std::move(placed));
    else
      placements.unplaced.push_back({point.id, std::move(why)});
  }
  return placements;
}

}  // namespace anatomy
