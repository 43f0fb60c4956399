#include "app/anatomy/trigger_points/trigger_point_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/structure_row_reader.h"

namespace anatomy {
namespace {

// From the sole to the lower thigh; a point lies in a muscle, and no muscle lies deeper than this.
constexpr NumberRange kPointT{-0.2f, 1.2f};
constexpr NumberRange kThetaDeg{0, 360};
constexpr NumberRange kDepthMm{0, 90};

float requiredNumber(TomlEntry& entry, std::string_view key, NumberRange range) {
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  return entry.number(key, range.least, range);
}

void checkSingle(TomlEntry& entry, bool single, const std::vector<std::string>& sources) {
  if (single && sources.size() > 1)
    entry.complain("sources", "'single-source' is said of what several sources know");
}

}  // namespace

TriggerPointReader::TriggerPointReader(const StructureTable& structures, const Text& text,
                                       std::set<std::string> zones)
    : structures_(&structures), text_(&text), zones_(std::move(zones)) {}

std::optional<TriggerPoint> TriggerPointReader::read(TomlEntry entry) {
  entry.allowOnly({"id", "structure", "t", "theta", "depth", "badge", "rare", "single-source", "variant-of",
                   "zones", "satellites", "related", "sources"});
  TriggerPoint point;
  point.where = entry.where();
  point.id = entry.requiredText("id");
  if (!point.id.empty() && !isPlainId(point.id))
    entry.complain("id", fmt::format("id '{}' must be lower-case words joined by hyphens", point.id));
  if (!point.id.empty() && !ids_.insert(point.id).second)
    entry.complain("id", fmt::format("trigger point '{}' stands twice", point.id));
  readPlace(entry, point);
  readTrust(entry, point);
  const bool zonesGood = readZones(entry, point);
  point.satellites = readMuscles(entry, "satellites");
  point.related = readMuscles(entry, "related");
  readWords(entry, point);
  if (!zonesGood || entry.faulty()) return std::nullopt;
  return point;
}

void TriggerPointReader::readPlace(TomlEntry& entry, TriggerPoint& point) const {
  point.structure = entry.requiredText("structure");
  if (!point.structure.empty() && !structures_->findById(point.structure))
    entry.complain("structure",
                   fmt::format("unknown structure '{}'; one of structures.toml", point.structure));
  point.t = requiredNumber(entry, "t", kPointT);
  point.thetaDeg = requiredNumber(entry, "theta", kThetaDeg);
  point.depthMm = requiredNumber(entry, "depth", kDepthMm);
}

void TriggerPointReader::readTrust(TomlEntry& entry, TriggerPoint& point) const {
  const std::string letter = entry.requiredText("badge");
  const auto badge = badgeFromLetter(letter);
  if (!letter.empty() && !badge)
    entry.complain("badge", fmt::format("unknown badge '{}'; one of A, B, C, D", letter));
  point.badge = badge.value_or(Badge::LayPage);
  point.rare = entry.flag("rare", false);
  point.singleSource = entry.flag("single-source", false);
  point.variantOf = entry.text("variant-of");
  point.sources = readSources(entry);
  checkSingle(entry, point.singleSource, point.sources);
}

std::vector<std::string> TriggerPointReader::readSources(TomlEntry& entry) const {
  std::vector<std::string> sources = entry.texts("sources");
  if (sources.empty()) entry.complain("'sources' is missing; say where it is from");
  for (const std::string& key : sources)
    if (!structures_->findSource(key))
      entry.complain("sources", fmt::format("unknown source '{}'; add it to sources.toml", key));
  return sources;
}

ZoneUse TriggerPointReader::readZone(TomlEntry& entry) const {
  entry.allowOnly({"zone", "part", "rare", "single-source", "sources"});
  ZoneUse use{.zone = entry.requiredText("zone")};
  if (!use.zone.empty() && !zones_.contains(use.zone))
    entry.complain("zone", fmt::format("there is no zone '{}'", use.zone));
  const std::string part = entry.requiredText("part");
  if (!part.empty() && !zonePartFromId(part))
    entry.complain("part", fmt::format("unknown part '{}'; core or spillover", part));
  use.part = zonePartFromId(part).value_or(ZonePart::Core);
  use.rare = entry.flag("rare", false);
  use.sources = readSources(entry);
  use.singleSource = entry.flag("single-source", false);
  checkSingle(entry, use.singleSource, use.sources);
  return use;
}

bool TriggerPointReader::readZones(TomlEntry& entry, TriggerPoint& point) const {
  bool good = true;
  for (TomlEntry& zone : entry.entries("zones")) {
    point.zones.push_back(readZone(zone));
    good = good && !zone.faulty();
  }
  const bool hasCore = std::ranges::any_of(point.zones, [](auto& use) { return use.part == ZonePart::Core; });
  if (good && !hasCore) entry.complain("'zones' names no core zone; say where the pain is felt");
  return good;
}

std::vector<std::string> TriggerPointReader::readMuscles(TomlEntry& entry, std::string_view key) const {
  std::vector<std::string> muscles = entry.texts(key);
  for (const std::string& id : muscles)
    if (!structures_->findById(id) && !text_->has(fmt::format("muscle.{}", id)))
      entry.complain(key, fmt::format("unknown muscle '{}'; a structure, or a name under [muscle]", id));
  return muscles;
}

void TriggerPointReader::readWords(TomlEntry& entry, TriggerPoint& point) const {
  const std::string prefix = fmt::format("trigger-point.{}.", point.id);
  const auto wordOf = [&](const char* key) {
    return text_->has(prefix + key) ? (*text_)(prefix + key) : std::string();
  };
  point.name = wordOf("name");
  point.place = wordOf("place");
  point.symptoms = text_->list(prefix + "symptoms");
  point.causes = text_->list(prefix + "causes");
  point.disagreement = wordOf("disagreement");
  point.note = wordOf("note");
  if (point.id.empty()) return;
  for (const auto& [key, missing] : {std::pair("name", point.name.empty()),
                                     {"place", point.place.empty()},
                                     {"symptoms", point.symptoms.empty()}})
    if (missing)
      entry.complain(
          fmt::format("'{0}' has no {1}; add [trigger-point.{0}] {1} to the words", point.id, key));
}

}  // namespace anatomy
