#include "app/anatomy/toml_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace anatomy {
namespace {

// What stands below an absent table.
const toml::table kEmptyTable;

std::string textIn(const toml::node* node) {
  return node ? node->value_or(std::string()) : std::string();
}

}  // namespace

toml::table parseTomlFile(const std::filesystem::path& file) {
  try {
    return toml::parse(eng::readTextFile(file), file.string());
  } catch (const toml::parse_error& error) {
    throw eng::Error(fmt::format("{}:{}: {}; mend the line", file.string(), error.source().begin.line,
                                 error.description()));
  }
}

std::optional<toml::table> parseTomlFile(const std::filesystem::path& file, Problems& problems) {
  const std::string name = file.filename().string();
  try {
    return toml::parse(eng::readTextFile(file), file.string());
  } catch (const toml::parse_error& error) {
    problems.push_back(
        {fmt::format("{}:{}", name, error.source().begin.line), std::string(error.description())});
  } catch (const eng::Error& error) {
    problems.push_back({name, error.what()});
  }
  return std::nullopt;
}

std::string whereOf(const std::filesystem::path& file, const toml::node& node) {
  return fmt::format("{}:{}", file.filename().string(), node.source().begin.line);
}

std::optional<std::vector<std::string>> textsIn(const toml::node& node) {
  const toml::array* array = node.as_array();
  if (!array) return std::nullopt;
  std::vector<std::string> texts;
  for (const toml::node& item : *array) {
    if (!item.is_string()) return std::nullopt;
    texts.push_back(textIn(&item));
  }
  return texts;
}

TomlEntry::TomlEntry(const std::filesystem::path& file, const toml::table& table, Problems& problems)
    : file_(&file), table_(&table), problems_(&problems), where_(whereOf(file, table)) {}

const toml::node* TomlEntry::find(std::string_view key) const {
  return table_->get(key);
}

std::string TomlEntry::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node && !node->is_string()) complain(key, fmt::format("'{}' must be a text in quotes", key));
  return textIn(node);
}

std::string TomlEntry::requiredText(std::string_view key) {
  std::string value = text(key);
  if (value.empty()) complain(fmt::format("'{}' is missing", key));
  return value;
}

std::vector<std::string> TomlEntry::texts(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return {};
  if (auto values = textsIn(*node)) return *values;
  complain(key, fmt::format("'{}' must be a list of texts in quotes", key));
  return {};
}

int TomlEntry::positive(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return 0;
  const auto value = node->is_integer() ? node->value<int64_t>() : std::nullopt;
  if (value && *value > 0 && *value <= std::numeric_limits<int>::max()) return int(*value);
  complain(key, fmt::format("'{}' must be a whole number above 0", key));
  return 0;
}

TomlEntry TomlEntry::below(std::string_view key) {
  const toml::node* node = find(key);
  if (node && !node->is_table()) complain(key, fmt::format("'{}' must be a table", key));
  if (isTable(key)) return {*file_, *node->as_table(), *problems_};
  TomlEntry absent(*file_, kEmptyTable, *problems_);
  absent.where_ = where_;
  return absent;
}

void TomlEntry::allowOnly(std::initializer_list<std::string_view> ownKeys,
                          std::span<const std::string_view> alsoKeys) {
  std::vector<std::string_view> keys(ownKeys);
  keys.insert(keys.end(), alsoKeys.begin(), alsoKeys.end());
  for (auto&& [key, node] : *table_) {
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) {
      complain(key.str(), fmt::format("unknown key '{}'; one of {}", key.str(), fmt::join(keys, ", ")));
    }
  }
}

void TomlEntry::complain(std::string what) {
  faulty_ = true;
  problems_->push_back({where_, std::move(what)});
}

void TomlEntry::complain(std::string_view key, std::string what) {
  const toml::node* node = find(key);
  faulty_ = true;
  problems_->push_back({node ? whereOf(*file_, *node) : where_, std::move(what)});
}

void TomlEntry::complainAt(std::string where, std::string what) {
  faulty_ = true;
  problems_->push_back({std::move(where), std::move(what)});
}

std::vector<std::filesystem::path> contentFilesIn(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files = eng::filesIn(folder, ".toml", error);
  if (error)
    throw eng::Error(fmt::format("{}: cannot be read ({}); install the program's assets again",
                                 folder.string(), error.message()));
  return files;
}

std::vector<TomlEntry> entriesOf(const std::filesystem::path& file, const toml::table& root,
                                 std::string_view key, Problems& problems) {
  const toml::node* node = root.get(key);
  if (!node) return {};
  std::vector<TomlEntry> entries;
  if (const toml::array* array = node->as_array()) {
    for (const toml::node& item : *array) {
      if (const toml::table* table = item.as_table()) entries.emplace_back(file, *table, problems);
    }
    if (entries.size() == array->size()) return entries;
  }
  problems.push_back({whereOf(file, *node), fmt::format("'{}' must be written as [[{}]] tables", key, key)});
  return entries;
}

}  // namespace anatomy
