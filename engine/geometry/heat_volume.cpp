#include "engine/geometry/heat_volume.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "engine/base/parallel.h"
#include "engine/geometry/nearest_cell.h"

namespace eng {
namespace {

using Values = std::array<float, 5>;

Values valuesOf(const HeatValue& v) {
  return {v.core, v.spillover, v.doubtful, v.arrival, v.local};
}

HeatCell cellOf(const Values& v) {
  const auto byte = [](float value) { return uint8_t(std::clamp(value, 0.0f, 1.0f) * 255.0f + 0.5f); };
  return {byte(v[0]), byte(v[1]), byte(v[2]), byte(v[3]), byte(v[4])};
}

// One step of a binomial filter along an axis, so that lines of equal value show no cells.
void soften(std::vector<Values>& cells, glm::ivec3 size, int axis) {
  const size_t strides[] = {1, size_t(size.x), size_t(size.x) * size_t(size.y)};
  const int u = (axis + 1) % 3, v = (axis + 2) % 3;
  parallelFor(size_t(size[v]), [&](size_t line) {
    for (int i = 0; i < size[u]; ++i) {
      Values* cell = cells.data() + line * strides[v] + size_t(i) * strides[u];
      Values before = *cell;
      for (int k = 0; k < size[axis]; ++k, cell += strides[axis]) {
        const Values now = *cell, &next = k + 1 < size[axis] ? cell[strides[axis]] : *cell;
        for (size_t c = 0; c < now.size(); ++c) (*cell)[c] = 0.25f * (before[c] + next[c]) + 0.5f * now[c];
        before = now;
      }
    }
  });
}

}  // namespace

HeatLattice::HeatLattice(const Mesh& mesh, float spacingMm)
    : lattice_(Lattice::over(boundsOf(mesh), 2.0f * spacingMm, spacingMm)),
      vertexCount_(mesh.positions.size()) {
  assert(!mesh.indices.empty());
  addShares(mesh);
  seedOf_ = nearestMarked(seeds_, lattice_.size);
}

// Each triangle is taken at points less than a cell apart.
void HeatLattice::addShares(const Mesh& mesh) {
  constexpr uint32_t kNone = ~0u;
  std::vector<uint32_t> seedAt(lattice_.count(), kNone);
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const glm::vec3 a = mesh.positions[corner[0]], b = mesh.positions[corner[1]],
                    c = mesh.positions[corner[2]];
    const float longest = std::max({glm::distance(a, b), glm::distance(b, c), glm::distance(c, a)});
    const int parts = std::max(1, int(std::ceil(1.5f * longest / lattice_.spacingMm)));
    const float area = glm::length(glm::cross(b - a, c - a)) / float(parts * parts);
    for (int j = 0; j < parts; ++j)
      for (int k = 0; j + k < parts; ++k) {
        const float u = (float(j) + 1.0f / 3.0f) / float(parts), v = (float(k) + 1.0f / 3.0f) / float(parts);
        const size_t cell = lattice_.nearest(a + u * (b - a) + v * (c - a));
        if (seedAt[cell] == kNone) {
          seedAt[cell] = uint32_t(seeds_.size());
          seeds_.push_back(uint32_t(cell));
        }
        shares_.push_back({seedAt[cell], {corner[0], corner[1], corner[2]}, u, v, std::max(area, 1e-6f)});
      }
  }
}

HeatVolume HeatLattice::filled(std::span<const HeatValue> values) const {
  assert(values.size() == vertexCount_);
  std::vector<Values> seeds(seeds_.size(), Values{});
  std::vector<float> weights(seeds_.size(), 0.0f);
  for (const Share& share : shares_) {
    const Values a = valuesOf(values[share.corner[0]]), b = valuesOf(values[share.corner[1]]),
                 c = valuesOf(values[share.corner[2]]);
    for (size_t k = 0; k < a.size(); ++k)
      seeds[share.cell][k] +=
          share.weight * (a[k] * (1.0f - share.u - share.v) + b[k] * share.u + c[k] * share.v);
    weights[share.cell] += share.weight;
  }
  for (size_t i = 0; i < seeds.size(); ++i)
    for (float& value : seeds[i]) value /= weights[i];
  HeatVolume volume{lattice_, std::vector<HeatCell>(lattice_.count())};
  if (seeds.empty()) return volume;
  std::vector<Values> cells(lattice_.count());
  for (size_t i = 0; i < cells.size(); ++i) cells[i] = seeds[seedOf_[i]];
  for (int axis = 0; axis < 3; ++axis) soften(cells, lattice_.size, axis);
  std::ranges::transform(cells, volume.cells.begin(), cellOf);
  return volume;
}

}  // namespace eng
