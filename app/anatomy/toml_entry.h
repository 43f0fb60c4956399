// Content files are written by people: one table of a TOML file, read key by key, in which whatever is wrong
// becomes a Problem with file and line instead of an end to the reading.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/problem.h"

namespace anatomy {

// Throws eng::Error with file, line and reason when the file cannot be read or is no TOML.
toml::table parseTomlFile(const std::filesystem::path& file);

// "structures.toml:120", by the file's name without its folder.
std::string whereOf(const std::filesystem::path& file, const toml::node& node);

// The texts of a list, empty for an empty one; nothing when the node is no list of texts.
std::optional<std::vector<std::string>> textsIn(const toml::node& node);

// Borrows the table and the problems, which must outlive it.
class TomlEntry {
 public:
  TomlEntry(const std::filesystem::path& file, const toml::table& table, Problems& problems);

  // Absent keys give an empty value (0, no text, no list); values of a wrong type do too, with a problem.
  std::string text(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  int positive(std::string_view key);
  TomlEntry below(std::string_view key);

  // A problem when absent or empty.
  std::string requiredText(std::string_view key);

  // A key that nobody reads is most likely a slip of the pen.
  void allowOnly(std::initializer_list<std::string_view> keys);

  void complain(std::string what);                        // about the table
  void complain(std::string_view key, std::string what);  // about a value in it

  const std::string& where() const { return where_; }
  bool faulty() const { return faulty_; }

 private:
  const toml::node* find(std::string_view key) const;

  const std::filesystem::path* file_;
  const toml::table* table_;
  Problems* problems_;
  std::string where_;
  bool faulty_ = false;
};

// The entries of a list of tables, such as all [[structure]] of a file; a problem when the key holds anything
// else.
std::vector<TomlEntry> entriesOf(const std::filesystem::path& file, const toml::table& root,
                                 std::string_view key, Problems& problems);

}  // namespace anatomy
