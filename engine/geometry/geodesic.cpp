#include "engine/geometry/geodesic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/geometry/nearest_point.h"

namespace eng {
namespace {

bool isBefore(glm::vec3 a, glm::vec3 b) {
  return a.x != b.x ? a.x < b.x : a.y != b.y ? a.y < b.y : a.z < b.z;
}

// The number of each vertex's place, by sorting: equal means bit for bit.
std::vector<uint32_t> numberPlaces(const std::vector<glm::vec3>& positions, std::vector<glm::vec3>& places) {
  std::vector<uint32_t> order(positions.size()), placeOf(positions.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, [&](uint32_t a, uint32_t b) { return isBefore(positions[a], positions[b]); });
  for (const uint32_t vertex : order) {
    if (places.empty() || places.back() != positions[vertex]) places.push_back(positions[vertex]);
    placeOf[vertex] = uint32_t(places.size() - 1);
  }
  return placeOf;
}

}  // namespace

GeodesicSurface::GeodesicSurface(const Mesh& mesh) : placeOf_(numberPlaces(mesh.positions, places_)) {
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const uint32_t a = placeOf_[mesh.indices[i]], b = placeOf_[mesh.indices[i + 1]],
                   c = placeOf_[mesh.indices[i + 2]];
    if (a != b && b != c && c != a) triangles_.push_back({{a, b, c}});
  }
  firstTriangle_.assign(places_.size() + 1, 0);
  for (const Triangle& triangle : triangles_)
    for (const uint32_t corner : triangle.corner) ++firstTriangle_[corner + 1];
  std::partial_sum(firstTriangle_.begin(), firstTriangle_.end(), firstTriangle_.begin());
  measureEdges();
  around_.resize(3 * triangles_.size());
  std::vector<uint32_t> next = firstTriangle_;
  for (uint32_t i = 0; i < triangles_.size(); ++i)
    for (const uint32_t corner : triangles_[i].corner) around_[next[corner]++] = i;
}

void GeodesicSurface::measureEdges() {
  double sumMm = 0.0;
  for (const Triangle& triangle : triangles_)
    for (int k = 0; k < 3; ++k) {
      const float edgeMm = glm::length(places_[triangle.corner[k]] - places_[triangle.corner[(k + 1) % 3]]);
      sumMm += edgeMm;
      longestEdgeMm_ = std::fmax(longestEdgeMm_, edgeMm);
    }
  if (!triangles_.empty()) slackMm_ = 2.0f * float(sumMm / double(3 * triangles_.size()));
}

// The nearest point is on no triangle whose first corner is farther away than the nearest corner and an edge.
GeodesicSource GeodesicSurface::onSurface(const GeodesicSource& source, const Triangle*& triangle) const {
  float cornerMm = std::numeric_limits<float>::infinity();
  for (const Triangle& candidate : triangles_)
    cornerMm = std::fmin(cornerMm, glm::length(places_[candidate.corner[0]] - source.position));
  float nearestMm = std::numeric_limits<float>::infinity();
  GeodesicSource found = source;
  for (const Triangle& candidate : triangles_) {
    const glm::vec3 a = places_[candidate.corner[0]];
    if (glm::length(a - source.position) > cornerMm + longestEdgeMm_) continue;
    const glm::vec3 point =
        closestOnTriangle(source.position, a, places_[candidate.corner[1]], places_[candidate.corner[2]]);
    const float distanceMm = glm::length(point - source.position);
    if (distanceMm >= nearestMm) continue;
    nearestMm = distanceMm;
    found.position = point;
    triangle = &candidate;
  }
  return found;
}

// Waves over a surface, one after the other. Each runs alone, for where two met, the distances at both ends
// of an edge would tell of no round wave; but none goes on where an earlier one was quicker by
// more than a few edges.
class GeodesicWave {
 public:
  GeodesicWave(const GeodesicSurface& surface, float farthestMm)
      : surface_(surface),
        farthestMm_(farthestMm),
        best_(surface.places_.size(), std::numeric_limits<float>::infinity()),
        distance_(best_),
        done_(surface.places_.size(), false) {}

  void runFrom(const GeodesicSource& source) {
    start(source);
    run();
    for (const uint32_t place : touched_) {
      best_[place] = std::fmin(best_[place], distance_[place]);
      distance_[place] = std::numeric_limits<float>::infinity();
      done_[place] = false;
    }
    touched_.clear();
  }

