#include "app/anatomy/leg_hull.h"

#include <algorithm>

#include "engine/geometry/distance_transform.h"
#include "engine/geometry/surface_nets.h"
#include "engine/geometry/surface_samples.h"

namespace anatomy {
namespace {

constexpr float kSpacingMm = 4.0f;
constexpr float kBridgeMm = 20.0f;  // half the width of what is bridged
constexpr float kOutsideMm = 2.0f;  // skin over what lies under it

using Marks = std::vector<unsigned char>;

Marks touchedCells(const Atlas& atlas, const eng::Lattice& lattice) {
  Marks touched(lattice.count(), 0);
  for (const Structure& structure : atlas.structures)
    for (const eng::SurfaceSample& sample : eng::surfaceSamples(structure.mesh, kSpacingMm))
      touched[lattice.nearest(sample.position)] = 1;
  return touched;
}

// All that can be reached from a corner of the lattice, which is outside.
Marks outsideOf(const Marks& inside, const eng::Lattice& lattice) {
  Marks outside(inside.size(), 0);
  std::vector<glm::ivec3> open{{0, 0, 0}};
  outside[0] = 1;
  while (!open.empty()) {
    const glm::ivec3 cell = open.back();
    open.pop_back();
    for (int side = 0; side < 6; ++side) {
      glm::ivec3 next = cell;
      next[side / 2] += side % 2 ? 1 : -1;
      if (next[side / 2] < 0 || next[side / 2] >= lattice.size[side / 2]) continue;
      const size_t index = lattice.index(next);
      if (outside[index] || inside[index]) continue;
      outside[index] = 1;
      open.push_back(next);
    }
  }
  return outside;
}

// About so many points of all bones together.
std::vector<glm::vec3> bonePoints(const Atlas& atlas) {
  constexpr size_t kPoints = 1500;
  std::vector<glm::vec3> all, some;
  for (const Structure& structure : atlas.structures)
    if (structure.facts.kind == Kind::Bone)
      all.insert(all.end(), structure.mesh.positions.begin(), structure.mesh.positions.end());
  const size_t stride = std::max<size_t>(1, all.size() / kPoints);
  for (size_t i = 0; i < all.size(); i += stride) some.push_back(all[i]);
  return some;
}

bool looksAway(glm::vec3 place, glm::vec3 facing, const std::vector<glm::vec3>& bones) {
  const auto nearest = std::ranges::min_element(bones, {}, [&](glm::vec3 bone) {
    const glm::vec3 way = bone - place;
    return glm::dot(way, way);
  });
  return nearest == bones.end() || glm::dot(place - *nearest, facing) > 0.0f;
}

Marks within(const std::vector<float>& distances, float reach) {
  Marks marks(distances.size());
  std::ranges::transform(distances, marks.begin(), [&](float d) { return d <= reach; });
  return marks;
}

}  // namespace

const eng::Mesh* skinOf(const Atlas& atlas) {
  for (const Structure& structure : atlas.structures)
    if (structure.facts.kind == Kind::Skin && !structure.mesh.indices.empty()) return &structure.mesh;
  return nullptr;
}

eng::Mesh outerFace(const Atlas& atlas, const eng::Mesh& skin) {
  const std::vector<glm::vec3> bones = bonePoints(atlas);
  eng::Mesh outer = skin;
  outer.indices.clear();
  for (size_t i = 0; i + 2 < skin.indices.size(); i += 3) {
    const uint32_t* corner = &skin.indices[i];
    const glm::vec3 a = skin.positions[corner[0]], b = skin.positions[corner[1]],
                    c = skin.positions[corner[2]];
    if (looksAway((a + b + c) / 3.0f, glm::cross(b - a, c - a), bones))
      outer.indices.insert(outer.indices.end(), corner, corner + 3);
  }
  return outer.indices.empty() ? skin : outer;
}

// A closing: grown by the bridge, cavities filled, and shrunk again.
eng::Mesh legHull(const Atlas& atlas) {
  const auto lattice = eng::Lattice::over(atlas.bounds, kBridgeMm + 3.0f * kSpacingMm, kSpacingMm);
  const float reach = kBridgeMm / kSpacingMm;
  const Marks grown = within(eng::distancesTo(touchedCells(atlas, lattice), lattice.size), reach);
  std::vector<float> fromOutside = eng::distancesTo(outsideOf(grown, lattice), lattice.size);
  for (float& value : fromOutside) value = -value;
  return eng::surfaceNet(lattice, fromOutside, -(reach - kOutsideMm / kSpacingMm));
}

}  // namespace anatomy
