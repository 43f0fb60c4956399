#include "engine/geometry/surface_nets.h"

#include <array>
#include <cassert>

namespace eng {
namespace {

constexpr uint32_t kNone = ~0u;

class Net {
 public:
  Net(const Lattice& lattice, const std::vector<float>& values, float level)
      : lattice_(lattice), values_(values), level_(level), vertexOf_(lattice.count(), kNone) {}

  Mesh build() {
    forEachCube([this](glm::ivec3 cube) { addVertex(cube); });
    forEachCube([this](glm::ivec3 cube) {
      for (int axis = 0; axis < 3; ++axis) addFace(cube, axis);
    });
    return std::move(mesh_);
  }

 private:
  template <class Visit>
  void forEachCube(Visit visit) const {
    for (int z = 0; z + 1 < lattice_.size.z; ++z)
      for (int y = 0; y + 1 < lattice_.size.y; ++y)
        for (int x = 0; x + 1 < lattice_.size.x; ++x) visit(glm::ivec3(x, y, z));
  }
  float at(glm::ivec3 cell) const { return values_[lattice_.index(cell)] - level_; }

  static glm::ivec3 cornerOf(int corner) { return {corner & 1, corner >> 1 & 1, corner >> 2 & 1}; }

  void addVertex(glm::ivec3 cube) {
    std::array<float, 8> value;
    for (int i = 0; i < 8; ++i) value[size_t(i)] = at(cube + cornerOf(i));
    glm::vec3 sum(0.0f), gradient(0.0f);
    int crossings = 0;
    for (int i = 0; i < 8; ++i)
      for (int axis = 0; axis < 3; ++axis) {
        if (i >> axis & 1) continue;
        const float a = value[size_t(i)], b = value[size_t(i | 1 << axis)];
        gradient[axis] += b - a;
        if ((a < 0.0f) == (b < 0.0f)) continue;
        glm::vec3 place(cornerOf(i));
        place[axis] += a / (a - b);
        sum += place;
        ++crossings;
      }
    if (crossings == 0) return;
    vertexOf_[lattice_.index(cube)] = uint32_t(mesh_.positions.size());
    const glm::vec3 place = glm::vec3(cube) + sum / float(crossings);
    mesh_.positions.push_back(lattice_.originMm + lattice_.spacingMm * place);
    const float length = glm::length(gradient);
    mesh_.normals.push_back(length > 0.0f ? gradient / length : glm::vec3(0, 0, 1));
  }

  // Across an edge of the lattice that the surface crosses lie the four cubes round it.
  void addFace(glm::ivec3 cell, int axis) {
    glm::ivec3 next = cell;
    ++next[axis];
    const bool inside = at(cell) < 0.0f;
    if (inside == (at(next) < 0.0f)) return;
    glm::ivec3 u(0), v(0);
    u[(axis + 1) % 3] = 1;
    v[(axis + 2) % 3] = 1;
    std::array<uint32_t, 4> ring = {vertex(cell - u - v), vertex(cell - v), vertex(cell), vertex(cell - u)};
    if (!inside) std::swap(ring[1], ring[3]);
    for (const int i : {0, 1, 2, 0, 2, 3}) mesh_.indices.push_back(ring[size_t(i)]);
  }
  uint32_t vertex(glm::ivec3 cube) const {
    assert(cube.x >= 0 && cube.y >= 0 && cube.z >= 0 && "the outermost cells are outside");
    return vertexOf_[lattice_.index(cube)];
  }

  const Lattice& lattice_;
  const std::vector<float>& values_;
  float level_;
  std::vector<uint32_t> vertexOf_;  // of each cube, by its lowest cell
  Mesh mesh_;
};

}  // namespace

Mesh surfaceNet(const Lattice& lattice, const std::vector<float>& values, float level) {
  return Net(lattice, values, level).build();
}

}  // namespace eng
