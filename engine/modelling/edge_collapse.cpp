#include "engine/modelling/edge_collapse.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "engine/geometry/weld.h"
#include "engine/modelling/vertex_mix.h"

namespace eng {
namespace {

// A quadric knows the mean distance to planes, not the largest: what it may be, of what the surface may move
// by.
constexpr double kMeanOfLargest = 0.36;
// What a squared millimetre of an edge's length counts against one of distance.
constexpr double kLengthCost = 1e-4;
constexpr float kGoodShape = 0.3f;  // a needle of ten degrees
constexpr float kNoWorse = 0.8f;
constexpr float kGoodFacing = 0.3f;     // seventy degrees off
constexpr size_t kPartOfTriangles = 4;  // a pass shrinks at most one edge for so many triangles
constexpr size_t kFewestPart = 200;     // and is the last if it takes less than this part of the triangles
constexpr ptrdiff_t kSortedAtOnce = 256;

constexpr uint32_t kMarksPerEdge = 2;

}  // namespace

EdgeCollapse::EdgeCollapse(Mesh mesh, const MeshReduction& how, std::vector<bool> fixed)
    : mesh_(std::move(mesh)), how_(how), fixed_(std::move(fixed)), triangles_(mesh_.triangleCount()) {
  assert(mesh_.normals.size() == mesh_.positions.size());
  fixed_.resize(mesh_.positions.size());
  marks_.resize(mesh_.positions.size());
  largestMeanSquare_ = kMeanOfLargest * kMeanOfLargest * how.errorMm * how.errorMm;
  gatherQuadrics();
}

Mesh EdgeCollapse::run() {
  for (size_t taken = triangles_; triangles_ > how_.triangles && taken * kFewestPart > triangles_;) {
    taken = pass();
  }
  dropUnusedVertices(mesh_);
  return std::move(mesh_);
}

void EdgeCollapse::gatherQuadrics() {
  quadrics_.resize(mesh_.positions.size());
  for (size_t i = 0; i < mesh_.indices.size(); i += 3) {
    const uint32_t* corner = &mesh_.indices[i];
    const Quadric plane =
        planeQuadric(mesh_.positions[corner[0]], mesh_.positions[corner[1]], mesh_.positions[corner[2]]);
    for (int k = 0; k < 3; ++k) quadrics_[corner[k]] += plane;
  }
}

size_t EdgeCollapse::pass() {
  gatherStars();
  gatherCandidates();
  changed_.assign(mesh_.positions.size(), false);
  const size_t before = triangles_;
  const size_t wanted = triangles_ > how_.triangles ? (triangles_ - how_.triangles + 1) / 2 : 0;
  collapseCheapest(std::min(wanted, std::max<size_t>(1, triangles_ / kPartOfTriangles)));
  dropDeadTriangles();
  return before - triangles_;
}

void EdgeCollapse::gatherStars() {
  starBegin_.assign(mesh_.positions.size() + 1, 0);
  for (const uint32_t vertex : mesh_.indices) ++starBegin_[vertex + 1];
  std::partial_sum(starBegin_.begin(), starBegin_.end(), starBegin_.begin());
  stars_.resize(mesh_.indices.size());
  std::vector<uint32_t> next(starBegin_.begin(), starBegin_.end() - 1);
  for (size_t i = 0; i < mesh_.indices.size(); ++i) stars_[next[mesh_.indices[i]]++] = uint32_t(i / 3);
}

void EdgeCollapse::gatherCandidates() {
  candidates_.clear();
  for (size_t i = 0; i < mesh_.indices.size(); ++i) {
    const uint32_t a = mesh_.indices[i], b = mesh_.indices[i % 3 == 2 ? i - 2 : i + 1];
    if (a > b || fixed_[a] || fixed_[b]) continue;  // its other triangle runs along it from b to a
    const double meanSquare = leastMeanSquare(a, b);
    if (meanSquare > largestMeanSquare_) continue;
    const glm::dvec3 edge(mesh_.positions[b] - mesh_.positions[a]);
    candidates_.push_back({float(meanSquare + kLengthCost * glm::dot(edge, edge)), a, b});
  }
}

// Sorts as it goes: most passes end before the dear edges.
void EdgeCollapse::collapseCheapest(size_t most) {
  const auto cheaper = [](const Candidate& p, const Candidate& q) {
    return p.cost != q.cost ? p.cost < q.cost : p.kept != q.kept ? p.kept < q.kept : p.gone < q.gone;
  };
  size_t taken = 0;
  for (auto begin = candidates_.begin(), end = begin; begin != candidates_.end(); begin = end) {
    end +=
        std::min<ptrdiff_t>(candidates_.end() - begin, std::max<ptrdiff_t>(kSortedAtOnce, ptrdiff_t(most)));
    std::nth_element(begin, end, candidates_.end(), cheaper);
    std::sort(begin, end, cheaper);
    for (auto candidate = begin; candidate != end; ++candidate) {
      if (taken == most) return;
      taken += collapse(candidate->kept, candidate->gone);
    }
  }
}

double EdgeCollapse::leastMeanSquare(uint32_t kept, uint32_t gone) const {
  Quadric both = quadrics_[kept];
  both += quadrics_[gone];
  const glm::dvec3 middle = 0.5f * (mesh_.positions[kept] + mesh_.positions[gone]);
  return both.meanSquare(bestPlace(both, middle));
}

// The best place, or where its triangles would look bad, one of the ends: slivers often go only so.
bool EdgeCollapse::collapse(uint32_t kept, uint32_t gone) {
  if (changed_[kept] || changed_[gone] || !keepsTopology(kept, gone)) return false;
  Quadric both = quadrics_[kept];
  both += quadrics_[gone];
  const glm::vec3 ends[] = {mesh_.positions[kept], mesh_.positions[gone]};
  for (const glm::vec3 place : {glm::vec3(bestPlace(both, 0.5f * (ends[0] + ends[1]))), ends[0], ends[1]}) {
    if (both.meanSquare(place) > largestMeanSquare_ || !keepsShape(kept, gone, place)) continue;
    apply(kept, gone, place);
    return true;
  }
  return false;
}

// The only vertices next to both ends are those of the two triangles at the edge, and these keep three
// neighbours.
bool EdgeCollapse::keepsTopology(uint32_t kept, uint32_t gone) {
  const uint32_t nearKept = markCount_ + 1, nearBoth = markCount_ + 2;
  markCount_ += kMarksPerEdge;
  for (const uint32_t triangle : star(kept)) {
    if (dead(triangle)) continue;
    for (int k = 0; k < 3; ++k) marks_[corners(triangle)[k]] = nearKept;
  }
  size_t common = 0;
  for (const uint32_t triangle : star(gone)) {
    if (dead(triangle)) continue;
    const bool shared = has(triangle, kept);
    for (int k = 0; k < 3; ++k) {
      const uint32_t vertex = corners(triangle)[k];
      if (vertex == kept || vertex == gone) continue;
      if (shared && valence(vertex) <= 3) return false;
      if (marks_[vertex] != nearKept) continue;
      marks_[vertex] = nearBoth;
      ++common;
    }
  }
  return common == 2;
}

size_t EdgeCollapse::valence(uint32_t vertex) const {
  const auto triangles = star(vertex);
  return size_t(std::count_if(triangles.begin(), triangles.end(), [&](uint32_t t) { return !dead(t); }));
}

bool EdgeCollapse::keepsShape(uint32_t kept, uint32_t gone, glm::vec3 place) const {
  Standard before, after;
  for (const uint32_t end : {kept, gone}) {
    const uint32_t other = end == kept ? gone : kept;
    for (const uint32_t triangle : star(end)) {
      if (dead(triangle)) continue;
      judge(corners(triangle), ~0u, place, before);
      if (!has(triangle, other) && !judge(corners(triangle), end, place, after)) return false;
    }
  }
  return after.shape >= std::min(kNoWorse * before.shape, kGoodShape) &&
         after.facing >= std::min(before.facing, kGoodFacing);
}

// False where a side is too long. `moved` is the vertex to be looked at as if it were at `place`.
bool EdgeCollapse::judge(const uint32_t* corners, uint32_t moved, glm::vec3 place, Standard& worst) const {
  glm::vec3 p[3], normal(0.0f);
  for (int k = 0; k < 3; ++k) {
    p[k] = corners[k] == moved ? place : mesh_.positions[corners[k]];
    normal += mesh_.normals[corners[k]];
  }
  const glm::vec3 a = p[1] - p[0], b = p[2] - p[1], c = p[0] - p[2];
  const glm::vec3 areaVector = glm::cross(a, b);
  const float aa = glm::dot(a, a), bb = glm::dot(b, b), cc = glm::dot(c, c), size = glm::length(areaVector);
  constexpr float kEquilateral = 3.4641016f;  // 2 sqrt 3
  worst.shape = std::min(worst.shape, kEquilateral * size / std::max(aa + bb + cc, 1e-20f));
  const float facing = glm::dot(areaVector, normal) / std::max(size * glm::length(normal), 1e-20f);
  worst.facing = std::min(worst.facing, facing);
  return std::max({aa, bb, cc}) <= how_.longestEdgeMm * how_.longestEdgeMm;
}

void EdgeCollapse::apply(uint32_t kept, uint32_t gone, glm::vec3 place) {
  const glm::vec3 from = mesh_.positions[kept], edge = mesh_.positions[gone] - from;
  const float t = glm::dot(place - from, edge) / std::max(glm::dot(edge, edge), 1e-20f);
  triangles_ -= 2;
  mixAttributes(mesh_, kept, kept, gone, std::clamp(t, 0.0f, 1.0f));
  mesh_.positions[kept] = place;
  quadrics_[kept] += quadrics_[gone];
  for (const uint32_t triangle : star(gone)) {
    uint32_t* corner = &mesh_.indices[3 * size_t(triangle)];
    const bool dies = has(triangle, kept);
    for (int k = 0; k < 3; ++k) {
      if (dies) corner[k] = kept;
      if (corner[k] == gone) corner[k] = kept;
    }
  }
  changed_[kept] = changed_[gone] = true;
}

void EdgeCollapse::dropDeadTriangles() {
  size_t end = 0;
  for (uint32_t triangle = 0; triangle < mesh_.triangleCount(); ++triangle) {
    if (dead(triangle)) continue;
    std::copy_n(corners(triangle), 3, &mesh_.indices[end]);
    end += 3;
  }
  mesh_.indices.resize(end);
}

}  // namespace eng
