#include "engine/modelling/partition.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace eng {
namespace {

constexpr float kFillBlendMm = 7.0f;  // how far apart two neighbours still round off the hollow between them
// Fields are only about distances: where sections change quickly they overstate. Skip with this much to
// spare.
constexpr float kSafety = 1.5f;

// How far from its surface a solid can still matter to another one.
float influenceMm(const Solid& solid) {
  return solid.gapMm + solid.reachMm + solid.inflateMm + (solid.fill.empty() ? 0.0f : kFillBlendMm);
}

float smoothMin(float a, float b, float blend) {
  const float share = std::max(blend - std::abs(a - b), 0.0f) / blend;
  return std::min(a, b) - share * share * blend * 0.25f;
}

// The candidates' own values and what they become.
struct Working {
  std::vector<size_t> solids;
  std::vector<BlockValues> own, shared;

  size_t count() const { return solids.size(); }
};

// Grown into hollows: as the smooth union of its group, but no farther than its reach.
void fillHollows(Working& work, const std::vector<SolidField>& fields) {
  for (size_t i = 0; i < work.count(); ++i) {
    const Solid& solid = fields[work.solids[i]].solid();
    work.shared[i] = work.own[i];
    if (solid.reachMm <= 0.0f || solid.fill.empty()) continue;
    BlockValues whole = work.own[i];
    for (size_t j = 0; j < work.count(); ++j)
      if (j != i && fields[work.solids[j]].solid().fill == solid.fill)
        for (size_t k = 0; k < kBlockPoints; ++k)
          whole[k] = smoothMin(whole[k], work.own[j][k], kFillBlendMm);
    for (size_t k = 0; k < kBlockPoints; ++k)
      work.shared[i][k] = std::max(whole[k], work.own[i][k] - solid.reachMm);
  }
}

void inflate(Working& work, const std::vector<SolidField>& fields) {
  constexpr float kFadeMm = 2.5f;  // only where a neighbour is near
  for (size_t i = 0; i < work.count(); ++i) {
    const Solid& solid = fields[work.solids[i]].solid();
    if (solid.inflateMm <= 0.0f) continue;
    for (size_t k = 0; k < kBlockPoints; ++k) {
      float other = kFadeMm;
      for (size_t j = 0; j < work.count(); ++j)
        if (j != i && fields[work.solids[j]].solid().level == solid.level)
          other = std::min(other, work.own[j][k]);
      work.shared[i][k] -= solid.inflateMm * std::clamp((kFadeMm - other) / kFadeMm, 0.0f, 1.0f);
    }
  }
}

// Against one neighbour: halfway between both where they are of one level, off its final surface where it
// goes first.
void cutBy(BlockValues& values, const BlockValues& own, const BlockValues& other, bool sameLevel,
           float gapMm) {
  if (sameLevel)
    for (size_t k = 0; k < kBlockPoints; ++k)
      values[k] = std::max(values[k], 0.5f * (own[k] - other[k] + gapMm));
  else
    for (size_t k = 0; k < kBlockPoints; ++k) values[k] = std::max(values[k], gapMm - other[k]);
}

// Solids come by rising level, so what goes first is final before it cuts.
void shareOut(Working& work, const std::vector<SolidField>& fields) {
  for (size_t i = 0; i < work.count(); ++i) {
    const Solid& solid = fields[work.solids[i]].solid();
    if (solid.hidden) continue;
    for (size_t j = 0; j < work.count(); ++j) {
      const Solid& other = fields[work.solids[j]].solid();
      if (j == i || other.hidden || other.level > solid.level) continue;
      const bool same = other.level == solid.level;
      const float gap = same ? 0.5f * (solid.gapMm + other.gapMm) : std::max(solid.gapMm, other.gapMm);
      cutBy(work.shared[i], work.own[i], same ? work.own[j] : work.shared[j], same, gap);
    }
  }
}

bool boxHolds(const Bounds& bounds, const Block& block, float marginMm) {
  const glm::vec3 nearest = glm::clamp(block.centre(), bounds.min, bounds.max);
  return !bounds.empty() && glm::length(nearest - block.centre()) <= block.radius() + marginMm;
}

}  // namespace

