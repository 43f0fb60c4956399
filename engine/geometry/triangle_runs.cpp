#include "engine/geometry/triangle_runs.h"

#include <algorithm>

#include "engine/geometry/ray.h"

namespace eng {
namespace {

constexpr size_t kRun = 16, kBranches = 8;
// A hit right on the face of a box must not be lost to rounding, which grows with the coordinates.
constexpr float kSlackMm = 1e-3f, kSlackShare = 1e-5f;

Bounds withSlack(const Bounds& box) {
  const glm::vec3 most = glm::max(glm::abs(box.min), glm::abs(box.max));
  const float slack = kSlackMm + kSlackShare * std::max({most.x, most.y, most.z});
  return {box.min - slack, box.max + slack};
}

std::vector<Bounds> runsOf(const Mesh& mesh) {
  const size_t count = mesh.triangleCount();
  std::vector<Bounds> runs((count + kRun - 1) / kRun);
  for (size_t i = 0; i < 3 * count; ++i) runs[i / 3 / kRun].add(mesh.positions[mesh.indices[i]]);
  std::ranges::transform(runs, runs.begin(), withSlack);
  return runs;
}

std::vector<Bounds> above(const std::vector<Bounds>& boxes) {
  std::vector<Bounds> wider((boxes.size() + kBranches - 1) / kBranches);
  for (size_t i = 0; i < boxes.size(); ++i) wider[i / kBranches].add(boxes[i]);
  return wider;
}

}  // namespace

TriangleRuns::TriangleRuns(const Mesh& mesh) : triangleCount_(mesh.triangleCount()) {
  if (triangleCount_ == 0) return;
  levels_.push_back(runsOf(mesh));
  while (levels_.back().size() > 1) levels_.push_back(above(levels_.back()));
}

std::vector<TriangleRange> TriangleRuns::near(const Ray& ray) const {
  std::vector<TriangleRange> ranges;
  if (!levels_.empty()) addNear(ray, levels_.size() - 1, 0, ranges);
  return ranges;
}

void TriangleRuns::addNear(const Ray& ray, size_t level, size_t box,
                           std::vector<TriangleRange>& ranges) const {
  if (!enterDistance(ray, levels_[level][box])) return;
  if (level == 0) {
    ranges.push_back({box * kRun, std::min((box + 1) * kRun, triangleCount_)});
    return;
  }
  const size_t end = std::min((box + 1) * kBranches, levels_[level - 1].size());
  for (size_t i = box * kBranches; i < end; ++i) addNear(ray, level - 1, i, ranges);
}

}  // namespace eng
