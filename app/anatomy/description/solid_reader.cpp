#include "app/anatomy/description/solid_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/anatomy/description/attachment_reader.h"
#include "app/anatomy/description/columns.h"
#include "app/anatomy/description/part_reader.h"
#include "app/anatomy/description/solid_defaults.h"
#include "app/anatomy/structure_row_reader.h"

namespace anatomy {
namespace {

constexpr NumberRange kAngleDeg{-180, 180};
constexpr NumberRange kMostPieces{1, 60};

Kind readIdentity(TomlEntry& entry, const DescribedIds& ids, eng::Solid& solid) {
  solid.name = entry.requiredText("id");
  solid.hidden = entry.flag("hidden", false);
  const StructureRow* row = ids.rowOf(solid.name);
  if (solid.name.empty()) return Kind::Unknown;
  if (solid.hidden && row)
    entry.complain("id", fmt::format("'{}' is a structure, so it cannot be hidden flesh", solid.name));
  if (solid.hidden && !isPlainId(solid.name))
    entry.complain("id", fmt::format("id '{}' must be lower-case words joined by hyphens", solid.name));
  if (!solid.hidden && !row) entry.complain("id", ids.noStructure(solid.name));
  return row ? row->kind : Kind::Unknown;
}

int readLevel(TomlEntry& entry, int otherwise) {
  const std::string name = entry.text("level");
  if (name.empty()) return otherwise;
  const auto level = levelFromName(name);
  if (!level) entry.complain("level", fmt::format("unknown level '{}'; one of {}", name, levelNames()));
  return level.value_or(otherwise);
}

int readPieces(TomlEntry& entry) {
  const float pieces = entry.number("pieces", 1.0f, kMostPieces);
  if (pieces != std::floor(pieces)) entry.complain("pieces", "'pieces' must be a whole number");
  return int(pieces);
}

void readManners(TomlEntry& entry, Kind kind, eng::Solid& solid) {
  const SolidDefaults usual = defaultsOf(kind);
  solid.level = readLevel(entry, usual.level);
  solid.gapMm = entry.number("gap", usual.gapMm, {0, 3});
  solid.smoothMm = entry.number("smooth", usual.smoothMm, {0, 4});
  solid.fill = entry.text("fill");
  solid.reachMm = entry.number("reach", 0.0f, {0, 15});
  solid.inflateMm = entry.number("inflate", 0.0f, {0, 5});
  solid.pieces = readPieces(entry);
  if (entry.has("fill") != entry.has("reach")) entry.complain("'fill' and 'reach' need each other");
}

eng::Grain readGrain(TomlEntry grain) {
  grain.allowOnly({"seam", "left", "right"});
  return {.seamDeg = grain.number("seam", 0.0f, kAngleDeg),
          .leftDeg = grain.number("left", 0.0f, kAngleDeg),
          .rightDeg = grain.number("right", 0.0f, kAngleDeg)};
}

eng::MaskRange readTendonRange(TomlEntry& entry, float lengthMm) {
  entry.allowOnly({"below", "above", "from", "to", "facing", "soft", "ragged", "vee"});
  eng::MaskRange range;
  for (const char* key : {"above", "from"})
    if (entry.has(key)) range.fromMm = entry.number(key, 0.0f, kAlongT) * lengthMm;
  for (const char* key : {"below", "to"})
    if (entry.has(key)) range.toMm = entry.number(key, 0.0f, kAlongT) * lengthMm;
  for (const auto& [key, same] : {std::pair("above", "from"), std::pair("below", "to")})
    if (entry.has(key) && entry.has(same))
      entry.complain(key, fmt::format("'{}' and '{}' mean the same; give one", key, same));
  if (!(range.fromMm < range.toMm)) entry.complain("the range ends before it begins");
  if (std::isinf(range.fromMm) && std::isinf(range.toMm) && !entry.has("facing"))
    entry.complain("needs 'below', 'above', 'from' and 'to', or 'facing'");
  if (const auto facing = directionIn(entry, "facing")) range.facing = *facing;
  range.softMm = entry.number("soft", range.softMm, {0, 40});
  range.raggedMm = entry.number("ragged", range.raggedMm, {0, 60});
  range.veeMm = entry.number("vee", range.veeMm, {-150, 150});
  return range;
}

std::vector<eng::MaskRange> readTendon(TomlEntry& entry, float lengthMm) {
  std::vector<eng::MaskRange> ranges;
  for (TomlEntry& range : entry.entries("tendon")) ranges.push_back(readTendonRange(range, lengthMm));
  return ranges;
}

void readParts(TomlEntry& entry, const DescribedIds& ids, float lengthMm, eng::Solid& solid) {
  std::vector<TomlEntry> parts = entry.entries("part");
  if (parts.empty()) entry.complain("is empty: it has no [[solid.part]]");
  for (TomlEntry& each : parts)
    if (auto part = readPart(each, solid.name, ids, lengthMm)) solid.parts.push_back(std::move(*part));
  const bool areAllThere = solid.parts.size() == parts.size() && !parts.empty();
  if (areAllThere && solid.parts.front().operation != eng::Operation::Add)
    entry.complain("stays empty: its first part takes away instead of adding");
}

// What is laid over the envelope cannot shape it.
bool liesOnEnvelope(const eng::Part& part) {
  if (const auto* strap = std::get_if<eng::Strap>(&part.shape)) return strap->overEnvelopeMm.has_value();
  return std::holds_alternative<eng::EnvelopeLayer>(part.shape);
}

std::vector<glm::vec3> readValves(TomlEntry& entry, Kind kind) {
  std::vector<glm::vec3> places;
  if (entry.has("valves") && kind != Kind::Vein) entry.complain("valves", "only a vein has valves");
  for (const TomlRow& row : entry.rows("valves")) {
    constexpr std::array kColumns = {Column{"lat", kLateralMm}, Column{"ant", kAnteriorMm},
                                     Column{"z", kProximalMm}};
    if (fits(entry, row, kColumns, 3)) places.push_back({row.numbers[0], row.numbers[1], row.numbers[2]});
  }
  return places;
}

void readEnveloped(TomlEntry& entry, eng::Solid& solid) {
  const bool isLaid = std::any_of(solid.parts.begin(), solid.parts.end(), liesOnEnvelope);
  solid.enveloped = entry.flag("enveloped", !isLaid);
  if (isLaid && solid.enveloped)
    entry.complain("enveloped", "what lies on the envelope cannot be enveloped too");
}

}  // namespace

DescribedSolid readSolid(TomlEntry& entry, const DescribedIds& ids, float lengthMm) {
  entry.allowOnly({"id", "level", "gap", "fill", "reach", "inflate", "smooth", "pieces", "hidden",
                   "enveloped", "attachments", "grain", "tendon", "valves", "part"});
  DescribedSolid described;
  eng::Solid& solid = described.solid;
  const Kind kind = readIdentity(entry, ids, solid);
  readManners(entry, kind, solid);
  solid.grain = readGrain(entry.below("grain"));
  solid.mask = readTendon(entry, lengthMm);
  described.attachments = readAttachments(entry, kind, ids);
  described.valvesMm = readValves(entry, kind);
  readParts(entry, ids, lengthMm, solid);
  readEnveloped(entry, solid);
  return described;
}

}  // namespace anatomy
