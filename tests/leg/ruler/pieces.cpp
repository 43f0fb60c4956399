#include "tests/leg/ruler/pieces.h"

#include <glm/gtx/hash.hpp>
#include <unordered_map>

#include "engine/geometry/disjoint_sets.h"

namespace ruler {
std::vector<uint32_t> firstOfEachPiece(const std::vector<Triangle>& triangles) {
  eng::DisjointSets sets(triangles.size());
  std::unordered_map<glm::vec3, uint32_t> firstAt;
  for (uint32_t i = 0; i < triangles.size(); ++i)
    for (glm::vec3 corner : {triangles[i].a, triangles[i].b, triangles[i].c})
      sets.join(i, firstAt.try_emplace(corner, i).first->second);
  std::vector<uint32_t> first;
  for (uint32_t i = 0; i < triangles.size(); ++i)
    if (sets.find(i) == i) first.push_back(i);
  return first;
}

}  // namespace ruler
