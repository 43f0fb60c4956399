#include "app/viewer/screenshot_path.h"

#include <cstdlib>
#include <ctime>

namespace app {
namespace {

std::filesystem::path picturesFolder() {
  if (const char* named = std::getenv("XDG_PICTURES_DIR")) return named;
  const char* home = std::getenv("HOME");
  if (!home) return {};
  const std::filesystem::path pictures = std::filesystem::path(home) / "Pictures";
  return std::filesystem::is_directory(pictures) ? pictures : std::filesystem::path(home);
}

}  // namespace

std::filesystem::path screenshotPath() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char name[64];
  std::strftime(name, sizeof name, "calf-atlas-%Y%m%d-%H%M%S.png", &local);
  return picturesFolder() / name;
}

}  // namespace app
