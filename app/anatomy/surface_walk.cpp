#include "app/anatomy/surface_walk.h"

#include <algorithm>
#include <glm/gtx/hash.hpp>
#include <queue>
#include <unordered_map>

namespace anatomy {

SurfaceWalk::SurfaceWalk(const eng::Mesh& mesh) {
  std::unordered_map<glm::vec3, uint32_t> known;
  known.reserve(mesh.positions.size());
  for (const glm::vec3& position : mesh.positions) {
    const auto [found, isNew] = known.try_emplace(position, uint32_t(positions_.size()));
    if (isNew) positions_.push_back(position);
    placeOf_.push_back(found->second);
  }
  firstNeighbour_.assign(positions_.size() + 1, 0);
  const auto eachEdge = [&](auto&& visit) {
    for (size_t i = 0; i < mesh.indices.size(); ++i)
      visit(placeOf_[mesh.indices[i]], placeOf_[mesh.indices[i % 3 == 2 ? i - 2 : i + 1]]);
  };
  // Both ways, so that the rim of an open mesh can be walked too.
  eachEdge([&](uint32_t a, uint32_t b) {
    ++firstNeighbour_[a + 1];
    ++firstNeighbour_[b + 1];
  });
  for (size_t i = 1; i < firstNeighbour_.size(); ++i) firstNeighbour_[i] += firstNeighbour_[i - 1];
  neighbours_.resize(firstNeighbour_.back());
  std::vector<uint32_t> next(firstNeighbour_.begin(), firstNeighbour_.end() - 1);
  eachEdge([&](uint32_t a, uint32_t b) {
    neighbours_[next[a]++] = b;
    neighbours_[next[b]++] = a;
  });
}

std::vector<uint32_t> SurfaceWalk::run(uint32_t start, std::vector<float>& distances) const {
  using Step = std::pair<float, uint32_t>;
  std::priority_queue<Step, std::vector<Step>, std::greater<>> waiting;
  std::vector<uint32_t> order;
  distances[start] = 0.0f;
  waiting.push({0.0f, start});
  while (!waiting.empty()) {
    const auto [distance, place] = waiting.top();
    waiting.pop();
    if (distance > distances[place]) continue;
    order.push_back(place);
    for (uint32_t i = firstNeighbour_[place]; i < firstNeighbour_[place + 1]; ++i) {
      const uint32_t to = neighbours_[i];
      const float there = distance + glm::distance(positions_[place], positions_[to]);
      if (there >= distances[to]) continue;
      distances[to] = there;
      waiting.push({there, to});
    }
  }
  return order;
}

}  // namespace anatomy
