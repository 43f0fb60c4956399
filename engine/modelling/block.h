// A small cube of lattice points, worked on together.
#pragma once

#include <array>
#include <glm/glm.hpp>
#include <vector>

namespace eng {

inline constexpr int kBlockSide = 8;  // as an OpenVDB leaf has it
inline constexpr size_t kBlockPoints = size_t(kBlockSide) * kBlockSide * kBlockSide;

using BlockValues = std::array<float, kBlockPoints>;  // x fastest, then y, then z

// Lattice points lie at spacingMm times whole numbers.
struct Block {
  glm::ivec3 corner{0};  // the lowest lattice point, a multiple of kBlockSide
  float spacingMm = 1.0f;

  glm::vec3 centre() const { return spacingMm * (glm::vec3(corner) + 0.5f * float(kBlockSide - 1)); }
  float radius() const { return spacingMm * 0.5f * float(kBlockSide - 1) * 1.7320508f; }
  std::vector<glm::vec3> points() const;
};

inline std::vector<glm::vec3> Block::points() const {
  std::vector<glm::vec3> points;
  points.reserve(kBlockPoints);
  for (int z = 0; z < kBlockSide; ++z)
    for (int y = 0; y < kBlockSide; ++y)
      for (int x = 0; x < kBlockSide; ++x)
        points.push_back(spacingMm * (glm::vec3(corner) + glm::vec3(x, y, z)));
  return points;
}

}  // namespace eng
