#include "app/anatomy/description/polygon_faults.h"

#include <fmt/format.h>

#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace anatomy {
namespace {

constexpr size_t kLeastCorners = 3;
constexpr float kLeastAreaMm2 = 0.5f;
constexpr float kShortestEdgeMm = 0.5f;

float cross(glm::vec2 a, glm::vec2 b) {
  return a.x * b.y - a.y * b.x;
}

// Shoelace formula; positive where the corners turn left.
float areaMm2(const std::vector<eng::Corner>& corners) {
  float doubled = 0.0f;
  for (size_t i = 0; i < corners.size(); ++i)
    doubled += cross(corners[i].placeMm, corners[(i + 1) % corners.size()].placeMm);
  return 0.5f * doubled;
}

// On which side of the line from a to b the point lies: -1, 0, 1.
int sideOf(glm::vec2 a, glm::vec2 b, glm::vec2 point) {
  const float side = cross(b - a, point - a);
  return (side > 0.0f) - (side < 0.0f);
}

bool boundsMeet(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  const glm::vec2 least = glm::max(glm::min(a, b), glm::min(c, d));
  const glm::vec2 most = glm::min(glm::max(a, b), glm::max(c, d));
  return least.x <= most.x && least.y <= most.y;
}

// Whether the segment from a to b meets that from c to d. Of segments on one line the bounds tell.
bool segmentsMeet(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  return boundsMeet(a, b, c, d) && sideOf(a, b, c) * sideOf(a, b, d) <= 0 &&
         sideOf(c, d, a) * sideOf(c, d, b) <= 0;
}

std::string crossingFault(const std::vector<eng::Corner>& corners) {
  const size_t n = corners.size();
  const auto at = [&](size_t i) { return corners[i % n].placeMm; };
  for (size_t i = 0; i < n; ++i) {
    for (size_t j = i + 2; j < n && j < i + n - 1; ++j) {
      if (segmentsMeet(at(i), at(i + 1), at(j), at(j + 1)))
        return fmt::format("crosses itself: the edge after corner {} meets that after corner {}", i + 1,
                           j + 1);
    }
  }
  return {};
}

}  // namespace

bool turnsLeft(const std::vector<eng::Corner>& corners) {
  return areaMm2(corners) > 0.0f;
}

std::string polygonFault(const std::vector<eng::Corner>& corners) {
  if (corners.size() < kLeastCorners) return fmt::format("needs {} or more corners", kLeastCorners);
  for (size_t i = 0; i < corners.size(); ++i) {
    const size_t next = (i + 1) % corners.size();
    if (glm::distance(corners[i].placeMm, corners[next].placeMm) < kShortestEdgeMm)
      return fmt::format("corners {} and {} are the same place", i + 1, next + 1);
  }
  const std::string crossing = crossingFault(corners);
  if (!crossing.empty()) return crossing;
  return std::abs(areaMm2(corners)) < kLeastAreaMm2 ? "encloses nothing" : std::string();
}

}  // namespace anatomy
