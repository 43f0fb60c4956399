#include "app/mechanics/sounding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/trigger_points/depth_line.h"
#include "engine/base/error.h"

namespace mechanics {
namespace {

using anatomy::Kind;
using anatomy::Stretch;

constexpr float kThinGapMm = 1.0f;

Tissue tissueOf(Kind kind) {
  switch (kind) {
    case Kind::Bone:
    case Kind::Cartilage:
      return Tissue::Bone;
    case Kind::Tendon:
    case Kind::Ligament:
    case Kind::Membrane:
    case Kind::Fascia:
      return Tissue::Tendon;
    case Kind::Skin:
      return Tissue::Skin;
    case Kind::Fat:
      return Tissue::Fat;
    default:  // vessels and nerves give as muscle at rest does
      return Tissue::Muscle;
  }
}

StiffeningLaw muscleLaw(const TissueLaws& laws, const MuscleState& state) {
  const StiffeningLaw loose = between(laws.relaxed, laws.slack, state.slack);
  const StiffeningLaw passive = between(loose, laws.stretched, state.stretch);
  return between(passive, laws.contracted, state.contraction);
}

class Sounder {
 public:
  Sounder(const anatomy::Atlas& atlas, const Mechanics& mechanics, const Posture& posture)
      : atlas_(atlas), mechanics_(mechanics), posture_(posture) {}

  Sounding along(const eng::Ray& line) {
    const float reachMm = anatomy::kDepthLineMm + mechanics_.laws.deepestMm;
    stretches_ = stretchesAlong(atlas_, line, reachMm);
    Sounding sounding{.inward = line.direction};
    if (stretches_.empty()) return sounding;
    const Stretch& first = stretches_.front();
    sounding.topMm = line.origin + first.enterMm * line.direction;
    sounding.top = first.structure;
    sounding.onSkin = kindOf(first) == Kind::Skin;
    layUp(sounding.stack, first.enterMm);
    return sounding;
  }

 private:
  Kind kindOf(const Stretch& stretch) const { return atlas_.at(stretch.structure).facts.kind; }
  bool isBone(const Stretch& stretch) const { return tissueOf(kindOf(stretch)) == Tissue::Bone; }

  // Bone before all, then what was entered last.
  const Stretch* ownerAt(float mm) const {
    const Stretch* owner = nullptr;
    for (const Stretch& stretch : stretches_) {
      if (mm < stretch.enterMm || mm >= stretch.leaveMm) continue;
      if (!owner || isBone(stretch) || !isBone(*owner)) owner = &stretch;
    }
    return owner;
  }

  std::vector<float> borders(float topMm) const {
    const float endMm = topMm + mechanics_.laws.deepestMm;
    std::vector<float> borders;
    for (const Stretch& stretch : stretches_)
      for (const float mm : {stretch.enterMm, stretch.leaveMm}) borders.push_back(std::min(mm, endMm));
    std::ranges::sort(borders);
    return borders;
  }

  void layUp(LayerStack& stack, float topMm) {
    const std::vector<float> at = borders(topMm);
    for (size_t i = 0; i + 1 < at.size(); ++i) {
      const Stretch* owner = ownerAt(0.5f * (at[i] + at[i + 1]));
      const bool thin = !owner && at[i + 1] - at[i] < kThinGapMm;
      if (!thin || !open_) change(stack, owner ? std::optional(owner->structure) : std::nullopt);
      openMm_ += at[i + 1] - at[i];
    }
    close(stack);
  }

  void change(LayerStack& stack, std::optional<anatomy::StructureId> structure) {
    if (open_ && structure == structure_) return;
    close(stack);
    open_ = true;
    structure_ = structure;
  }

  void close(LayerStack& stack) {
    if (open_ && openMm_ > 0.0f) addLayer(stack);
    open_ = false;
    openMm_ = 0.0f;
  }

  void addLayer(LayerStack& stack) const {
    if (!structure_) {
      stack.add(Tissue::Fat, mechanics_.laws.fat, openMm_);
      return;
    }
    const anatomy::StructureRow& facts = atlas_.at(*structure_).facts;
    const Tissue tissue = tissueOf(facts.kind);
    const float thicker =
        facts.kind == Kind::Muscle ? thickening(mechanics_.motion, facts.id, posture_) : 1.0f;
    stack.add(tissue, lawOf(tissue, facts), openMm_ * thicker, structure_);
  }

  StiffeningLaw lawOf(Tissue tissue, const anatomy::StructureRow& facts) const {
    const TissueLaws& laws = mechanics_.laws;
    if (tissue == Tissue::Skin) return laws.skin;
    if (tissue == Tissue::Fat) return laws.fat;
    if (tissue != Tissue::Muscle) return laws.tendon;
    return facts.kind == Kind::Muscle ? muscleLaw(laws, stateOf(mechanics_.motion, facts.id, posture_))
                                      : laws.relaxed;
  }

  const anatomy::Atlas& atlas_;
  const Mechanics& mechanics_;
  const Posture& posture_;
  std::vector<Stretch> stretches_;
  // The layer that is being measured.
  bool open_ = false;
  std::optional<anatomy::StructureId> structure_;
  float openMm_ = 0.0f;
};

}  // namespace

Sounding sound(const anatomy::Atlas& atlas, const Mechanics& mechanics, const eng::Ray& line,
               const Posture& posture) {
  return Sounder(atlas, mechanics, posture).along(line);
}

Sounding soundAt(const anatomy::Atlas& atlas, const Mechanics& mechanics, float t, float thetaDeg,
                 const Posture& posture) {
  checkPosture(mechanics.motion, posture);
  if (!std::isfinite(t) || !std::isfinite(thetaDeg))
    throw eng::Error("the place is no number; give t along the leg and theta round it");
  Sounding sounding = sound(atlas, mechanics, anatomy::depthLine(atlas.frame, t, thetaDeg), posture);
  if (sounding.empty())
    throw eng::Error(fmt::format(
        "there is no tissue at t {:.3g}, theta {:.4g}; this leg goes from t {:.2f} to {:.2f}", t, thetaDeg,
        atlas.bounds.min.z / atlas.frame.lengthMm, atlas.bounds.max.z / atlas.frame.lengthMm));
  sounding.radiusMm = glm::length(glm::vec2(sounding.topMm));
  return sounding;
}

const Layer* findLayer(const LayerStack& stack, anatomy::StructureId structure) {
  const auto found =
      std::ranges::find_if(stack.layers(), [&](const Layer& layer) { return layer.structure == structure; });
  return found != stack.layers().end() ? &*found : nullptr;
}

}  // namespace mechanics
