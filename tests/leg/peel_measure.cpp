#include "tests/leg/peel_measure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "tests/leg/ruler/surface.h"

namespace test {
namespace {

using anatomy::PeelAmounts;
using anatomy::PeelModel;
using anatomy::StructureId;

bool isCover(const anatomy::Atlas& atlas, StructureId id) {
  const auto covers = anatomy::coversOfGastrocnemius(atlas);
  return std::ranges::find(covers, id) != covers.end();
}

bool isPiece(const PeelModel& model, StructureId id) {
  return model.pieceOf(id) != nullptr;
}

bool within(const eng::Bounds& box, glm::vec3 p) {
  return glm::all(glm::greaterThanEqual(p, box.min)) && glm::all(glm::lessThanEqual(p, box.max));
}

float depthIn(const ruler::Surface& surface, glm::vec3 p) {
  if (!within(surface.bounds(), p) || !surface.contains(p)) return 0.0f;
  const auto nearest = surface.nearest(p);
  return nearest ? nearest->distanceMm : 0.0f;
}

}  // namespace

float originShiftMm(const eng::Mesh& rest, const eng::Mesh& moved, float endMm) {
  const float from = eng::boundsOf(rest).max.z - endMm;
  float farthest = 0.0f;
  for (size_t i = 0; i < rest.positions.size(); ++i)
    if (rest.positions[i].z >= from)
      farthest = std::max(farthest, glm::distance(rest.positions[i], moved.positions[i]));
  return farthest;
}

float edgeStretch95(const eng::Mesh& rest, const eng::Mesh& moved) {
  std::set<std::pair<uint32_t, uint32_t>> edges;
  for (size_t i = 0; i < rest.indices.size(); ++i) {
    const uint32_t a = rest.indices[i], b = rest.indices[i % 3 == 2 ? i - 2 : i + 1];
    edges.insert(std::minmax(a, b));
  }
  std::vector<float> stretches;
  for (const auto& [a, b] : edges) {
    const float before = glm::distance(rest.positions[a], rest.positions[b]);
    const float after = glm::distance(moved.positions[a], moved.positions[b]);
    if (before > 1e-4f) stretches.push_back(std::abs(after / before - 1.0f));
  }
  const auto at = stretches.begin() + std::ptrdiff_t(0.95 * double(stretches.size()));
  std::ranges::nth_element(stretches, at);
  return *at;
}

float farthestStepMm(const eng::Mesh& before, const eng::Mesh& after) {
  float farthest = 0.0f;
  for (size_t i = 0; i < before.positions.size(); ++i)
    farthest = std::max(farthest, glm::distance(before.positions[i], after.positions[i]));
  return farthest;
}

struct IntrusionFinder::Impl {
  struct Other {
    StructureId id;
    ruler::Surface surface;
  };
  const anatomy::Atlas& atlas;
  const PeelModel& model;
  std::vector<Other> others;

  using Depths = std::map<std::string, Intrusion>;
  Depths atRest;

  Depths depthsAt(const PeelAmounts& amounts) const;
  void measure(const PeelModel::Piece& piece, const eng::Mesh& moved, const std::vector<Other>& all,
               Depths& depths) const;
};

void IntrusionFinder::Impl::measure(const PeelModel::Piece& piece, const eng::Mesh& moved,
                                    const std::vector<Other>& all, Depths& depths) const {
  for (const Other& other : all) {
    if (other.id == piece.id) continue;
    const std::string pair = atlas.at(piece.id).facts.id + " in " + atlas.at(other.id).facts.id;
    Intrusion& worst = depths[pair];
    worst.into = pair;
    for (const glm::vec3 p : moved.positions) {
      const float depth = depthIn(other.surface, p);
      if (depth > worst.depthMm) worst = {pair, depth, 0.0f, p};
    }
  }
}

IntrusionFinder::Impl::Depths IntrusionFinder::Impl::depthsAt(const PeelAmounts& amounts) const {
  std::vector<Other> pieces;
  for (const PeelModel::Piece& piece : model.pieces())
    pieces.push_back({piece.id, ruler::Surface(model.peeled(piece, amounts))});
  Depths depths;
  for (const PeelModel::Piece& piece : model.pieces()) {
    const eng::Mesh moved = model.peeled(piece, amounts);
    measure(piece, moved, others, depths);
    measure(piece, moved, pieces, depths);
  }
  return depths;
}

IntrusionFinder::IntrusionFinder(const anatomy::Atlas& atlas, const PeelModel& model)
    : impl_(new Impl{atlas, model, {}, {}}) {
  eng::Bounds reach;
  for (const PeelModel::Piece& piece : model.pieces())
    for (const float amount : {0.0f, 0.25f, 0.5f, 0.75f, 1.0f})
      reach.add(eng::boundsOf(model.peeled(piece, {amount, amount})));
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const eng::Bounds& bounds = atlas.structures[i].bounds;
    if (bounds.empty() || isCover(atlas, {i}) || isPiece(model, {i})) continue;
    const bool meets = glm::all(glm::lessThanEqual(bounds.min, reach.max)) &&
                       glm::all(glm::lessThanEqual(reach.min, bounds.max));
    if (meets) impl_->others.push_back({{i}, ruler::Surface(atlas.structures[i].mesh)});
  }
  impl_->atRest = impl_->depthsAt({});
}

IntrusionFinder::~IntrusionFinder() = default;

std::vector<Intrusion> IntrusionFinder::faults(const PeelAmounts& amounts, float furtherMm) const {
  std::vector<Intrusion> faults;
  for (auto& [pair, now] : impl_->depthsAt(amounts)) {
    now.restMm = impl_->atRest.at(pair).depthMm;
    if (now.depthMm > now.restMm + furtherMm) faults.push_back(now);
  }
  return faults;
}

}  // namespace test
