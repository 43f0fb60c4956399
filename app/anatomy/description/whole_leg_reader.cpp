#include "app/anatomy/description/whole_leg_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/anatomy/description/columns.h"

namespace anatomy {
namespace {

constexpr float kUsualLengthMm = 345.0f;
constexpr NumberRange kLengthMm{200, 600};

Landmarks readLandmarks(TomlEntry entry) {
  Landmarks landmarks;
  for (const std::string& name : entry.keys()) landmarks[name] = placeIn(entry, name);
  if (landmarks.empty()) entry.complain("'landmarks' is missing");
  return landmarks;
}

std::string touchingFault(const std::vector<std::string>& pair, const DescribedIds& ids) {
  if (pair.size() != 2 || pair[0] == pair[1]) return "'touching' must hold pairs of two structures";
  for (const std::string& id : pair) {
    if (!ids.has(id)) return ids.notDescribed(id);
    if (!ids.rowOf(id)) return fmt::format("'{}' has no surface of its own to touch", id);
  }
  return {};
}

std::vector<std::pair<std::string, std::string>> readTouching(TomlEntry& root, const DescribedIds& ids) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const TextRow& row : root.textRows("touching")) {
    const std::string fault = touchingFault(row.texts, ids);
    if (fault.empty())
      pairs.emplace_back(row.texts[0], row.texts[1]);
    else
      root.complainAt(row.where, fault);
  }
  return pairs;
}

std::vector<eng::EnvelopeStation> readEnvelopeRows(TomlEntry& entry, std::string_view key, Column along,
                                                   float scaleMm, size_t least) {
  const std::array columns = {along, Column{"closing", {0, 80}}, Column{"smooth", {0, 20}}};
  std::vector<eng::EnvelopeStation> stations;
  for (const TomlRow& row : risingRows(entry, key, columns, columns.size(), least))
    stations.push_back({row.numbers[0] * scaleMm, row.numbers[1], row.numbers[2]});
  return stations;
}

eng::EnvelopeOptions readEnvelope(TomlEntry entry, float lengthMm) {
  entry.allowOnly({"along", "forward", "forward-below", "margin"});
  eng::EnvelopeOptions envelope;
  envelope.alongZ = readEnvelopeRows(entry, "along", {"t", kAlongT}, lengthMm, 1);
  envelope.alongY = readEnvelopeRows(entry, "forward", {"ant", kAnteriorMm}, 1.0f, 0);
  envelope.yBelowZMm = entry.number("forward-below", 0.0f, kAlongT) * lengthMm;
  envelope.marginMm = entry.number("margin", envelope.marginMm, {0, 5});
  return envelope;
}

}  // namespace

void readWholeLeg(TomlEntry root, const DescribedIds& ids, LegDescription& leg) {
  root.allowOnly({"length", "credit", "touching", "envelope", "landmarks"});
  if (!root.has("length")) root.complain("'length' is missing");
  leg.lengthMm = root.number("length", kUsualLengthMm, kLengthMm);
  leg.credit = root.requiredText("credit");
  leg.touching = readTouching(root, ids);
  leg.envelope = readEnvelope(root.below("envelope"), leg.lengthMm);
  leg.landmarks = readLandmarks(root.below("landmarks"));
}

}  // namespace anatomy
