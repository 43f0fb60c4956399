// The part of a level set's surface that belongs to one block of 8 x 8 x 8 grid points.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

namespace eng {

// The values at a block's points and around it: from -1 to 9 along each axis, relative to the block's first
// point; z runs fastest.
struct BlockValues {
  static constexpr int kSide = 8, kWide = kSide + 3;

  float at(glm::ivec3 point) const { return values[size_t(indexOf(point))]; }
  static int indexOf(glm::ivec3 point) { return ((point.x + 1) * kWide + point.y + 1) * kWide + point.z + 1; }

  std::array<float, kWide * kWide * kWide> values;
};

// A vertex lies on an edge from one of the block's points to a neighbour at greater or equal coordinates:
// seven directions. A cube belongs to the block that has its lowest corner.
class LevelSetBlock {
 public:
  // Finds the vertices; inside is below zero. `origin` is the block's first point.
  LevelSetBlock(glm::ivec3 origin, const BlockValues& values);

  glm::ivec3 origin() const { return origin_; }
  size_t vertexCount() const { return places_.size(); }
  const std::vector<glm::vec3>& places() const { return places_; }    // from the origin, in grid steps
  const std::vector<glm::vec3>& normals() const { return normals_; }  // unit

  // The block itself and its neighbours towards greater coordinates, by the bits x 1, y 2, z 4; null where
  // there is none.
  using Neighbours = std::array<const LevelSetBlock*, 8>;

  // Adds three vertex numbers for each triangle; false where one is missing, because a neighbour is.
  bool addTriangles(const Neighbours& neighbours, std::vector<uint32_t>& indices) const;

  // The mesh's number of this block's first vertex, to be set before triangles are made.
  uint32_t firstVertex = 0;

 private:
  static constexpr int kSide = BlockValues::kSide;

  static size_t signIndex(glm::ivec3 point) {
    return size_t((point.x * (kSide + 1) + point.y) * (kSide + 1) + point.z);
  }
  static size_t pointIndex(glm::ivec3 point) { return size_t((point.x * kSide + point.y) * kSide + point.z); }
  void readSigns(const BlockValues& values);
  void addVertices(glm::ivec3 point, const BlockValues& values);
  uint8_t signsOfCube(glm::ivec3 lowest) const;
  bool numberOf(glm::ivec3 point, unsigned direction, uint32_t& number) const;

  glm::ivec3 origin_;
  std::bitset<(kSide + 1) * (kSide + 1) * (kSide + 1)> inside_;
  std::vector<uint16_t> firstOfPoint_;      // empty in a block without vertices
  std::vector<uint8_t> directionsOfPoint_;  // bit d - 1 for direction d
  std::vector<glm::vec3> places_, normals_;
};

}  // namespace eng
