#include <fmt/format.h>

#include <cmath>

#include "app/anatomy/toml_entry.h"

namespace anatomy {
namespace {

std::optional<float> finiteIn(const toml::node& node) {
  if (!node.is_number()) return std::nullopt;
  const float value = node.value_or(0.0f);
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<float>> numbersIn(const toml::array& list) {
  std::vector<float> numbers;
  for (const toml::node& item : list) {
    const auto number = finiteIn(item);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

std::optional<TomlRow> rowIn(const std::filesystem::path& file, const toml::node& node) {
  const toml::array* list = node.as_array();
  if (!list) return std::nullopt;
  TomlRow row{.where = whereOf(file, node), .numbers = {}, .rows = {}};
  for (const toml::node& item : *list) {
    if (const auto number = finiteIn(item)) {
      row.numbers.push_back(*number);
    } else if (auto below = rowIn(file, item)) {
      row.rows.push_back(std::move(*below));
    } else {
      return std::nullopt;
    }
  }
  return row;
}

}  // namespace

float TomlEntry::number(std::string_view key, float otherwise, NumberRange range) {
  const toml::node* node = find(key);
  if (!node) return otherwise;
  const auto value = finiteIn(*node);
  if (value && *value >= range.least && *value <= range.most) return *value;
  complain(key, fmt::format("'{}' must be a number from {} to {}", key, range.least, range.most));
  return otherwise;
}

bool TomlEntry::flag(std::string_view key, bool otherwise) {
  const toml::node* node = find(key);
  if (node && !node->is_boolean()) complain(key, fmt::format("'{}' must be true or false", key));
  return node ? node->value_or(otherwise) : otherwise;
}

const toml::array* TomlEntry::list(std::string_view key) {
  const toml::node* node = find(key);
  if (node && !node->is_array()) complain(key, fmt::format("'{}' must be a list", key));
  return node ? node->as_array() : nullptr;
}

std::vector<float> TomlEntry::numbers(std::string_view key, size_t count) {
  const toml::node* node = find(key);
  if (!node) return {};
  const auto values = node->is_array() ? numbersIn(*node->as_array()) : std::nullopt;
  if (values && values->size() == count) return *values;
  complain(key, fmt::format("'{}' must be a list of {} numbers", key, count));
  return {};
}

std::vector<TomlRow> TomlEntry::rows(std::string_view key) {
  std::vector<TomlRow> rows;
  const toml::array* items = list(key);
  if (!items) return rows;
  for (const toml::node& item : *items) {
    if (auto row = rowIn(*file_, item)) {
      rows.push_back(std::move(*row));
    } else {
      complainAt(whereOf(*file_, item), fmt::format("'{}' must hold lists of finite numbers", key));
    }
  }
  return rows;
}

std::vector<TextRow> TomlEntry::textRows(std::string_view key) {
  std::vector<TextRow> rows;
  const toml::array* items = list(key);
  if (!items) return rows;
  for (const toml::node& item : *items) {
    if (auto texts = textsIn(item)) {
      rows.push_back({whereOf(*file_, item), std::move(*texts)});
    } else {
      complainAt(whereOf(*file_, item), fmt::format("'{}' must hold lists of texts in quotes", key));
    }
  }
  return rows;
}

std::vector<TomlEntry> TomlEntry::entries(std::string_view key) {
  std::vector<TomlEntry> entries;
  const toml::array* items = list(key);
  if (!items) return entries;
  for (const toml::node& item : *items) {
    if (const toml::table* table = item.as_table()) {
      entries.emplace_back(*file_, *table, *problems_);
    } else {
      complainAt(whereOf(*file_, item), fmt::format("'{}' must be a list of tables", key));
    }
  }
  return entries;
}

std::vector<std::string> TomlEntry::keys() const {
  std::vector<std::string> keys;
  for (auto&& [key, node] : *table_) keys.emplace_back(key.str());
  return keys;
}

}  // namespace anatomy
