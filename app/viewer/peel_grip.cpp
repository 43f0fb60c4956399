#include "app/viewer/peel_grip.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {
namespace {

using anatomy::Head;

constexpr int kPathSteps = 50;
constexpr float kFarthestStep = 0.2f;  // of the amount, in one movement of the hand

bool uncovered(const anatomy::Atlas& atlas, const ViewState& state) {
  return std::ranges::none_of(anatomy::coversOfGastrocnemius(atlas), [&](anatomy::StructureId id) {
    return state.drawn(id) && state.at(id).opacity >= 0.5f;
  });
}

bool isDrawn(const anatomy::Atlas& atlas, const ViewState& state, Head head) {
  const auto id = findHead(atlas, head);
  return id && state.drawn(*id);
}

// None where the head is not drawn, lies under skin, or is cut away.
std::optional<glm::vec3> ringOf(const anatomy::PeelModel& model, const anatomy::Atlas& atlas,
                                const ViewState& state, Head head, float amount) {
  const auto& bend = model.bend(head);
  if (!bend || !isDrawn(atlas, state, head) || !uncovered(atlas, state)) return std::nullopt;
  const glm::vec3 ring = bend->pose(amount).position(bend->tip());
  const auto cutAway = [&](const ActiveCut& cut) { return cut.plane.distanceMm(ring) > 0.0f; };
  if (std::ranges::any_of(activeCuts(state.sections, atlas.frame), cutAway)) return std::nullopt;
  return ring;
}

// The vertex at rest of what has come to the picked point.
glm::vec3 restOf(const anatomy::PeelModel& model, const anatomy::PeelModel::Piece& piece,
                 const anatomy::PeelAmounts& amounts, glm::vec3 pickedMm) {
  const eng::Mesh now = model.peeled(piece, amounts);
  size_t best = 0;
  for (size_t i = 1; i < now.positions.size(); ++i)
    if (glm::distance(now.positions[i], pickedMm) < glm::distance(now.positions[best], pickedMm)) best = i;
  return piece.rest.positions[best];
}

}  // namespace

std::vector<glm::vec3> peelRings(const anatomy::PeelModel& model, const anatomy::Atlas& atlas,
                                 const ViewState& state, const anatomy::PeelAmounts& shown) {
  std::vector<glm::vec3> rings;
  for (const Head head : anatomy::kHeads)
    if (const auto ring = ringOf(model, atlas, state, head, shown.of(head))) rings.push_back(*ring);
  return rings;
}

void PeelGrip::follow(const anatomy::HeadBend& bend, glm::vec3 restMm) {
  for (int i = 0; i <= kPathSteps; ++i)
    path_.push_back(bend.pose(float(i) / float(kPathSteps)).position(restMm));
}

float PeelGrip::amountAt(glm::vec2 cursor, const SceneProjection& projection, float amount) const {
  float best = amount, least = std::numeric_limits<float>::max();
  for (int i = 0; i < kPathSteps; ++i) {
    const glm::vec2 from = projection.pixelOf(path_[size_t(i)]),
                    to = projection.pixelOf(path_[size_t(i) + 1]);
    const glm::vec2 step = to - from;
    const float length2 = glm::dot(step, step);
    const float share =
        length2 > 0.0f ? glm::clamp(glm::dot(cursor - from, step) / length2, 0.0f, 1.0f) : 0.0f;
    const float here = (float(i) + share) / float(kPathSteps);
    const float distance = glm::distance(cursor, from + share * step);
    if (std::abs(here - amount) > kFarthestStep || distance >= least) continue;
    least = distance;
    best = here;
  }
  return best;
}

std::string PeelGrip::lineFor(float amount) const {
  return fmt::format("peel gastrocnemius-{} {:.3f}", head_ == Head::Medial ? "medial" : "lateral", amount);
}

std::optional<PeelGrip> takeHold(const anatomy::PeelModel& model, const anatomy::Atlas& atlas,
                                 const ViewState& state, const SceneProjection& projection,
                                 const PeelPress& press) {
  for (const Head head : anatomy::kHeads) {
    const auto& bend = model.bend(head);
    if (!bend || !isDrawn(atlas, state, head)) continue;
    const auto ring = ringOf(model, atlas, state, head, state.peel.amounts.of(head));
    if (ring && glm::distance(projection.pixelOf(*ring), press.cursor) <= press.reachPixels)
      return PeelGrip(*bend, head, bend->tip());
    if (!press.anywhere || !press.pickedMm || press.picked != findHead(atlas, head)) continue;
    const auto* piece = model.pieceOf(*press.picked);
    return PeelGrip(*bend, head, restOf(model, *piece, state.peel.amounts, *press.pickedMm));
  }
  return std::nullopt;
}

}  // namespace app
