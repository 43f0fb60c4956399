#include "app/cli/assets_folder.h"

#include <fmt/core.h>

#include <cstdlib>

#include "engine/base/error.h"

namespace app {
namespace fs = std::filesystem;
namespace {

bool holdsAssets(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "text" / "en.toml", error);
}

fs::path prefixOfProgram() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path();
}

}  // namespace

fs::path findAssets() {
  if (const char* named = std::getenv("CALF_ATLAS_ASSETS"); named && *named) {
    if (holdsAssets(named)) return named;
    throw eng::Error(
        fmt::format("CALF_ATLAS_ASSETS names '{}', which holds no text/en.toml; correct or unset it", named));
  }
  const fs::path prefix = prefixOfProgram();
  for (const fs::path& folder : {prefix / "assets", prefix / "share" / "calf-atlas"})
    if (holdsAssets(folder)) return folder;
  throw eng::Error(
      fmt::format("no assets in '{}'; keep the program in its build or installation folder, or set "
                  "CALF_ATLAS_ASSETS",
                  (prefix / "assets").string()));
}

}  // namespace app
