#include "engine/modelling/triangle_tree.h"

#include <algorithm>
#include <numeric>

namespace eng {
namespace {

constexpr uint32_t kLeafSize = 4;

bool overlap(const Bounds& a, const Bounds& b) {
  return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y &&
         a.min.z <= b.max.z && b.min.z <= a.max.z;
}

int longestAxis(glm::vec3 size) {
  return size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2;
}

}  // namespace

TriangleTree::TriangleTree(const Mesh& mesh) : boxes_(mesh.triangleCount()), order_(boxes_.size()) {
  for (size_t i = 0; i < mesh.indices.size(); ++i) boxes_[i / 3].add(mesh.positions[mesh.indices[i]]);
  std::iota(order_.begin(), order_.end(), 0u);
  nodes_.push_back({boxOf(0, uint32_t(order_.size())), 0, uint32_t(order_.size()), 0});
  for (uint32_t node = 0; node < nodes_.size(); ++node) split(node);
}

Bounds TriangleTree::boxOf(uint32_t first, uint32_t count) const {
  Bounds box;
  for (uint32_t i = first; i < first + count; ++i) box.add(boxes_[order_[i]]);
  return box;
}

void TriangleTree::split(uint32_t node) {
  const auto [box, first, count, none] = nodes_[node];
  if (count <= kLeafSize) return;
  const int axis = longestAxis(box.size());
  const auto place = [&](uint32_t triangle) {
    return boxes_[triangle].min[axis] + boxes_[triangle].max[axis];
  };
  const uint32_t half = count / 2;
  const auto begin = order_.begin() + first;
  std::nth_element(begin, begin + half, begin + count, [&](uint32_t a, uint32_t b) {
    return place(a) != place(b) ? place(a) < place(b) : a < b;
  });
  nodes_[node].child = uint32_t(nodes_.size());
  nodes_.push_back({boxOf(first, half), first, half, 0});
  nodes_.push_back({boxOf(first + half, count - half), first + half, count - half, 0});
}

void TriangleTree::forEachOverlap(const Found& found) const {
  withinNode(0, found);
}

void TriangleTree::withinNode(uint32_t node, const Found& found) const {
  const Node& n = nodes_[node];
  if (n.child != 0) {
    withinNode(n.child, found);
    withinNode(n.child + 1, found);
    betweenNodes(n.child, n.child + 1, found);
    return;
  }
  for (uint32_t i = n.first; i < n.first + n.count; ++i) {
    for (uint32_t j = n.first; j < i; ++j) {
      if (overlap(boxes_[order_[i]], boxes_[order_[j]])) found(order_[i], order_[j]);
    }
  }
}

void TriangleTree::betweenNodes(uint32_t a, uint32_t b, const Found& found) const {
  const Node &m = nodes_[a], &n = nodes_[b];
  if (!overlap(m.box, n.box)) return;
  if (m.child == 0 && n.child == 0) {
    betweenLeaves(m, n, found);
  } else if (n.child == 0 || (m.child != 0 && m.count >= n.count)) {
    betweenNodes(m.child, b, found);
    betweenNodes(m.child + 1, b, found);
  } else {
    betweenNodes(a, n.child, found);
    betweenNodes(a, n.child + 1, found);
  }
}

void TriangleTree::betweenLeaves(const Node& a, const Node& b, const Found& found) const {
  for (uint32_t i = a.first; i < a.first + a.count; ++i) {
    if (!overlap(boxes_[order_[i]], b.box)) continue;
    for (uint32_t j = b.first; j < b.first + b.count; ++j) {
      if (overlap(boxes_[order_[i]], boxes_[order_[j]])) found(order_[i], order_[j]);
    }
  }
}

}  // namespace eng
