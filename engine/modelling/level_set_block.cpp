#include "engine/modelling/level_set_block.h"

#include <algorithm>
#include <bit>
#include <glm/geometric.hpp>

#include "engine/modelling/kuhn_cell.h"

namespace eng {
namespace {

// A crossing keeps this part of the edge away from the edge's ends.
constexpr float kNearestToPoint = 0.05f;

// A value that is no number yields the nearest place, so that the mesh stays closed.
float crossing(float from, float to) {
  const float t = from / (from - to);
  return t > kNearestToPoint ? std::min(t, 1.0f - kNearestToPoint) : kNearestToPoint;
}

glm::vec3 gradient(const BlockValues& values, glm::ivec3 p) {
  glm::vec3 slope(0.0f);
  for (int axis = 0; axis < 3; ++axis) {
    glm::ivec3 step(0);
    step[axis] = 1;
    slope[axis] = values.at(p + step) - values.at(p - step);
  }
  return slope;
}

template <class Work>
void forEachPoint(int side, const Work& work) {
  for (int x = 0; x < side; ++x) {
    for (int y = 0; y < side; ++y) {
      for (int z = 0; z < side; ++z) work(glm::ivec3(x, y, z));
    }
  }
}

}  // namespace

LevelSetBlock::LevelSetBlock(glm::ivec3 origin, const BlockValues& values) : origin_(origin) {
  readSigns(values);
  if (inside_.none() || inside_.all()) return;
  firstOfPoint_.resize(kSide * kSide * kSide);
  directionsOfPoint_.resize(firstOfPoint_.size());
  forEachPoint(kSide, [&](glm::ivec3 point) { addVertices(point, values); });
}

void LevelSetBlock::readSigns(const BlockValues& values) {
  forEachPoint(kSide + 1, [&](glm::ivec3 point) { inside_[signIndex(point)] = values.at(point) < 0.0f; });
}

void LevelSetBlock::addVertices(glm::ivec3 point, const BlockValues& values) {
  const size_t index = pointIndex(point);
  firstOfPoint_[index] = uint16_t(places_.size());
  const bool inside = inside_[signIndex(point)];
  for (unsigned direction = 1; direction < 8; ++direction) {
    const glm::ivec3 step = cornerOffset(direction);
    if (inside_[signIndex(point + step)] == inside) continue;
    directionsOfPoint_[index] |= uint8_t(1u << (direction - 1));
    const float t = crossing(values.at(point), values.at(point + step));
    places_.push_back(glm::vec3(point) + t * glm::vec3(step));
    const glm::vec3 slope = (1.0f - t) * gradient(values, point) + t * gradient(values, point + step);
    const float steepness = glm::length(slope);
    const glm::vec3 outwards = (inside ? 1.0f : -1.0f) * glm::normalize(glm::vec3(step));
    normals_.push_back(steepness > 1e-12f && steepness < 1e12f ? slope / steepness : outwards);
  }
}

uint8_t LevelSetBlock::signsOfCube(glm::ivec3 lowest) const {
  unsigned signs = 0;
  for (unsigned corner = 0; corner < 8; ++corner) {
    signs |= unsigned(inside_[signIndex(lowest + cornerOffset(corner))]) << corner;
  }
  return uint8_t(signs);
}

bool LevelSetBlock::numberOf(glm::ivec3 point, unsigned direction, uint32_t& number) const {
  if (firstOfPoint_.empty()) return false;
  const size_t index = pointIndex(point);
  const unsigned bit = 1u << (direction - 1), present = directionsOfPoint_[index];
  number = firstVertex + firstOfPoint_[index] + uint32_t(std::popcount(present & (bit - 1)));
  return present & bit;
}

bool LevelSetBlock::addTriangles(const Neighbours& neighbours, std::vector<uint32_t>& indices) const {
  if (inside_.none() || inside_.all()) return true;
  bool complete = true;
  forEachPoint(kSide, [&](glm::ivec3 lowest) {
    for (const KuhnEdge edge : kuhnTriangles(signsOfCube(lowest))) {
      const glm::ivec3 start = lowest + cornerOffset(edge.corner);
      const unsigned beyond = unsigned(start.x / kSide + 2 * (start.y / kSide) + 4 * (start.z / kSide));
      const LevelSetBlock* owner = neighbours[beyond];
      uint32_t number = 0;
      complete &= owner && owner->numberOf(start % kSide, edge.direction, number);
      indices.push_back(number);
    }
  });
  return complete;
}

}  // namespace eng
