#include "tests/leg/ruler/voxel_solid.h"

#include <algorithm>
#include <cmath>

#include "tests/leg/ruler/triangle.h"

namespace ruler {
namespace {

constexpr float kCellsAlong = 150.0f;
// Moves the rays off the lattice, so that they meet no vertex that was placed on round numbers.
constexpr double kOffLattice = 0.0137;

size_t indexOf(glm::ivec3 cell, glm::ivec3 size) {
  return (size_t(cell.z) * size_t(size.y) + size_t(cell.y)) * size_t(size.x) + size_t(cell.x);
}

double cross2(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.y - a.y * b.x;
}

// Where the rays along one axis cross the triangles: for each cell, how often the winding rises between the
// cell before and this one.
class Crossings {
 public:
  Crossings(glm::ivec3 size, glm::length_t axis)
      : size_(size), axis_(axis), u_((axis + 1) % 3), v_((axis + 2) % 3), rise_(volume(size), 0) {}

  void add(const glm::dvec3 (&corner)[3]) {
    const glm::dvec2 a = flat(corner[0]), b = flat(corner[1]), c = flat(corner[2]);
    const double area = cross2(b - a, c - a);
    if (area == 0.0) return;
    const glm::dvec2 low = glm::min(a, glm::min(b, c)), high = glm::max(a, glm::max(b, c));
    for (int v = firstRay(low.y); v <= lastRay(high.y, size_[v_]); ++v) {
      for (int u = firstRay(low.x); u <= lastRay(high.x, size_[u_]); ++u) {
        const glm::dvec2 p(u + 0.5 + kOffLattice, v + 0.5 + 1.7 * kOffLattice);
        const double wa = cross2(b - p, c - p) / area, wb = cross2(c - p, a - p) / area;
        if (wa < 0.0 || wb < 0.0 || wa + wb > 1.0) continue;
        const double depth =
            wa * corner[0][axis_] + wb * corner[1][axis_] + (1.0 - wa - wb) * corner[2][axis_];
        mark(u, v, depth, area > 0.0 ? -1 : 1);
      }
    }
  }

  // One vote for each of the axis's two directions whose ray says that the cell is inside.
  void vote(std::vector<uint8_t>& votes) const {
    for (int v = 0; v < size_[v_]; ++v) {
      for (int u = 0; u < size_[u_]; ++u) {
        int total = 0;
        for (int w = 0; w < size_[axis_]; ++w) total += rise_[at(u, v, w)];
        int fromBelow = 0;
        for (int w = 0; w < size_[axis_]; ++w) {
          fromBelow += rise_[at(u, v, w)];
          votes[at(u, v, w)] = uint8_t(votes[at(u, v, w)] + (fromBelow > 0) + (fromBelow - total > 0));
        }
      }
    }
  }

 private:
  static size_t volume(glm::ivec3 size) { return size_t(size.x) * size_t(size.y) * size_t(size.z); }
  static int firstRay(double low) { return std::max(0, int(std::floor(low - 0.5)) - 1); }
  static int lastRay(double high, int size) { return std::min(size - 1, int(std::ceil(high))); }
  glm::dvec2 flat(glm::dvec3 p) const { return {p[u_], p[v_]}; }

  size_t at(int u, int v, int w) const {
    glm::ivec3 cell(0);
    cell[u_] = u;
    cell[v_] = v;
    cell[axis_] = w;
    return indexOf(cell, size_);
  }

  void mark(int u, int v, double depth, int rise) {
    const int cell = std::clamp(int(std::ceil(depth - 0.5)), 0, size_[axis_] - 1);
    rise_[at(u, v, cell)] = int16_t(rise_[at(u, v, cell)] + rise);
  }

