#include "engine/section/outline_cut.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <array>
#include <optional>

#include "engine/section/outline_join.h"

namespace eng {
namespace {

// A piece of outline through one triangle, from one of its edges to another.
struct Piece {
  uint64_t begin = 0, end = 0;  // the edges, by the place numbers of their vertices
  OutlinePoint first, last;
};

class PieceMaker {
 public:
  PieceMaker(const Mesh& mesh, std::span<const uint32_t> places, const CutPlane& plane)
      : mesh_(mesh), places_(places), plane_(plane), distances_(mesh.positions.size()) {
    for (size_t i = 0; i < distances_.size(); ++i) distances_[i] = plane.distanceMm(mesh.positions[i]);
  }

  std::vector<Piece> pieces() const {
    std::vector<Piece> all;
    for (size_t i = 0; i + 2 < mesh_.indices.size(); i += 3) {
      const std::array v{mesh_.indices[i], mesh_.indices[i + 1], mesh_.indices[i + 2]};
      const int code = int(above(v[0])) | int(above(v[1])) << 1 | int(above(v[2])) << 2;
      if (code != 0 && code != 7) all.push_back(piece(v, code));
    }
    return all;
  }

 private:
  bool above(uint32_t vertex) const { return distances_[vertex] >= 0.0f; }

  // With the lone vertex first the outline runs from the edge after it to the edge before it when the vertex
  // is above: then the inside is on its left.
  Piece piece(const std::array<uint32_t, 3>& v, int code) const {
    const bool loneAbove = code == 1 || code == 2 || code == 4;
    const int lone = loneAbove ? code >> 1 : (7 - code) >> 1;
    const uint32_t a = v[size_t(lone)], b = v[size_t((lone + 1) % 3)], c = v[size_t((lone + 2) % 3)];
    const Piece piece{key(a, b), key(c, a), point(a, b), point(c, a)};
    return loneAbove ? piece : Piece{piece.end, piece.begin, piece.last, piece.first};
  }

  uint64_t key(uint32_t a, uint32_t b) const {
    const auto [low, high] = std::minmax(places_[a], places_[b]);
    return uint64_t(low) << 32 | high;
  }

  // Both triangles at an edge must find the very same point, whichever way they go round.
  OutlinePoint point(uint32_t a, uint32_t b) const {
    if (places_[a] > places_[b]) std::swap(a, b);
    const float share = distances_[a] / (distances_[a] - distances_[b]);
    return {plane_.toSheet(glm::mix(mesh_.positions[a], mesh_.positions[b], share)), a, b, share};
  }

  const Mesh& mesh_;
  std::span<const uint32_t> places_;
  const CutPlane& plane_;
  std::vector<float> distances_;
};

// Follows pieces from edge to edge.
class Chainer {
 public:
  explicit Chainer(std::vector<Piece> pieces) : pieces_(std::move(pieces)), used_(pieces_.size()) {
    std::ranges::sort(pieces_, {}, &Piece::begin);
    ends_.reserve(pieces_.size());
    for (const Piece& piece : pieces_) ends_.push_back(piece.end);
    std::ranges::sort(ends_);
  }

  std::vector<Outline> chains() {
    std::vector<Outline> all;
    // First what begins loose, so that no chain is begun in its middle; the rest are rings.
    for (const bool loose : {true, false})
      for (size_t i = 0; i < pieces_.size(); ++i)
        if (!used_[i] && (!loose || !std::ranges::binary_search(ends_, pieces_[i].begin)))
          all.push_back(chainFrom(i));
    return all;
  }

 private:
  Outline chainFrom(size_t index) {
    Outline chain{{pieces_[index].first}, false};
    const uint64_t start = pieces_[index].begin;
    for (std::optional<size_t> at = index; at; at = next(pieces_[*at].end)) {
      used_[*at] = true;
      if (pieces_[*at].end == start) {
        chain.closed = true;
        break;
      }
      chain.points.push_back(pieces_[*at].last);
    }
    return chain;
  }

  std::optional<size_t> next(uint64_t edge) const {
    auto found = std::ranges::lower_bound(pieces_, edge, {}, &Piece::begin);
    for (; found != pieces_.end() && found->begin == edge; ++found)
      if (!used_[size_t(found - pieces_.begin())]) return size_t(found - pieces_.begin());
    return std::nullopt;
  }

  std::vector<Piece> pieces_;
  std::vector<bool> used_;
  std::vector<uint64_t> ends_;
};

double cross(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.y - a.y * b.x;
}

}  // namespace

std::vector<uint32_t> placeNumbers(const Mesh& mesh) {
  std::vector<uint32_t> numbers(mesh.positions.size());
  if (mesh.indices.empty()) return numbers;
  meshopt_generateVertexRemap(numbers.data(), mesh.indices.data(), mesh.indices.size(), mesh.positions.data(),
                              mesh.positions.size(), sizeof(glm::vec3));
  return numbers;
}

std::vector<Outline> outlinesOf(const Mesh& mesh, std::span<const uint32_t> places, const CutPlane& plane,
                                const JoinLimits& limits) {
  return joined(Chainer(PieceMaker(mesh, places, plane).pieces()).chains(), limits);
}

double lengthMm(const Outline& outline) {
  double length = 0.0;
  for (size_t i = 1; i < outline.points.size(); ++i)
    length += glm::distance(outline.points[i - 1].place, outline.points[i].place);
  return length;
}

double signedAreaMm2(const Outline& outline) {
  if (!outline.closed) return 0.0;
  double sum = 0.0;
  const size_t count = outline.points.size();
  for (size_t i = 0; i < count; ++i)
    sum += cross(outline.points[i].place, outline.points[(i + 1) % count].place);
  return 0.5 * sum;
}

}  // namespace eng
