#include "app/anatomy/body/body_description.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/anatomy/body/body_part_reader.h"
#include "app/anatomy/description/columns.h"
#include "engine/base/file.h"
#include "engine/geometry/monotone_cubic.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

constexpr const char* kLegFile = "leg.toml";
constexpr NumberRange kStatureMm{1000, 2300};
constexpr std::array kGirthColumns = {Column{"height", {-100, 2400}}, Column{"across", {0.5f, 2}},
                                      Column{"deep", {0.5f, 2}}, Column{"middle", {-300, 500}}};

BodyVariant readVariant(TomlEntry& entry) {
  entry.allowOnly({"id", "girths"});
  BodyVariant variant{.id = entry.requiredText("id"), .girths = {}};
  if (!entry.has("girths")) return variant;
  for (const TomlRow& row : risingRows(entry, "girths", kGirthColumns, kGirthColumns.size(), 2))
    variant.girths.push_back({row.numbers[0], row.numbers[1], row.numbers[2], row.numbers[3]});
  return variant;
}

void readFile(TomlEntry root, BodyDescription& body) {
  root.allowOnly({"stature", "variant", "part"});
  if (root.has("stature")) body.statureMm = root.number("stature", 0.0f, kStatureMm);
  for (TomlEntry& entry : root.entries("variant")) body.variants.push_back(readVariant(entry));
  for (TomlEntry& entry : root.entries("part"))
    for (BodyPart& part : readBodyPart(entry)) body.parts.push_back(std::move(part));
}

bool belongsTo(const BodyPart& part, std::string_view variant) {
  return part.only.empty() || std::ranges::find(part.only, variant) != part.only.end();
}

void checkWhole(const std::string& folder, const BodyDescription& body, Problems& problems) {
  if (body.statureMm <= 0.0f) problems.push_back({folder, "no file says 'stature'"});
  if (body.variants.empty()) problems.push_back({folder, "no file holds a [[variant]]"});
  if (body.parts.empty()) problems.push_back({folder, "no file holds a [[part]] that can be used"});
  for (const BodyPart& part : body.parts)
    for (const std::string& id : part.only)
      if (std::ranges::find(body.variants, id, &BodyVariant::id) == body.variants.end())
        problems.push_back({folder, fmt::format("a part is only for '{}', which is no [[variant]]", id)});
}

}  // namespace

BodyDescription readBodyDescription(const fs::path& folder, Problems& problems) {
  BodyDescription body;
  std::error_code error;
  for (const fs::path& file : eng::filesIn(folder, ".toml", error)) {
    if (file.filename() == kLegFile) continue;
    if (const auto root = parseTomlFile(file, problems)) readFile(TomlEntry(file, *root, problems), body);
  }
  if (error) problems.push_back({folder.string(), "cannot be read: " + error.message()});
  checkWhole(folder.filename().string(), body, problems);
  return body;
}

eng::Solid solidOf(const BodyDescription& body, std::string_view variant) {
  eng::Solid solid{.name = "body", .parts = {}};
  for (const BodyPart& part : body.parts)
    if (belongsTo(part, variant)) solid.parts.push_back(part.part);
  return solid;
}

glm::vec3 inVariant(const BodyVariant& variant, glm::vec3 placeMm) {
  if (variant.girths.empty()) return placeMm;
  const auto at = [&](float BodyGirth::*member) {
    std::vector<float> heights, values;
    for (const BodyGirth& girth : variant.girths) {
      heights.push_back(girth.heightMm);
      values.push_back(girth.*member);
    }
    return eng::MonotoneCubic(heights, values)(placeMm.z);
  };
  const float middleMm = at(&BodyGirth::middleMm);
  return {placeMm.x * at(&BodyGirth::across), middleMm + (placeMm.y - middleMm) * at(&BodyGirth::deep),
          placeMm.z};
}

}  // namespace anatomy