  glm::ivec3 size_;
  glm::length_t axis_, u_, v_;
  std::vector<int16_t> rise_;
};

void voteAlong(glm::length_t axis, const eng::Mesh& mesh, const VoxelSolid& solid,
               std::vector<uint8_t>& votes) {
  Crossings crossings(solid.size, axis);
  for (size_t i = 0; i < mesh.triangleCount(); ++i) {
    const Triangle t = triangleOf(mesh, i);
    const auto toCells = [&](glm::vec3 p) {
      return glm::dvec3(p) / double(solid.stepMm) - glm::dvec3(solid.first);
    };
    crossings.add({toCells(t.a), toCells(t.b), toCells(t.c)});
  }
  crossings.vote(votes);
}

// Sums over the cells of one slice.
struct Moments {
  double count = 0.0;
  glm::dvec2 sum{0.0};
  double xx = 0.0, yy = 0.0, xy = 0.0;

  void add(glm::dvec2 p) {
    count += 1.0;
    sum += p;
    xx += p.x * p.x;
    yy += p.y * p.y;
    xy += p.x * p.y;
  }
  glm::dvec2 mean() const { return sum / count; }
  double axisRad() const {
    const glm::dvec2 m = mean();
    return 0.5 *
           std::atan2(2.0 * (xy / count - m.x * m.y), (xx / count - m.x * m.x) - (yy / count - m.y * m.y));
  }
};

template <typename Visit>
void visitSlice(const VoxelSolid& solid, int z, const Visit& visit) {
  if (z < solid.first.z || z >= solid.first.z + solid.size.z) return;
  for (int y = solid.first.y; y < solid.first.y + solid.size.y; ++y)
    for (int x = solid.first.x; x < solid.first.x + solid.size.x; ++x)
      if (solid.at({x, y, z})) visit(glm::dvec2(solid.centreOf({x, y, z})));
}

}  // namespace

bool VoxelSolid::at(glm::ivec3 cell) const {
  cell -= first;
  if (glm::any(glm::lessThan(cell, glm::ivec3(0))) || glm::any(glm::greaterThanEqual(cell, size)))
    return false;
  return filled[indexOf(cell, size)] != 0;
}

VoxelSolid voxelised(const eng::Mesh& mesh, float stepMm) {
  VoxelSolid solid{.stepMm = stepMm};
  const eng::Bounds box = eng::boundsOf(mesh);
  if (box.empty()) return solid;
  solid.first = glm::ivec3(glm::floor(box.min / stepMm)) - 1;
  solid.size = glm::ivec3(glm::floor(box.max / stepMm)) + 2 - solid.first;
  solid.filled.assign(size_t(solid.size.x) * size_t(solid.size.y) * size_t(solid.size.z), 0);
  for (glm::length_t axis = 0; axis < 3; ++axis) voteAlong(axis, mesh, solid, solid.filled);
  for (uint8_t& votes : solid.filled) votes = votes > 3;
  return solid;
}

float stepFor(const eng::Mesh& mesh) {
  const glm::vec3 size = eng::boundsOf(mesh).size();
  return std::clamp(std::max({size.x, size.y, size.z}) / kCellsAlong, 0.3f, 1.0f);
}

double volumeCm3(const VoxelSolid& solid) {
  const double cells = double(std::ranges::count(solid.filled, uint8_t(1)));
  return cells * std::pow(double(solid.stepMm), 3) / 1000.0;
}

Slice sliceAt(const VoxelSolid& solid, float zMm) {
  const int z = int(std::floor(zMm / solid.stepMm));
  Moments moments;
  visitSlice(solid, z, [&](glm::dvec2 p) { moments.add(p); });
  if (moments.count == 0.0) return {};
  const double axis = moments.axisRad(), step = double(solid.stepMm);
  const glm::dvec2 along(std::cos(axis), std::sin(axis)), across(-along.y, along.x);
  glm::dvec2 low(1e30), high(-1e30);
  visitSlice(solid, z, [&](glm::dvec2 p) {
    const glm::dvec2 q(glm::dot(p, along), glm::dot(p, across));
    low = glm::min(low, q);
    high = glm::max(high, q);
  });
  return {.middleMm = glm::vec2(moments.mean()),
          .areaCm2 = float(moments.count * step * step / 100.0),
          .widthMm = float(high.x - low.x + step),
          .thicknessMm = float(high.y - low.y + step),
          .axisDeg = float(glm::degrees(axis))};
}

}  // namespace ruler
