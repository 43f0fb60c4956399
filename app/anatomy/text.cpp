#include "app/anatomy/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/toml_entry.h"
#include "engine/base/file.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

const std::vector<std::string> kNoList;

// Walks the tables of the file and keeps what it finds under its full key.
struct Collector {
  const std::filesystem::path& file;
  std::map<std::string, std::string, std::less<>>& strings;
  std::map<std::string, std::vector<std::string>, std::less<>>& lists;
  Problems& problems;

  void collect(const toml::table& table, const std::string& prefix) {
    for (auto&& [key, node] : table) collect(node, prefix + std::string(key.str()));
  }

  void collect(const toml::node& node, const std::string& key) {
    if (const toml::table* table = node.as_table()) {
      collect(*table, key + ".");
    } else if (strings.contains(key) || lists.contains(key)) {
      problems.push_back({whereOf(file, node), fmt::format("'{}' stands in another file too", key)});
    } else if (const auto* string = node.as_string()) {
      strings[key] = string->get();
    } else if (auto list = textsIn(node)) {
      lists[key] = std::move(*list);
    } else {
      problems.push_back({whereOf(file, node), fmt::format("'{}' must be a text or a list of texts", key)});
    }
  }
};

}  // namespace

Text Text::load(const std::filesystem::path& file, Problems& problems) {
  Text text;
  const toml::table root = parseTomlFile(file);
  Collector{file, text.strings_, text.lists_, problems}.collect(root, "");
  std::error_code noFolder;  // "text/en" beside "text/en.toml" may be missing
  for (const fs::path& more : eng::filesIn(file.parent_path() / file.stem(), ".toml", noFolder))
    if (const auto words = parseTomlFile(more, problems))
      Collector{more, text.strings_, text.lists_, problems}.collect(*words, "");
  return text;
}

const std::string& Text::operator()(std::string_view key) const {
  if (const auto found = strings_.find(key); found != strings_.end()) return found->second;
  return missing_.try_emplace(std::string(key), fmt::format("<{}>", key)).first->second;
}

// One pass over the pattern, so that braces in a value are text and no placeholder.
std::string Text::format(std::string_view key, const std::map<std::string, std::string>& values) const {
  const std::string& pattern = (*this)(key);
  std::string result;
  size_t at = 0;
  while (at < pattern.size()) {
    const size_t open = pattern.find('{', at);
    const size_t close = open == std::string::npos ? open : pattern.find('}', open);
    result.append(pattern, at, open - at);
    if (close == std::string::npos) return open == std::string::npos ? result : result.append(pattern, open);
    const auto value = values.find(pattern.substr(open + 1, close - open - 1));
    result += value != values.end() ? value->second : pattern.substr(open, close - open + 1);
    at = close + 1;
  }
  return result;
}

const std::vector<std::string>& Text::list(std::string_view key) const {
  const auto found = lists_.find(key);
  return found != lists_.end() ? found->second : kNoList;
}

bool Text::has(std::string_view key) const {
  return strings_.contains(key) || lists_.contains(key);
}

}  // namespace anatomy
