#include "app/mechanics/muscle_bulge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mechanics {
namespace {

constexpr float kRowMm = 5.0f, kRingMm = 2.0f;
constexpr int kColumns = 90;
constexpr float kColumnRad = 2.0f * std::numbers::pi_v<float> / float(kColumns);
constexpr int kMarginRows = 6, kRings = 48;
constexpr std::array kBell{0.06f, 0.24f, 0.4f, 0.24f, 0.06f};

int wrapped(int column) {
  return (column % kColumns + kColumns) % kColumns;
}

glm::vec2 radiusAt(int column) {
  const float angle = kColumnRad * float(column);
  return {std::cos(angle), std::sin(angle)};
}

// Where the triangle meets the line from the axis, mm from it; below 0 where it does not.
float crossing(const std::array<glm::vec3, 3>& corners, float z, glm::vec2 outwards) {
  const glm::vec3 way(outwards, 0.0f), first = corners[1] - corners[0], second = corners[2] - corners[0];
  const glm::vec3 across = glm::cross(way, second);
  const float det = glm::dot(first, across);
  if (std::abs(det) < 1e-9f) return -1.0f;
  const glm::vec3 from = glm::vec3(0, 0, z) - corners[0];
  const float u = glm::dot(from, across) / det;
  const glm::vec3 other = glm::cross(from, first);
  const float v = glm::dot(way, other) / det;
  if (u < 0.0f || v < 0.0f || u + v > 1.0f) return -1.0f;
  return glm::dot(second, other) / det;
}

// Smooth over neighbours along one of the three ways; only columns go round.
std::vector<float> smoothed(const std::vector<float>& values, glm::ivec3 size, int way) {
  std::vector<float> result(values.size());
  glm::ivec3 at;
  size_t i = 0;
  for (at.z = 0; at.z < size.z; ++at.z)
    for (at.y = 0; at.y < size.y; ++at.y)
      for (at.x = 0; at.x < size.x; ++at.x, ++i)
        for (int k = -2; k <= 2; ++k) {
          glm::ivec3 from = at;
          from[way] = way == 1 ? wrapped(at.y + k) : std::clamp(at[way] + k, 0, size[way] - 1);
          result[i] += kBell[size_t(k + 2)] * values[size_t(from.x + size.x * (from.y + size.y * from.z))];
        }
  return result;
}

}  // namespace

MuscleBulge::MuscleBulge(const eng::Mesh& mesh, const anatomy::LegFrame& frame) {
  const eng::Bounds bounds = eng::boundsOf(mesh);
  bottomMm_ = bounds.min.z - kMarginRows * kRowMm;
  size_ = {kRings, kColumns, int(bounds.size().z / kRowMm) + 2 * kMarginRows + 1};
  std::vector<std::vector<float>> crossings(size_t(size_.y) * size_t(size_.z));
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    std::array<glm::vec3, 3> corners;
    float lowZ = 1e9f, highZ = -1e9f, lowAngle = 1e9f, highAngle = -1e9f;
    for (size_t k = 0; k < 3; ++k) {
      corners[k] = frame.toLeg(mesh.positions[mesh.indices[i + k]]);
      lowZ = std::min(lowZ, corners[k].z);
      highZ = std::max(highZ, corners[k].z);
      float angle = std::atan2(corners[k].y, corners[k].x);
      if (k > 0 && angle - lowAngle > std::numbers::pi_v<float>) angle -= 2.0f * std::numbers::pi_v<float>;
      if (k > 0 && lowAngle - angle > std::numbers::pi_v<float>) angle += 2.0f * std::numbers::pi_v<float>;
      lowAngle = std::min(lowAngle, angle);
      highAngle = std::max(highAngle, angle);
    }
    const int firstRow = std::max(0, int(std::ceil((lowZ - bottomMm_) / kRowMm))),
              lastRow = std::min(size_.z - 1, int(std::floor((highZ - bottomMm_) / kRowMm)));
    for (int row = firstRow; row <= lastRow; ++row)
      for (int column = int(std::ceil(lowAngle / kColumnRad)); float(column) * kColumnRad <= highAngle;
           ++column) {
        const float mm = crossing(corners, bottomMm_ + kRowMm * float(row), radiusAt(column));
        if (mm > 0.0f) crossings[size_t(wrapped(column) + kColumns * row)].push_back(mm);
      }
  }
  within_.resize(size_t(size_.x) * crossings.size());
  for (size_t line = 0; line < crossings.size(); ++line) {
    std::ranges::sort(crossings[line]);
    for (int ring = 0; ring < kRings; ++ring)
      for (size_t k = 0; k + 1 < crossings[line].size(); k += 2)
        within_[line * kRings + size_t(ring)] +=
            std::clamp(kRingMm * float(ring), crossings[line][k], crossings[line][k + 1]) -
            crossings[line][k];
  }
  for (const int way : {1, 2, 1, 2, 0}) within_ = smoothed(within_, size_, way);
}

float MuscleBulge::at(float row, float column, float ring) const {
  const glm::vec2 place =
      glm::clamp(glm::vec2(ring, row), glm::vec2(0.0f), glm::vec2(size_.x - 1.001f, size_.z - 1.001f));
  const glm::ivec3 low(int(place.x), int(std::floor(column)), int(place.y));
  const glm::vec3 share(place.x - float(low.x), column - float(low.y), place.y - float(low.z));
  float sum = 0.0f;
  for (int corner = 0; corner < 8; ++corner) {
    const glm::ivec3 step(corner & 1, corner >> 1 & 1, corner >> 2 & 1);
    const glm::vec3 w = glm::mix(1.0f - share, share, glm::vec3(step));
    const glm::ivec3 cell = low + step;
    sum += w.x * w.y * w.z * within_[size_t(cell.x + size_.x * (wrapped(cell.y) + size_.y * cell.z))];
  }
  return sum;
}

Sloped MuscleBulge::withinMm(glm::vec3 leg) const {
  const float radius = glm::length(glm::vec2(leg));
  if (radius < 1.0f) return {};
  const float row = (leg.z - bottomMm_) / kRowMm, column = std::atan2(leg.y, leg.x) / kColumnRad,
              ring = radius / kRingMm;
  const float value = at(row, column, ring);
  if (value <= 0.0f) return {};
  const glm::vec3 outwards(glm::vec2(leg) / radius, 0.0f), round(-outwards.y, outwards.x, 0.0f);
  const auto half = [&](float rows, float columns, float rings) {
    return 0.5f *
           (at(row + rows, column + columns, ring + rings) - at(row - rows, column - columns, ring - rings));
  };
  return {value, half(0, 0, 1) / kRingMm * outwards + half(0, 1, 0) / (kColumnRad * radius) * round +
                     half(1, 0, 0) / kRowMm * glm::vec3(0, 0, 1)};
}

}  // namespace mechanics
