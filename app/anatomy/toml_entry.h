// Content files are written by people: one table of a TOML file, read key by key, in which whatever is wrong
// becomes a Problem with file and line instead of an end to the reading.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/problem.h"

namespace anatomy {

// Throws eng::Error with file, line and reason when the file cannot be read or is no TOML.
toml::table parseTomlFile(const std::filesystem::path& file);
// The same, but the fault becomes a problem and there is no table.
std::optional<toml::table> parseTomlFile(const std::filesystem::path& file, Problems& problems);

// The TOML files of one of the program's own folders, by name. Throws eng::Error when it cannot be read.
std::vector<std::filesystem::path> contentFilesIn(const std::filesystem::path& folder);

// "structures.toml:120", by the file's name without its folder.
std::string whereOf(const std::filesystem::path& file, const toml::node& node);

// The texts of a list, empty for an empty one; nothing when the node is no list of texts.
std::optional<std::vector<std::string>> textsIn(const toml::node& node);

struct NumberRange {
  float least, most;
};

// One line of a list of lists: its numbers, and the lists among them.
struct TomlRow {
  std::string where;
  std::vector<float> numbers;
  std::vector<TomlRow> rows;
};

struct TextRow {
  std::string where;
  std::vector<std::string> texts;
};

// Borrows the table and the problems, which must outlive it.
class TomlEntry {
 public:
  TomlEntry(const std::filesystem::path& file, const toml::table& table, Problems& problems);

  // Absent keys give an empty value (0, no text, no list); values of a wrong type do too, with a problem.
  std::string text(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  int positive(std::string_view key);
  TomlEntry below(std::string_view key);

  // `otherwise` when absent, of a wrong type, not finite or out of range; with a problem but when absent.
  float number(std::string_view key, float otherwise, NumberRange range);
  bool flag(std::string_view key, bool otherwise);
  // Of that many; empty when absent or, with a problem, when it is anything else.
  std::vector<float> numbers(std::string_view key, size_t count);
  // A list of lists of finite numbers. Rows at fault are reported and left out.
  std::vector<TomlRow> rows(std::string_view key);
  // A list of lists of texts; the same.
  std::vector<TextRow> textRows(std::string_view key);
  // A list of tables, in brackets or as [[key]].
  std::vector<TomlEntry> entries(std::string_view key);

  // What there is to read.
  std::vector<std::string> keys() const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  bool isText(std::string_view key) const { return find(key) && find(key)->is_string(); }
  bool isTable(std::string_view key) const { return find(key) && find(key)->is_table(); }
  bool isList(std::string_view key) const { return find(key) && find(key)->is_array(); }
  size_t listSize(std::string_view key) const { return isList(key) ? find(key)->as_array()->size() : 0; }

  // A problem when absent or empty.
  std::string requiredText(std::string_view key);

  // A key that nobody reads is most likely a slip of the pen.
  void allowOnly(std::initializer_list<std::string_view> keys,
                 std::span<const std::string_view> alsoKeys = {});

  void complain(std::string what);                        // about the table
  void complain(std::string_view key, std::string what);  // about a value in it
  void complainAt(std::string where, std::string what);   // about a row of it

  const std::string& where() const { return where_; }
  bool faulty() const { return faulty_; }

 private:
  const toml::node* find(std::string_view key) const;
  const toml::array* list(std::string_view key);  // a problem when it is anything else

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
