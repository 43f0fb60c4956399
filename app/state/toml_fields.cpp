#include "app/state/toml_fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace app {

namespace {

std::optional<float> numberWithin(const toml::node& node, float minimum, float maximum) {
  const std::optional<double> number = node.value<double>();
  return number && *number >= minimum && *number <= maximum ? std::optional(float(*number)) : std::nullopt;
}

std::optional<glm::vec3> pointWithin(const toml::node& node, float limit) {
  const toml::array* array = node.as_array();
  if (!array || array->size() != 3) {
    return std::nullopt;
  }
  glm::vec3 point{0.0f};
  for (int i = 0; i < 3; ++i) {
    const std::optional<float> number = numberWithin((*array)[size_t(i)], -limit, limit);
    if (!number) {
      return std::nullopt;
    }
    point[i] = *number;
  }
  return point;
}

}  // namespace

toml::table parseToml(std::string_view text, std::string_view name) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    std::string reason(error.description());
    std::ranges::replace(reason, '\n', ' ');
    throw eng::Error(fmt::format("{}:{}: {}; correct the line or delete the file", name,
                                 error.source().begin.line, reason));
  }
}

void setBrokenAside(const std::filesystem::path& file) {
  std::error_code failed;
  if (!std::filesystem::exists(file, failed)) return;
  try {
    parseToml(eng::readTextFile(file), file.string());
  } catch (const eng::Error&) {
    std::filesystem::rename(file, file.string() + ".broken", failed);
    if (failed) throw eng::Error(fmt::format("cannot save {}: {}", file.string(), failed.message()));
  }
}

std::string placeOf(std::string_view name, const toml::node& node) {
  return fmt::format("{}:{}", name, node.source().begin.line);
}

TomlFields::TomlFields(const toml::table& table, std::string name, anatomy::Problems& problems)
    : table_(&table), name_(std::move(name)), problems_(&problems) {}

const toml::node* TomlFields::find(std::string_view key) {
  read_.emplace(key);
  return table_->get(key);
}

void TomlFields::report(std::string_view key, const std::string& what) {
  const toml::node* node = table_->get(key);
  problems_->push_back({node ? placeOf(name_, *node) : name_, what});
}

template <typename T>
void TomlFields::take(std::string_view key, const std::optional<T>& found, T& value,
                      const std::string& wanted) {
  if (found) {
    value = *found;
  } else {
    report(key, fmt::format("'{}' must be {}", key, wanted));
  }
}

void TomlFields::read(std::string_view key, bool& value) {
  if (const toml::node* node = find(key)) {
    take(key, node->value_exact<bool>(), value, "true or false");
  }
}

void TomlFields::read(std::string_view key, std::string& value) {
  if (const toml::node* node = find(key)) {
    take(key, node->value_exact<std::string>(), value, "a text in quotes");
  }
}

void TomlFields::readNumber(std::string_view key, float& value, float minimum, float maximum) {
  if (const toml::node* node = find(key)) {
    take(key, numberWithin(*node, minimum, maximum), value,
         fmt::format("a number from {} to {}", minimum, maximum));
  }
}

void TomlFields::readPoint(std::string_view key, glm::vec3& value, float limit) {
  if (const toml::node* node = find(key)) {
    take(key, pointWithin(*node, limit), value, fmt::format("three numbers from {} to {}", -limit, limit));
  }
}

void TomlFields::readChoice(std::string_view key, std::string& value,
                            const std::vector<std::string>& choices) {
  if (const toml::node* node = find(key)) {
    std::optional<std::string> found = node->value_exact<std::string>();
    if (found && std::ranges::find(choices, *found) == choices.end()) {
      found.reset();
    }
    take(key, found, value, fmt::format("one of \"{}\"", fmt::join(choices, "\", \"")));
  }
}

TomlFields TomlFields::below(std::string_view key) {
  static const toml::table none;
  const toml::node* node = find(key);
  const toml::table* table = node ? node->as_table() : nullptr;
  if (node && !table) {
    report(key, fmt::format("'{}' must be a table", key));
  }
  return {table ? *table : none, name_, *problems_};
}

void TomlFields::reportUnread() {
  for (const std::string& key : keys()) {
    if (!read_.contains(key)) {
      report(key, fmt::format("'{}' is not known here and does nothing", key));
    }
  }
}

std::vector<std::string> TomlFields::keys() const {
  std::vector<std::string> keys;
  for (const auto& entry : *table_) {
    keys.emplace_back(std::string_view(entry.first));
  }
  return keys;
}

}  // namespace app
