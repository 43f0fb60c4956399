// Tells when a person has edited the content of the program: trigger points, knowledge, and their words.
#pragma once

#include <filesystem>
#include <map>

namespace app {

class ContentWatch {
 public:
  // `assets` as for anatomy::loadContent().
  explicit ContentWatch(const std::filesystem::path& assets);

  // Whether a file has come, gone or been written since the last call. Cheap: it looks at times only.
  bool changed();

 private:
  using Times = std::map<std::filesystem::path, std::filesystem::file_time_type>;
  Times timesNow() const;

  std::filesystem::path assets_;
  Times times_;
};

}  // namespace app
