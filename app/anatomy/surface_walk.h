// Distances over a mesh from vertex to vertex along its edges: rough, but quick, and enough to tell which end
// of a muscle a place lies nearer to.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "engine/geometry/mesh.h"

namespace anatomy {

class SurfaceWalk {
 public:
  static constexpr float kUnreached = std::numeric_limits<float>::infinity();

  explicit SurfaceWalk(const eng::Mesh& mesh);

  // Places are vertices, those at one position counted once.
  size_t placeCount() const { return positions_.size(); }
  const glm::vec3& position(uint32_t place) const { return positions_[place]; }
  uint32_t placeOf(size_t vertex) const { return placeOf_[vertex]; }

  // From `start`, mm, to `distances`, one for each place, which must be kUnreached before; where nothing leads
  // they stay so. Returns the places reached, nearest first.
  std::vector<uint32_t> run(uint32_t start, std::vector<float>& distances) const;

 private:
  std::vector<glm::vec3> positions_;
  std::vector<uint32_t> placeOf_;
  std::vector<uint32_t> firstNeighbour_;  // of each place in neighbours_, and one past the last
  std::vector<uint32_t> neighbours_;
};

}  // namespace anatomy
