#include "tests/leg/ruler/pieces.h"

#include <glm/gtx/hash.hpp>
#include <numeric>
#include <unordered_map>

namespace ruler {
namespace {

// Sets that are merged; each is known by its lowest member.
class Sets {
 public:
  explicit Sets(size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0u); }

  uint32_t find(uint32_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }
  void merge(uint32_t a, uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace

std::vector<uint32_t> firstOfEachPiece(const std::vector<Triangle>& triangles) {
  Sets sets(triangles.size());
  std::unordered_map<glm::vec3, uint32_t> firstAt;
  for (uint32_t i = 0; i < triangles.size(); ++i)
    for (glm::vec3 corner : {triangles[i].a, triangles[i].b, triangles[i].c})
      sets.merge(i, firstAt.try_emplace(corner, i).first->second);
  std::vector<uint32_t> first;
  for (uint32_t i = 0; i < triangles.size(); ++i)
    if (sets.find(i) == i) first.push_back(i);
  return first;
}

}  // namespace ruler
