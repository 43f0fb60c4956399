// Finds triangles whose boxes overlap, without comparing each with each.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

// A tree of boxes over a mesh's triangles, halved at the middle of the longest side.
class TriangleTree {
 public:
  explicit TriangleTree(const Mesh& mesh);

  // Calls `found` once for each pair of triangles (numbers) whose boxes overlap or touch, in a fixed order.
  void forEachOverlap(const std::function<void(uint32_t, uint32_t)>& found) const;

 private:
  struct Node {
    Bounds box;
    uint32_t first = 0, count = 0;  // of order_
    uint32_t child = 0;             // the second is child + 1; 0 in a leaf
  };
  using Found = std::function<void(uint32_t, uint32_t)>;

  void split(uint32_t node);
  Bounds boxOf(uint32_t first, uint32_t count) const;
  void withinNode(uint32_t node, const Found& found) const;
  void betweenNodes(uint32_t a, uint32_t b, const Found& found) const;
  void betweenLeaves(const Node& a, const Node& b, const Found& found) const;

  std::vector<Bounds> boxes_;    // by triangle
  std::vector<uint32_t> order_;  // of the triangles in the tree
  std::vector<Node> nodes_;
};

}  // namespace eng
