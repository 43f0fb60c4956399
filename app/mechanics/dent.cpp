#include "app/mechanics/dent.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mechanics {
namespace {

constexpr float kStepMm = 1.0f;

// Shares of the pad's radius and of the depth, so chosen that no flank is steeper than nine in ten.
constexpr float kFlatShare = 0.55f;
constexpr float kEdgeOfPad = 0.6f, kEdgeOfDepth = 0.82f;
constexpr float kSkirtShare = 0.42f, kSkirtMm = 27.0f, kSkirtOfDepth = 2.4f;
constexpr float kReachOfSkirt = 2.1f;
// A load spreads on its way down, and the dent with it.
constexpr float kWidening = 0.3f;

// The stack in slices of a millimetre, so that a layer gives little by little.
LayerStack sliced(const LayerStack& stack) {
  LayerStack slices;
  float leftMm = 0.0f;
  for (const Layer& layer : stack.layers()) {
    if (layer.tissue == Tissue::Bone) break;
    for (leftMm = layer.thicknessMm; leftMm > 0.0f; leftMm -= kStepMm)
      slices.add(layer.tissue, layer.law, std::min(leftMm, kStepMm), layer.structure);
  }
  return slices;
}

// How much lies above `depthMm` of slices whose borders are at `depths`, straight within a slice.
float straightAt(const std::vector<float>& depths, const std::vector<float>& values, float depthMm) {
  const auto next = std::ranges::upper_bound(depths, depthMm);
  if (next == depths.begin()) return values.front();
  if (next == depths.end()) return values.back();
  const size_t i = size_t(next - depths.begin());
  return std::lerp(values[i - 1], values[i], (depthMm - depths[i - 1]) / (depths[i] - depths[i - 1]));
}

std::vector<float> givenByDepth(const LayerStack& stack, const Load& load) {
  const LayerStack slices = sliced(stack);
  const std::vector<float> each = slices.compressionMm(load);
  std::vector<float> depths{0.0f}, below{std::accumulate(each.begin(), each.end(), 0.0f)};
  for (size_t i = 0; i < each.size(); ++i) {
    depths.push_back(depths.back() + slices.layers()[i].thicknessMm);
    below.push_back(std::max(0.0f, below.back() - each[i]));
  }
  std::vector<float> given;
  const int steps = int(std::ceil(depths.back() / kStepMm));
  for (int i = 0; i <= steps; ++i) given.push_back(straightAt(depths, below, kStepMm * float(i)));
  given.push_back(0.0f);
  return given;
}

}  // namespace

Dent::Dent(glm::vec3 topMm, glm::vec3 inward, const LayerStack& stack, const Contact& contact)
    : top_(topMm), inward_(glm::normalize(inward)), middle_(topMm) {
  if (contact.forceN <= 0.0f || stack.empty()) return;
  given_ = givenByDepth(stack, contact.load);
  const float depthMm = deepestMm();
  padMm_ = contact.load.halfWidthMm;
  if (contact.load.shape == Load::Shape::Round) {
    // As round as the ball that sank in so far: padMm^2 is its radius times the depth.
    edgeMm_ = std::max(std::sqrt(3.0f) * padMm_, kEdgeOfDepth * depthMm);
  } else {
    flatMm_ = kFlatShare * padMm_;
    edgeMm_ = std::max(kEdgeOfPad * padMm_, kEdgeOfDepth * depthMm);
    skirtShare_ = kSkirtShare;
  }
  skirtMm_ = std::max({kSkirtMm, kSkirtOfDepth * depthMm, 1.6f * padMm_});
  reachMm_ = kReachOfSkirt * std::max(skirtMm_, edgeMm_);
  const float thickMm = kStepMm * float(given_.size());
  middle_ = top_ + 0.5f * (thickMm - reachMm_) * inward_;
  const float half = 0.5f * (thickMm + reachMm_);
  radiusMm_ = std::sqrt(reachMm_ * reachMm_ + half * half);
}

void Dent::deepenTo(float mm) {
  if (deepestMm() <= 0.0f) return;
  const float ratio = mm / deepestMm();
  for (float& given : given_) given *= ratio;
}

void Dent::moveTo(glm::vec3 topMm, glm::vec3 inward) {
  const float ahead = glm::dot(middle_ - top_, inward_);
  top_ = topMm;
  inward_ = glm::normalize(inward);
  middle_ = top_ + ahead * inward_;
}

// Straight between the steps.
Dent::Given Dent::givenBelow(float depthMm) const {
  if (depthMm <= 0.0f) return {given_.front(), 0.0f};
  const float place = depthMm / kStepMm;
  const size_t i = size_t(place);
  if (i + 1 >= given_.size()) return {};
  const float share = place - float(i);
  return {std::lerp(given_[i], given_[i + 1], share), (given_[i + 1] - given_[i]) / kStepMm};
}

Dent::Depth Dent::at(glm::vec3 positionMm) const {
  if (!reaches(positionMm)) return {};
  const glm::vec3 from = positionMm - top_;
  const float depth = glm::dot(from, inward_), above = std::min(depth, 0.0f);
  const glm::vec3 beside = from - depth * inward_;
  const float aside = glm::length(beside);
  const float far = (aside * aside + above * above) / (reachMm_ * reachMm_);
  if (far >= 1.0f) return {};
  const Given given = givenBelow(depth);
  if (given.mm <= 0.0f) return {};

  const float edge = edgeMm_ + kWidening * std::max(depth, 0.0f);
  const float rise = std::max(0.0f, aside - flatMm_) / edge;
  const float bell = 1.0f + rise * rise;
  const float core = 1.0f / (bell * std::sqrt(bell));
  const float coreByRise = -3.0f * rise * core / bell;
  const float skirt = std::exp(-aside * aside / (skirtMm_ * skirtMm_));
  const float shape = (1.0f - skirtShare_) * core + skirtShare_ * skirt;
  const float fade = (1.0f - far) * (1.0f - far);

  const float shapeByAside =
      (1.0f - skirtShare_) * coreByRise / edge - skirtShare_ * skirt * 2.0f * aside / (skirtMm_ * skirtMm_);
  const float shapeByDepth =
      depth > 0.0f ? -(1.0f - skirtShare_) * coreByRise * rise * kWidening / edge : 0.0f;
  const float fadeByFar = -2.0f * (1.0f - far);
  const float byAside =
      given.mm * (shapeByAside * fade + shape * fadeByFar * 2.0f * aside / (reachMm_ * reachMm_));
  const float byDepth =
      given.slope * shape * fade +
      given.mm * (shapeByDepth * fade + shape * fadeByFar * 2.0f * above / (reachMm_ * reachMm_));
  const glm::vec3 outwards = aside > 1e-4f ? beside / aside : glm::vec3(0.0f);
  return {given.mm * shape * fade, byAside * outwards + byDepth * inward_};
}

}  // namespace mechanics
