#include "app/anatomy/description/columns.h"

#include <fmt/format.h>

#include <array>
#include <glm/geometric.hpp>

namespace anatomy {
namespace {

struct NamedDirection {
  std::string_view name;
  glm::vec3 direction;
};
constexpr std::array kDirections = {
    NamedDirection{"lateral", {1, 0, 0}},  NamedDirection{"medial", {-1, 0, 0}},
    NamedDirection{"anterior", {0, 1, 0}}, NamedDirection{"posterior", {0, -1, 0}},
    NamedDirection{"proximal", {0, 0, 1}}, NamedDirection{"distal", {0, 0, -1}}};

constexpr float kLeastSine = 0.1f;  // between two directions that are to span a plane

bool within(float value, NumberRange range) {
  return value >= range.least && value <= range.most;
}

std::string namesOf(std::span<const Column> columns) {
  std::string names;
  for (const Column& column : columns) names += (names.empty() ? "" : ", ") + std::string(column.name);
  return names;
}

std::optional<glm::vec3> namedDirection(std::string_view name) {
  for (const NamedDirection& known : kDirections)
    if (known.name == name) return known.direction;
  return std::nullopt;
}

std::optional<glm::vec3> typedDirection(TomlEntry& entry, std::string_view key) {
  const auto values = entry.numbers(key, 3);
  if (values.empty()) return std::nullopt;
  const glm::vec3 direction(values[0], values[1], values[2]);
  if (glm::length(direction) > kLeastSine) return glm::normalize(direction);
  entry.complain(key, fmt::format("'{}' has no length", key));
  return std::nullopt;
}

}  // namespace

bool fits(TomlEntry& entry, const TomlRow& row, std::span<const Column> columns, size_t needed) {
  const size_t count = row.numbers.size();
  if (!row.rows.empty() || count < needed || count > columns.size()) {
    entry.complainAt(row.where,
                     fmt::format("must hold {}, of which {} are needed", namesOf(columns), needed));
    return false;
  }
  for (size_t i = 0; i < count; ++i) {
    const Column& column = columns[i];
    if (within(row.numbers[i], column.range)) continue;
    entry.complainAt(row.where, fmt::format("{} is {}, but must be from {} to {}", column.name,
                                            row.numbers[i], column.range.least, column.range.most));
    return false;
  }
  return true;
}

void checkCount(TomlEntry& entry, std::string_view key, size_t least) {
  if (entry.listSize(key) < least)
    entry.complain(key, fmt::format("needs {} or more rows of '{}'", least, key));
}

void checkRising(TomlEntry& entry, const std::vector<TomlRow>& rows) {
  for (size_t i = 1; i < rows.size(); ++i) {
    const float below = rows[i - 1].numbers.front(), here = rows[i].numbers.front();
    if (here > below) continue;
    entry.complainAt(rows[i].where, fmt::format("{} does not rise above {} of the row before", here, below));
  }
}

std::vector<TomlRow> risingRows(TomlEntry& entry, std::string_view key, std::span<const Column> columns,
                                size_t needed, size_t least) {
  std::vector<TomlRow> rows = entry.rows(key);
  checkCount(entry, key, least);
  std::erase_if(rows, [&](const TomlRow& row) { return !fits(entry, row, columns, needed); });
  checkRising(entry, rows);
  return rows;
}

bool isOnLeg(glm::vec3 placeMm) {
  return within(placeMm.x, kLateralMm) && within(placeMm.y, kAnteriorMm) && within(placeMm.z, kProximalMm);
}

glm::vec3 placeIn(TomlEntry& entry, std::string_view key) {
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  const auto values = entry.numbers(key, 3);
  if (values.empty()) return {};
  const glm::vec3 placeMm(values[0], values[1], values[2]);
  if (!isOnLeg(placeMm)) entry.complain(key, fmt::format("'{}' lies outside of the leg", key));
  return placeMm;
}

glm::vec3 sizeIn(TomlEntry& entry, std::string_view key) {
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  const auto values = entry.numbers(key, 3);
  for (const float value : values) {
    if (within(value, kSizeMm)) continue;
    entry.complain(
        key, fmt::format("'{}' is {}, but must be from {} to {}", key, value, kSizeMm.least, kSizeMm.most));
  }
  return values.empty() ? glm::vec3() : glm::vec3(values[0], values[1], values[2]);
}

std::optional<glm::vec3> directionIn(TomlEntry& entry, std::string_view key) {
  if (!entry.has(key)) return std::nullopt;
  if (entry.isList(key)) return typedDirection(entry, key);
  const std::string name = entry.text(key);
  const auto direction = namedDirection(name);
  if (!direction && !name.empty())
    entry.complain(key, fmt::format("'{}' is no direction; lateral, medial, anterior, posterior, proximal, "
                                    "distal or three numbers",
                                    name));
  return direction;
}

TwoDirections twoDirectionsIn(TomlEntry& entry, std::string_view first, std::string_view second) {
  const auto a = directionIn(entry, first), b = directionIn(entry, second);
  for (const auto& key : {first, second})
    if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  if (!a || !b) return {};
  const glm::vec3 square = *b - *a * glm::dot(*a, *b);
  if (glm::length(square) < kLeastSine) {
    entry.complain(second, fmt::format("'{}' is parallel to '{}'", second, first));
    return {};
  }
  return {*a, glm::normalize(square)};
}

}  // namespace anatomy