Partition::Partition(const std::vector<SolidField>& fields, float bandMm)
    : fields_(&fields), byLevel_(fields.size()), bandMm_(bandMm) {
  std::iota(byLevel_.begin(), byLevel_.end(), size_t(0));
  std::ranges::stable_sort(byLevel_, {}, [&](size_t i) { return fields[i].solid().level; });
}

std::vector<Partition::Candidate> Partition::candidatesFor(const Block& block) const {
  const glm::vec3 centre = block.centre();
  const NamedValues none(fields_->size(), nullptr);
  std::vector<Candidate> candidates;
  for (const size_t i : byLevel_) {
    const SolidField& field = (*fields_)[i];
    const float far = kSafety * block.radius() + bandMm_ + influenceMm(field.solid());
    if (field.solid().hidden || !boxHolds(field.bounds(), block, far)) continue;
    float value = 0.0f;
    if (!field.hasInterface()) field.evaluate({&centre, 1}, {&value, 1}, far, none);
    if (value <= far) candidates.push_back({i, value});
  }
  // An interface needs both of its sides.
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const SolidField& field = (*fields_)[candidate.solid];
    return field.hasInterface() && !field.hasNeighboursIn([&](size_t solid) {
      return std::ranges::any_of(candidates, [&](const Candidate& c) { return c.solid == solid; });
    });
  });
  return candidates;
}

std::vector<ShareOfBlock> Partition::sharesOf(const Block& block) const {
  const std::vector<Candidate> candidates = candidatesFor(block);
  std::vector<ShareOfBlock> shares;
  if (candidates.empty()) return shares;
  if (candidates.size() == 1 && candidates[0].centre < -(kSafety * block.radius() + bandMm_)) {
    shares.push_back({candidates[0].solid, true, {}});
    return shares;
  }
  const std::vector<glm::vec3> points = block.points();
  thread_local Working work;
  work.solids.clear();
  work.own.resize(candidates.size());
  work.shared.resize(candidates.size());
  NamedValues named(fields_->size(), nullptr);
  for (const bool interfaces : {false, true})  // an interface needs its neighbours' values
    for (size_t i = 0; i < candidates.size(); ++i) {
      const SolidField& field = (*fields_)[candidates[i].solid];
      if (field.hasInterface() != interfaces) continue;
      const float far = kSafety * block.radius() + bandMm_ + influenceMm(field.solid());
      field.evaluate(points, work.own[i], far, named);
      named[candidates[i].solid] = work.own[i].data();
    }
  for (const Candidate& candidate : candidates) work.solids.push_back(candidate.solid);
  fillHollows(work, *fields_);
  inflate(work, *fields_);
  shareOut(work, *fields_);
  for (size_t i = 0; i < work.count(); ++i) {
    const auto [least, most] = std::ranges::minmax(work.shared[i]);
    if (least >= bandMm_) continue;
    ShareOfBlock& share = shares.emplace_back(ShareOfBlock{work.solids[i], most <= -bandMm_, {}});
    if (share.allInside) continue;
    for (size_t k = 0; k < kBlockPoints; ++k)
      share.values[k] = std::clamp(work.shared[i][k], -bandMm_, bandMm_);
  }
  std::ranges::sort(shares, {}, &ShareOfBlock::solid);
  return shares;
}

void Partition::unionValues(const Block& block, std::span<float> values) const {
  const std::vector<glm::vec3> points = block.points();
  const NamedValues none(fields_->size(), nullptr);
  std::ranges::fill(values, bandMm_);
  BlockValues own;
  for (const SolidField& field : *fields_) {
    if (!field.solid().enveloped || field.hasInterface() || !boxHolds(field.bounds(), block, bandMm_))
      continue;
    field.evaluate(points, own, bandMm_, none);
    for (size_t k = 0; k < values.size(); ++k) values[k] = std::min(values[k], own[k]);
  }
}

}  // namespace eng
