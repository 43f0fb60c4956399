#include "app/anatomy/depth/depth_marks.h"

#include <algorithm>
#include <cmath>

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
// The local fraction leads and the structure's own mean steadies it: a long muscle should not go in pieces.
constexpr float kOwnMeanShare = 0.4f;
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

void markByDepth(Structure& structure, const DepthField& field) {
  const eng::LocalMean mean = meanDepths(structure, field);
  const float own = mean.overall();
  for (size_t i = 0; i < structure.mesh.positions.size(); ++i)
    write(structure.mesh, i, spanAt(std::lerp(mean.at(structure.mesh.positions[i]), own, kOwnMeanShare)));
}

void mark(Structure& structure, const DepthField& field) {
  eng::Mesh& mesh = structure.mesh;
  if (mesh.colours.empty()) mesh.colours.assign(mesh.positions.size(), glm::u8vec4(0, 0, 0, 255));
  const auto fixed = fixedSpan(structure.facts);
  if (!fixed) return markByDepth(structure, field);
  for (size_t i = 0; i < mesh.positions.size(); ++i) write(mesh, i, *fixed);
}

}  // namespace

void markDepths(Atlas& atlas) {
  const DepthField field(atlas.structures);
  eng::parallelFor(atlas.structures.size(), [&](size_t i) { mark(atlas.structures[i], field); });
}

DepthSpan depthSpan(const eng::Mesh& mesh, size_t vertex) {
  return {float(mesh.colours[vertex].g) / 255.0f, float(mesh.colours[vertex].b) / 255.0f};
}

}  // namespace anatomy
