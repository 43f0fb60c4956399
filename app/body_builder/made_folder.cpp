#include "app/body_builder/made_folder.h"

#include "engine/base/file.h"

namespace body_builder {

bool isMade(const std::filesystem::path& folder, const std::string& key) {
  std::error_code error;
  return std::filesystem::exists(folder / "made-from", error) &&
         eng::readTextFile(folder / "made-from") == key;
}

void markMade(const std::filesystem::path& folder, const std::string& key) {
  eng::writeFileWhole(folder / "made-from", std::string_view(key));
}

}  // namespace body_builder
