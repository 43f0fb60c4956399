#include "app/mechanics/layer_stack.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/mechanics/pressure_spread.h"

namespace mechanics {
namespace {

// Three points of Gauss in slices of at most this thickness: within a thousandth of the integral.
constexpr float kSliceMm = 3.0f;
constexpr float kGaussAt[] = {0.1127017f, 0.5f, 0.8872983f};
constexpr float kGaussWeight[] = {0.2777778f, 0.4444444f, 0.2777778f};

float compressionOf(const Layer& layer, const Load& load) {
  if (layer.tissue == Tissue::Bone) return 0.0f;
  const int slices = std::max(1, int(std::ceil(layer.thicknessMm / kSliceMm)));
  const float sliceMm = layer.thicknessMm / float(slices);
  float sum = 0.0f;
  for (int slice = 0; slice < slices; ++slice)
    for (int i = 0; i < 3; ++i) {
      const float depthMm = layer.depthMm + (float(slice) + kGaussAt[i]) * sliceMm;
      sum += kGaussWeight[i] * layer.law.strainAt(load.pressureKPa * load.shareAt(depthMm));
    }
  return sum * sliceMm;
}

}  // namespace

float Load::shareAt(float depthMm) const {
  switch (shape) {
    case Shape::Disc:
      return discShare(halfWidthMm, depthMm);
    case Shape::Round:
      return roundShare(halfWidthMm, depthMm);
    case Shape::Strip:
      return stripShare(halfWidthMm, depthMm);
  }
  return 0.0f;
}

void LayerStack::add(Tissue tissue, const StiffeningLaw& law, float thicknessMm,
                     std::optional<anatomy::StructureId> structure) {
  assert(thicknessMm >= 0.0f);
  if (endsOnBone()) return;
  layers_.push_back({tissue, law, thicknessMm, this->thicknessMm(), structure});
}

float LayerStack::thicknessMm() const {
  if (layers_.empty()) return 0.0f;
  const Layer& last = layers_.back();
  return last.depthMm + (last.tissue == Tissue::Bone ? 0.0f : last.thicknessMm);
}

std::vector<float> LayerStack::compressionMm(const Load& load) const {
  std::vector<float> compressed;
  for (const Layer& layer : layers_) compressed.push_back(compressionOf(layer, load));
  return compressed;
}

float LayerStack::indentationMm(const Load& load) const {
  float sum = 0.0f;
  for (const Layer& layer : layers_) sum += compressionOf(layer, load);
  return sum;
}

}  // namespace mechanics
