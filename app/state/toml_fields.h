// Typed values out of a TOML table that a person may have edited: what is wrong becomes a Problem with its
// line and leaves the value as it was.
#pragma once

#include <toml++/toml.h>
#include <filesystem>
#include <glm/glm.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/problem.h"

namespace app {

// Throws eng::Error "name:line: ..." when the text is no TOML.
toml::table parseToml(std::string_view text, std::string_view name);

// Before a file of the person's own is written anew: one that is no TOML is kept as FILE.broken, since nobody's
// hand-written file is to be lost to a slip of the pen in it. Throws eng::Error when that cannot be done.
void setBrokenAside(const std::filesystem::path& file);

// "name:line" of a value.
std::string placeOf(std::string_view name, const toml::node& node);

class TomlFields {
 public:
  // `name` is the file's as problems show it. Table and problems are borrowed.
  TomlFields(const toml::table& table, std::string name, anatomy::Problems& problems);

  void read(std::string_view key, bool& value);
  void read(std::string_view key, std::string& value);
  void readNumber(std::string_view key, float& value, float minimum, float maximum);
  void readPoint(std::string_view key, glm::vec3& value, float limit);  // [x, y, z], each within +-limit
  void readChoice(std::string_view key, std::string& value, const std::vector<std::string>& choices);

  // The table below `key`; an empty one when there is none.
  TomlFields below(std::string_view key);

  // Reports each key that nothing has asked for, as a slip of the pen.
  void reportUnread();

  std::vector<std::string> keys() const;
  void report(std::string_view key, const std::string& what);

 private:
  const toml::node* find(std::string_view key);
  template <typename T>
  void take(std::string_view key, const std::optional<T>& found, T& value, const std::string& wanted);

  const toml::table* table_;
  std::string name_;
  anatomy::Problems* problems_;
  std::set<std::string, std::less<>> read_;
};

}  // namespace app
