// Every word that a person reads, by key, from one file for a language (assets/text/en.toml) and, where there
// is one, the folder of the same name beside it (assets/text/en/*.toml). Nested tables join with dots:
// [panel.search] hint = "..." is "panel.search.hint".
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "app/anatomy/problem.h"

namespace anatomy {

class Text {
 public:
  // A value that is no string (or list of strings) is a problem, and so is a key that two files have; the
  // rest is kept, of two the first. Throws eng::Error when the file cannot be read or is no TOML, with file
  // and line; such a file of the folder is a problem.
  static Text load(const std::filesystem::path& file, Problems& problems);

  // The text, or the key itself in angle brackets, so that a gap shows on screen and in tests.
  const std::string& operator()(std::string_view key) const;

  // With placeholders replaced: text.format("status.shown", {{"count", "53"}}) fills "{count}".
  std::string format(std::string_view key, const std::map<std::string, std::string>& values) const;

  // A list of strings; empty when absent.
  const std::vector<std::string>& list(std::string_view key) const;

  bool has(std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return strings_; }

 private:
  std::map<std::string, std::string, std::less<>> strings_;
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
  mutable std::map<std::string, std::string, std::less<>> missing_;
};

}  // namespace anatomy
