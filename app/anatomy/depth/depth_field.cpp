#include "app/anatomy/depth/depth_field.h"

#include <algorithm>

#include "engine/geometry/distance_transform.h"
#include "engine/geometry/surface_samples.h"

namespace anatomy {
namespace {

constexpr float kSpacingMm = 3.0f;
constexpr float kGrooveMm = 9.0f;  // half the width of a gap between muscles that counts as inside
constexpr float kMarginMm = kGrooveMm + 2.0f * kSpacingMm;

using Marks = std::vector<unsigned char>;

void mark(const Structure& structure, const eng::Lattice& lattice, Marks& marks) {
  for (const eng::SurfaceSample& sample : eng::surfaceSamples(structure.mesh, 2.0f * kSpacingMm))
    marks[lattice.nearest(sample.position)] = 1;
}

// What can be reached from the lattice's corner without entering what is closed.
Marks reachableFromOutside(const eng::Lattice& lattice, const Marks& closed) {
  Marks reached(lattice.count());
  std::vector<glm::ivec3> open{glm::ivec3(0)};
  reached[0] = 1;
  const glm::ivec3 steps[] = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
  while (!open.empty()) {
    const glm::ivec3 cell = open.back();
    open.pop_back();
    for (const glm::ivec3& step : steps) {
      const glm::ivec3 next = cell + step;
      if (glm::any(glm::lessThan(next, glm::ivec3(0))) || glm::any(glm::greaterThanEqual(next, lattice.size)))
        continue;
      const size_t i = lattice.index(next);
      if (closed[i] || reached[i]) continue;
      reached[i] = 1;
      open.push_back(next);
    }
  }
  return reached;
}

// Millimetres to the outside, for each cell. Surfaces are thickened, which closes their gaps and the grooves
// between muscles, and what was added is taken off again.
std::vector<float> depthsMm(const eng::Lattice& lattice, const Marks& surfaces) {
  const float grooveCells = kGrooveMm / kSpacingMm;
  std::vector<float> distance = eng::distancesTo(surfaces, lattice.size);
  Marks closed(lattice.count());
  for (size_t i = 0; i < closed.size(); ++i) closed[i] = distance[i] <= grooveCells;
  distance = eng::distancesTo(reachableFromOutside(lattice, closed), lattice.size);
  for (float& value : distance) value = kSpacingMm * std::max(0.0f, value - grooveCells);
  return distance;
}

eng::Bounds boundsUnderCoverings(const std::vector<Structure>& structures) {
  eng::Bounds box;
  for (const Structure& structure : structures)
    if (!coversMuscles(structure.facts)) box.add(structure.bounds);
  return box;
}

}  // namespace

bool coversMuscles(const StructureRow& facts) {
  return facts.kind == Kind::Skin || facts.kind == Kind::Fat || facts.layer == Layer::CruralFascia;
}

DepthField::DepthField(const std::vector<Structure>& structures) {
  const eng::Bounds box = boundsUnderCoverings(structures);
  if (box.empty()) return;
  lattice_ = eng::Lattice::over(box, kMarginMm, kSpacingMm);
  Marks surfaces(lattice_.count()), bones(lattice_.count());
  for (const Structure& structure : structures) {
    if (coversMuscles(structure.facts)) continue;
    mark(structure, lattice_, surfaces);
    if (structure.facts.kind == Kind::Bone) mark(structure, lattice_, bones);
  }
  if (std::ranges::find(bones, 1) == bones.end()) return;
  fraction_ = depthsMm(lattice_, surfaces);
  const std::vector<float> toBone = eng::distancesTo(bones, lattice_.size);
  for (size_t i = 0; i < fraction_.size(); ++i) {
    const float whole = fraction_[i] + kSpacingMm * toBone[i];
    fraction_[i] = whole > 0.0f ? fraction_[i] / whole : 0.0f;
  }
}

float DepthField::at(glm::vec3 positionMm) const {
  return fraction_.empty() ? 0.0f : eng::valueAt(lattice_, fraction_, positionMm);
}

}  // namespace anatomy
