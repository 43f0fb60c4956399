#include "app/mechanics/bone_distance.h"

#include <algorithm>
#include <cmath>

#include "engine/base/parallel.h"
#include "engine/geometry/nearest_cell.h"

namespace mechanics {
namespace {

constexpr float kSpacingMm = 2.5f;
constexpr float kAsideMm = 0.6f * kSpacingMm;  // the nearest point is at most so far from the nearest sample
constexpr float kSlopeMm = 1.5f * kSpacingMm;  // over which slopes are taken
constexpr float kSampleMm = 1.5f;
constexpr float kMarginMm = 6.0f;
constexpr float kNowhereMm = 1000.0f;
// Farther in nobody asks, and beside a sharp edge the nearest sample may look away.
constexpr float kDeepestMm = 2.5f * kSpacingMm;

struct Sample {
  glm::vec3 place, normal;
};

void addSamples(const eng::Mesh& mesh, std::vector<Sample>& samples) {
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::vec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]],
                    c = mesh.positions[mesh.indices[i + 2]];
    const glm::vec3 across = glm::cross(b - a, c - a);
    const float length = glm::length(across);
    if (length <= 0.0f) continue;
    const float longest = std::max({glm::distance(a, b), glm::distance(b, c), glm::distance(c, a)});
    const int parts = std::max(1, int(std::ceil(longest / kSampleMm)));
    for (int u = 0; u <= parts; ++u)
      for (int v = 0; u + v <= parts; ++v)
        samples.push_back({a + (float(u) * (b - a) + float(v) * (c - a)) / float(parts), across / length});
  }
}

// A sample stands for the surface round it: near it the distance to its plane is the better one.
float signedMm(glm::vec3 cell, const Sample& sample) {
  const glm::vec3 from = cell - sample.place;
  const float mm = glm::length(from), level = glm::dot(from, sample.normal);
  const float least = std::sqrt(std::max(0.0f, mm * mm - kAsideMm * kAsideMm));
  const bool inside = level < 0.0f && mm < kDeepestMm && (mm < kSpacingMm || level < -0.3f * mm);
  return (inside ? -1.0f : 1.0f) * std::max(std::abs(level), least);
}

}  // namespace

bool isRigid(const anatomy::Structure& structure) {
  return structure.facts.kind == anatomy::Kind::Bone || structure.facts.kind == anatomy::Kind::Cartilage;
}

BoneDistance::BoneDistance(std::span<const eng::Mesh* const> bones, const eng::Bounds& box) {
  std::vector<Sample> samples;
  for (const eng::Mesh* bone : bones) addSamples(*bone, samples);
  if (samples.empty() || box.empty()) return;
  lattice_ = eng::Lattice::over(box, kMarginMm, kSpacingMm);
  // Of the samples in a cell the one nearest to its middle stands for them.
  std::vector<uint32_t> chosen(lattice_.count(), ~0u);
  const auto middleOf = [&](size_t cell) {
    const size_t x = cell % size_t(lattice_.size.x), rest = cell / size_t(lattice_.size.x);
    const size_t y = rest % size_t(lattice_.size.y), z = rest / size_t(lattice_.size.y);
    return lattice_.originMm + lattice_.spacingMm * glm::vec3(x, y, z);
  };
  for (uint32_t i = 0; i < samples.size(); ++i) {
    const size_t cell = lattice_.nearest(samples[i].place);
    const glm::vec3 middle = middleOf(cell);
    if (chosen[cell] == ~0u ||
        glm::distance(samples[i].place, middle) < glm::distance(samples[chosen[cell]].place, middle))
      chosen[cell] = i;
  }
  std::vector<uint32_t> marked;
  for (uint32_t cell = 0; cell < chosen.size(); ++cell)
    if (chosen[cell] != ~0u) marked.push_back(cell);
  const std::vector<uint32_t> nearest = eng::nearestMarked(marked, lattice_.size);
  signed_.resize(lattice_.count());
  const size_t slice = size_t(lattice_.size.x) * size_t(lattice_.size.y);
  eng::parallelFor(size_t(lattice_.size.z), [&](size_t z) {
    for (size_t i = z * slice; i < (z + 1) * slice; ++i)
      signed_[i] = signedMm(middleOf(i), samples[chosen[marked[nearest[i]]]]);
  });
}

BoneDistance::BoneDistance(const anatomy::Atlas& atlas) {
  std::vector<const eng::Mesh*> bones;
  for (const anatomy::Structure& structure : atlas.structures)
    if (isRigid(structure)) bones.push_back(&structure.mesh);
  *this = BoneDistance(bones, atlas.bounds);
}

float BoneDistance::mmAt(glm::vec3 positionMm) const {
  return empty() ? kNowhereMm : std::max(0.0f, eng::valueAt(lattice_, signed_, positionMm));
}

BoneDistance::Reading BoneDistance::at(glm::vec3 positionMm) const {
  if (empty()) return {.mm = kNowhereMm};
  Reading reading{.mm = mmAt(positionMm)};
  for (int axis = 0; axis < 3; ++axis) {
    glm::vec3 step(0.0f);
    step[axis] = kSlopeMm;
    reading.away[axis] = (eng::valueAt(lattice_, signed_, positionMm + step) -
                          eng::valueAt(lattice_, signed_, positionMm - step)) /
                         (2.0f * kSlopeMm);
  }
  return reading;
}

}  // namespace mechanics
