#include "app/anatomy/body/body_leg.h"

#include <fmt/format.h>

#include "app/anatomy/toml_entry.h"

namespace anatomy {
namespace {

glm::vec3 placeOf(TomlEntry& entry, std::string_view key) {
  const std::vector<float> numbers = entry.numbers(key, 3);
  if (!numbers.empty()) return {numbers[0], numbers[1], numbers[2]};
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  return {};
}

}  // namespace

BodyLeg readBodyLeg(const std::filesystem::path& folder, Problems& problems) {
  const std::filesystem::path file = folder / "leg.toml";
  BodyLeg leg;
  const auto root = parseTomlFile(file, problems);
  if (!root) return leg;
  TomlEntry entry(file, *root, problems);
  entry.allowOnly({"ankle", "knee"});
  leg.ankleMm = placeOf(entry, "ankle");
  leg.kneeMm = placeOf(entry, "knee");
  if (!entry.faulty() && leg.kneeMm.z <= leg.ankleMm.z) entry.complain("the knee must lie above the ankle");
  return leg;
}

}  // namespace anatomy
