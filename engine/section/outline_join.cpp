#include "engine/section/outline_join.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace eng {
namespace {

// Joining every end with every other is quadratic: a mesh in more shreds than this is drawn as it lies.
constexpr size_t kMostPieces = 64;

struct Candidate {
  size_t a = 0, b = 0;                 // pieces
  bool aAtEnd = true, bAtEnd = false;  // which end of each
  float gapMm = 0.0f;
};

glm::vec2 endOf(const Outline& piece, bool atEnd) {
  return atEnd ? piece.points.back().place : piece.points.front().place;
}

bool closes(const Outline& piece, float gapMm, const JoinLimits& limits) {
  return gapMm <= limits.ofLength * float(lengthMm(piece));
}

// The nearest pair of loose ends that may be joined; the same piece twice: it closes on itself.
std::optional<Candidate> nearest(const std::vector<Outline>& pieces, const JoinLimits& limits) {
  std::optional<Candidate> best;
  const auto offer = [&](const Candidate& candidate) {
    if (!best || candidate.gapMm < best->gapMm) best = candidate;
  };
  for (size_t a = 0; a < pieces.size(); ++a) {
    const float own = glm::distance(endOf(pieces[a], true), endOf(pieces[a], false));
    if (closes(pieces[a], own, limits)) offer({a, a, true, false, own});
    for (size_t b = a + 1; b < pieces.size(); ++b)
      for (const bool aAtEnd : {false, true})
        for (const bool bAtEnd : {false, true}) {
          const float gap = glm::distance(endOf(pieces[a], aAtEnd), endOf(pieces[b], bAtEnd));
          if (gap <= limits.distanceMm) offer({a, b, aAtEnd, bAtEnd, gap});
        }
  }
  return best;
}

void append(Outline& piece, Outline other, bool atEnd, bool otherAtEnd) {
  if (!atEnd) std::ranges::reverse(piece.points);
  if (otherAtEnd) std::ranges::reverse(other.points);
  std::ranges::copy(other.points, std::back_inserter(piece.points));
  if (!atEnd) std::ranges::reverse(piece.points);  // the first piece keeps its way round
}

}  // namespace

std::vector<Outline> joined(std::vector<Outline> outlines, const JoinLimits& limits) {
  const auto firstOpen = std::ranges::stable_partition(outlines, &Outline::closed).begin();
  std::vector<Outline> pieces(std::make_move_iterator(firstOpen), std::make_move_iterator(outlines.end()));
  outlines.erase(firstOpen, outlines.end());
  while (pieces.size() <= kMostPieces) {
    const auto pair = nearest(pieces, limits);
    if (!pair) break;
    Outline& piece = pieces[pair->a];
    if (pair->a == pair->b) {
      piece.closed = true;
      outlines.push_back(std::move(piece));
      pieces.erase(pieces.begin() + std::ptrdiff_t(pair->a));
    } else {
      append(piece, std::move(pieces[pair->b]), pair->aAtEnd, pair->bAtEnd);
      pieces.erase(pieces.begin() + std::ptrdiff_t(pair->b));
    }
  }
  std::ranges::move(pieces, std::back_inserter(outlines));
  return outlines;
}

}  // namespace eng
