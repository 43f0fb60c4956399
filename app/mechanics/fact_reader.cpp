#include "app/mechanics/fact_reader.h"

#include <fmt/format.h>

#include <cmath>
#include <glm/glm.hpp>
#include <numbers>

namespace mechanics {
namespace {

constexpr anatomy::NumberRange kAreaCm2{0.1f, 100.0f};
constexpr anatomy::NumberRange kModulusKPa{1.0f, 1e5f};
constexpr anatomy::NumberRange kBeta{0.0f, 100.0f};

bool within(float value, anatomy::NumberRange range) {
  return value >= range.least && value <= range.most;
}

bool isMissing(anatomy::TomlEntry& entry, std::string_view key) {
  if (entry.has(key)) return false;
  entry.complain(fmt::format("'{}' is missing", key));
  return true;
}

}  // namespace

float FactReader::number(anatomy::TomlEntry& entry, std::string_view key, anatomy::NumberRange range) const {
  return isMissing(entry, key) ? range.least : entry.number(key, range.least, range);
}

Span FactReader::span(anatomy::TomlEntry& entry, std::string_view key, anatomy::NumberRange range) const {
  if (isMissing(entry, key)) return {range.least, range.most};
  const auto ends = entry.numbers(key, 2);
  if (ends.empty()) return {range.least, range.most};
  if (!within(ends[0], range) || !within(ends[1], range) || ends[0] >= ends[1])
    entry.complain(key, fmt::format("'{}' must go from a smaller to a larger number within {} to {}", key,
                                    range.least, range.most));
  return {ends[0], ends[1]};
}

glm::vec3 FactReader::direction(anatomy::TomlEntry& entry, std::string_view key) const {
  if (isMissing(entry, key)) return {1.0f, 0.0f, 0.0f};
  const auto parts = entry.numbers(key, 3);
  if (parts.empty()) return {1.0f, 0.0f, 0.0f};
  const glm::vec3 axis(parts[0], parts[1], parts[2]);
  if (std::abs(glm::length(axis) - 1.0f) > 0.02f || axis.x <= 0.0f)
    entry.complain(key, fmt::format("'{}' must be of length 1 and point towards lateral", key));
  return glm::normalize(axis);
}

StiffeningLaw FactReader::law(anatomy::TomlEntry& entry, std::string_view key) const {
  if (isMissing(entry, key)) return {};
  const auto both = entry.numbers(key, 2);
  if (both.empty()) return {};
  if (!within(both[0], kModulusKPa) || !within(both[1], kBeta))
    entry.complain(key, fmt::format("'{}' must be [e0 of {} to {} kPa, beta of {} to {}]", key,
                                    kModulusKPa.least, kModulusKPa.most, kBeta.least, kBeta.most));
  return {both[0], both[1]};
}

float FactReader::radiusOfArea(anatomy::TomlEntry& entry, std::string_view key) const {
  return std::sqrt(100.0f * number(entry, key, kAreaCm2) / std::numbers::pi_v<float>);
}

std::vector<std::string> FactReader::sources(anatomy::TomlEntry& entry) const {
  std::vector<std::string> keys = entry.texts("sources");
  if (keys.empty()) entry.complain("'sources' is missing; say where it is from");
  for (const std::string& key : keys)
    if (!structures_->findSource(key))
      entry.complain("sources", fmt::format("unknown source '{}'; add it to sources.toml", key));
  return keys;
}

std::string FactReader::structure(anatomy::TomlEntry& entry, std::string_view key) const {
  std::string id = entry.requiredText(key);
  if (!id.empty() && !structures_->findById(id))
    entry.complain(key, fmt::format("unknown structure '{}'; one of structures.toml", id));
  return id;
}

std::string FactReader::word(anatomy::TomlEntry& entry, const std::string& key) const {
  if (text_->has(key)) return (*text_)(key);
  entry.complain(fmt::format("the words have no '{}'", key));
  return {};
}

}  // namespace mechanics
