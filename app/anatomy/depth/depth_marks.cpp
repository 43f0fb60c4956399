#include "app/anatomy/depth/depth_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "app/anatomy/depth/depth_field.h"
#include "engine/base/parallel.h"
#include "engine/geometry/local_mean.h"
#include "engine/geometry/surface_samples.h"

namespace anatomy {
namespace {

// The coverings go one after the other, however thin they are in places.
constexpr DepthSpan kSkin{0.01f, 0.09f}, kFat{0.10f, 0.18f}, kFascia{0.19f, 0.27f};
// Ligaments, menisci and membranes lie between the bones and go last.
constexpr DepthSpan kJoints{0.93f, 0.985f};
// Between them everything else goes by its fraction of the way to bone.
constexpr float kFirstMiddle = 0.33f, kLastMiddle = 0.89f;
constexpr float kHalfWidth = 0.05f;

// Wide enough to see the upper and the under side of a muscle at once.
constexpr float kReachMm = 20.0f;
// The local fraction is steadied by that of the whole: a long muscle should not go in pieces, and a tendon
// not before the muscles of its layer that pull on it.
constexpr float kWholeMuscleShare = 0.55f, kWholeLayerShare = 0.8f;
// Fractions of the outermost and the innermost muscles; means of whole thicknesses never reach 0 and 1.
constexpr float kOutermost = 0.1f, kInnermost = 0.8f;

std::optional<DepthSpan> fixedSpan(const StructureRow& facts) {
  if (facts.kind == Kind::Bone) return DepthSpan{};
  if (facts.kind == Kind::Skin) return kSkin;
  if (facts.kind == Kind::Fat) return kFat;
  if (facts.layer == Layer::CruralFascia) return kFascia;
  if (facts.layer == Layer::Skeleton) return kJoints;
  return std::nullopt;
}

DepthSpan spanAt(float fraction) {
  const float share = std::clamp((fraction - kOutermost) / (kInnermost - kOutermost), 0.0f, 1.0f);
  const float middle = kFirstMiddle + share * (kLastMiddle - kFirstMiddle);
  return {middle - kHalfWidth, middle + kHalfWidth};
}

void write(eng::Mesh& mesh, size_t vertex, DepthSpan span) {
  mesh.colours[vertex].g = uint8_t(std::lround(255.0f * span.from));
  mesh.colours[vertex].b = uint8_t(std::lround(255.0f * span.to));
}

eng::LocalMean meanDepths(const Structure& structure, const DepthField& field) {
  eng::LocalMean mean(structure.bounds, kReachMm);
  for (const eng::SurfaceSample& sample : eng::surfaceSamples(structure.mesh, kReachMm))
    mean.add(sample.position, field.at(sample.position), sample.areaMm2);
  mean.smooth();
  return mean;
}

// What a structure's local fractions are drawn towards.
struct Pull {
  float fraction = 0.0f;
  float share = 0.0f;
};

using Means = std::vector<std::optional<eng::LocalMean>>;  // by structure; none: its span is fixed

// Of the muscles of each layer; nothing where there is none.
std::array<std::optional<float>, kLayerCount> muscleMeans(const std::vector<Structure>& structures,
                                                          const Means& means) {
  std::array<float, kLayerCount> sums{}, weights{};
  for (size_t i = 0; i < structures.size(); ++i) {
    if (structures[i].facts.kind != Kind::Muscle || !means[i]) continue;
    sums[size_t(structures[i].facts.layer)] += means[i]->overall() * means[i]->weight();
    weights[size_t(structures[i].facts.layer)] += means[i]->weight();
  }
  std::array<std::optional<float>, kLayerCount> result;
  for (size_t i = 0; i < result.size(); ++i)
    if (weights[i] > 0.0f) result[i] = sums[i] / weights[i];
  return result;
}

void markByDepth(eng::Mesh& mesh, const eng::LocalMean& mean, Pull pull) {
  for (size_t i = 0; i < mesh.positions.size(); ++i)
    write(mesh, i, spanAt(std::lerp(mean.at(mesh.positions[i]), pull.fraction, pull.share)));
}

}  // namespace

void markDepths(Atlas& atlas) {
  std::vector<Structure>& structures = atlas.structures;
  const DepthField field(structures);
  Means means(structures.size());
  eng::parallelFor(structures.size(), [&](size_t i) {
    if (!fixedSpan(structures[i].facts)) means[i] = meanDepths(structures[i], field);
  });
  const auto ofLayer = muscleMeans(structures, means);
  eng::parallelFor(structures.size(), [&](size_t i) {
    const StructureRow& facts = structures[i].facts;
    eng::Mesh& mesh = structures[i].mesh;
    if (mesh.colours.empty()) mesh.colours.assign(mesh.positions.size(), glm::u8vec4(0, 0, 0, 255));
    if (const auto fixed = fixedSpan(facts))
      for (size_t vertex = 0; vertex < mesh.positions.size(); ++vertex) write(mesh, vertex, *fixed);
    else if (const auto layer = ofLayer[size_t(facts.layer)]; layer && facts.kind == Kind::Tendon)
      markByDepth(mesh, *means[i], {*layer, kWholeLayerShare});
    else
      markByDepth(mesh, *means[i], {means[i]->overall(), kWholeMuscleShare});
  });
}

DepthSpan depthSpan(const eng::Mesh& mesh, size_t vertex) {
  return {float(mesh.colours[vertex].g) / 255.0f, float(mesh.colours[vertex].b) / 255.0f};
}

}  // namespace anatomy