  std::vector<float> atVertices() const {
    std::vector<float> result;
    result.reserve(surface_.placeOf_.size());
    for (const uint32_t place : surface_.placeOf_) result.push_back(best_[place]);
    return result;
  }

 private:
  struct Arrival {
    float distanceMm;
    uint32_t place;
  };

  glm::vec3 place(uint32_t index) const { return surface_.places_[index]; }

  void start(const GeodesicSource& source) {
    const GeodesicSurface::Triangle* triangle = nullptr;
    const GeodesicSource from = surface_.onSurface(source, triangle);
    if (!triangle) return;
    startMm_ = from.startMm;
    for (const uint32_t corner : triangle->corner)
      offer(corner, from.startMm + glm::length(place(corner) - from.position));
  }

  void run() {
    while (!front_.empty()) {
      std::ranges::pop_heap(front_, std::greater(), &Arrival::distanceMm);
      const Arrival arrival = front_.back();
      front_.pop_back();
      if (done_[arrival.place] || arrival.distanceMm > distance_[arrival.place]) continue;
      done_[arrival.place] = true;
      if (arrival.distanceMm <= best_[arrival.place] + surface_.slackMm_) spread(arrival.place);
    }
  }

  // A vertex that was done too early, behind an obtuse corner, starts again from its shorter way.
  void offer(uint32_t place, float distanceMm) {
    if (distanceMm > farthestMm_ || distanceMm >= distance_[place] - kNoticedMm) return;
    if (std::isinf(distance_[place])) touched_.push_back(place);
    distance_[place] = distanceMm;
    done_[place] = false;
    front_.push_back({distanceMm, place});
    std::ranges::push_heap(front_, std::greater(), &Arrival::distanceMm);
  }

  void spread(uint32_t from) {
    for (uint32_t i = surface_.firstTriangle_[from]; i < surface_.firstTriangle_[from + 1]; ++i) {
      const auto& corner = surface_.triangles_[surface_.around_[i]].corner;
      const int k = corner[0] == from ? 0 : corner[1] == from ? 1 : 2;
      const uint32_t a = corner[(k + 1) % 3], b = corner[(k + 2) % 3];
      offer(a, distance_[from] + glm::length(place(a) - place(from)));
      offer(b, distance_[from] + glm::length(place(b) - place(from)));
      if (std::isfinite(distance_[a])) offer(b, across(from, a, b));
      if (std::isfinite(distance_[b])) offer(a, across(from, b, a));
    }
  }

  // The distance at `to` of a wave that has passed the edge from `a` to `b`: the edge lies on the x axis,
  // `to` above it, and the source is where its distances to both ends put it below.
  float across(uint32_t a, uint32_t b, uint32_t to) const {
    constexpr float kNoWay = std::numeric_limits<float>::infinity();
    const glm::vec3 edge = place(b) - place(a), side = place(to) - place(a);
    const float length = glm::length(edge);
    const float toX = glm::dot(side, edge) / length;
    const float toY = std::sqrt(std::fmax(glm::dot(side, side) - toX * toX, 0.0f));
    const float da = distance_[a] - startMm_, db = distance_[b] - startMm_;
    const float sourceX = 0.5f * ((da - db) * (da + db) / length + length);
    const float squareY = da * da - sourceX * sourceX;
    if (squareY < 0.0f || toY <= 0.0f) return kNoWay;
    const float sourceY = std::sqrt(squareY);
    const float crossX = sourceX + (toX - sourceX) * sourceY / (sourceY + toY);
    if (!(crossX >= 0.0f && crossX <= length)) return kNoWay;
    return startMm_ + std::hypot(toX - sourceX, toY + sourceY);
  }

  static constexpr float kNoticedMm = 1e-4f;  // less is rounding and would never come to rest

  const GeodesicSurface& surface_;
  float farthestMm_;
  float startMm_ = 0.0f;         // of this wave
  std::vector<float> best_;      // of all waves so far
  std::vector<float> distance_;  // of this one
  std::vector<bool> done_;
  std::vector<uint32_t> touched_;  // where it has a distance
  std::vector<Arrival> front_;     // a heap, nearest on top
};

std::vector<float> GeodesicSurface::distances(std::span<const GeodesicSource> sources,
                                              float farthestMm) const {
  GeodesicWave wave(*this, farthestMm);
  for (const GeodesicSource& source : sources) wave.runFrom(source);
  return wave.atVertices();
}

}  // namespace eng
