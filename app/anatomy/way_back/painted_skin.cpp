#include "app/anatomy/way_back/painted_skin.h"

#include "app/anatomy/leg_hull.h"

namespace anatomy {
namespace {

constexpr float kSpacingMm = 4.0f;
constexpr int kSoftenings = 3;

eng::Mesh faceOf(const Atlas& atlas) {
  const eng::Mesh* skin = skinOf(atlas);
  return skin ? outerFace(atlas, *skin) : legHull(atlas);
}

}  // namespace

PaintedSkin::PaintedSkin(const Atlas& atlas) : PaintedSkin(atlas, faceOf(atlas)) {}

PaintedSkin::PaintedSkin(const Atlas& atlas, eng::Mesh skin)
    : skin_(std::move(skin)), map_(atlas, *atlas.triggerPoints, skin_), lattice_(skin_, kSpacingMm) {}

// A disc ends between two vertices: each takes on half of what its neighbours have.
void PaintedSkin::soften(std::vector<float>& strengths) const {
  std::vector<float> sums(strengths.size(), 0.0f), counts(strengths.size(), 0.0f);
  for (size_t i = 0; i < skin_.indices.size(); ++i) {
    const size_t next = i % 3 == 2 ? i - 2 : i + 1;
    const uint32_t a = skin_.indices[i], b = skin_.indices[next];
    sums[a] += strengths[b];
    sums[b] += strengths[a];
    ++counts[a];
    ++counts[b];
  }
  for (size_t i = 0; i < strengths.size(); ++i)
    if (counts[i] > 0.0f) strengths[i] = 0.5f * (strengths[i] + sums[i] / counts[i]);
}

eng::HeatVolume PaintedSkin::volumeOf(const PaintedPain& pain) const {
  const PaintedPieces painted = map_.paint(pain);
  std::vector<float> strengths(skin_.positions.size());
  for (size_t i = 0; i < strengths.size(); ++i) strengths[i] = kPaintedStrengths[painted.levels[i]];
  for (int i = 0; i < kSoftenings; ++i) soften(strengths);
  std::vector<eng::HeatValue> values(strengths.size());
  for (size_t i = 0; i < values.size(); ++i) values[i].core = strengths[i];
  return lattice_.filled(values);
}

}  // namespace anatomy
