#include "engine/modelling/generate.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/base/clock.h"
#include "engine/base/parallel.h"
#include "engine/modelling/envelope.h"
#include "engine/modelling/lattice_walk.h"
#include "engine/modelling/partition.h"
#include "engine/modelling/solid_surface.h"

namespace eng {
namespace {

constexpr float kBandMm = 3.0f;
constexpr float kEnvelopeBandMm = 9.0f;

class Stopwatch {
 public:
  explicit Stopwatch(Generated& result) : result_(&result), start_(nowS()) {}
  void stage(const std::string& name) {
    const double now = nowS();
    result_->seconds.emplace_back(name, now - start_);
    start_ = now;
  }

 private:
  Generated* result_;
  double start_;
};

bool needsEnvelope(const Solid& solid) {
  return std::ranges::any_of(solid.parts, [](const Part& part) { return needsEnvelope(part.shape); });
}

std::vector<Solid> envelopedOnly(const std::vector<Solid>& solids) {
  std::vector<Solid> kept;
  for (const Solid& solid : solids)
    if (solid.enveloped && !needsEnvelope(solid) &&
        !std::holds_alternative<Interface>(solid.parts.front().shape))
      kept.push_back(solid);
  return kept;
}

std::vector<SolidField> fieldsOf(const std::vector<Solid>& solids, const Envelope* envelope) {
  std::vector<SolidField> fields;
  fields.reserve(solids.size());
  for (const Solid& solid : solids) fields.emplace_back(solid, envelope, solids);
  for (SolidField& field : fields)
    for (const size_t neighbour : field.neighbours()) field.widen(fields[neighbour].bounds());
  return fields;
}

Bounds boundsOf(const std::vector<SolidField>& fields) {
  Bounds bounds;
  for (const SolidField& field : fields)
    if (!field.bounds().empty()) bounds.add(field.bounds());
  return bounds;
}

std::optional<Envelope> envelopeOf(const std::vector<Solid>& solids, const GeneratorOptions& options) {
  const std::vector<Solid> enveloped = envelopedOnly(solids);
  if (!std::ranges::any_of(solids, [](const Solid& s) { return needsEnvelope(s); }) || enveloped.empty() ||
      options.envelope.alongZ.empty())
    return std::nullopt;
  const std::vector<SolidField> fields = fieldsOf(enveloped, nullptr);
  const Partition partition(fields, kEnvelopeBandMm);
  DenseGrid content = denseUnion(partition, boundsOf(fields), options.envelopeSpacingMm,
                                 envelopeMarginMm(options.envelope), kEnvelopeBandMm);
  return std::optional<Envelope>(std::in_place, std::move(content), options.envelope);
}

std::vector<bool> wantedOf(const std::vector<Solid>& solids, const std::vector<std::string>& only) {
  std::vector<bool> wanted;
  for (const Solid& solid : solids)
    wanted.push_back(!solid.hidden && (only.empty() || std::ranges::find(only, solid.name) != only.end()));
  return wanted;
}

}  // namespace

Generated generate(const std::vector<Solid>& solids, const GeneratorOptions& options) {
  Generated result;
  Stopwatch watch(result);
  const std::optional<Envelope> envelope = envelopeOf(solids, options);
  watch.stage("envelope");

  const std::vector<SolidField> fields = fieldsOf(solids, envelope ? &*envelope : nullptr);
  const std::vector<bool> wanted = wantedOf(solids, options.only);
  const std::vector<SolidBlocks> blocks = shareLattice(fields, wanted, options.spacingMm, kBandMm);
  watch.stage("fields");

  std::vector<SolidSurface> surfaces(solids.size());
  parallelFor(solids.size(), [&](size_t i) {
    if (wanted[i]) surfaces[i] = surfaceOf(fields[i], blocks[i], options.spacingMm, kBandMm, options.levels);
  });
  watch.stage("surfaces");

  for (size_t i = 0; i < solids.size(); ++i) {
    if (!wanted[i]) continue;
    for (std::string& what : surfaces[i].problems)
      result.problems.push_back({solids[i].name, std::move(what)});
    if (!surfaces[i].levels.empty()) result.solids.push_back({solids[i].name, std::move(surfaces[i].levels)});
  }
  return result;
}

}  // namespace eng
