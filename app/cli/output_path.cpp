#include "app/cli/output_path.h"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/base/error.h"

namespace app {
namespace fs = std::filesystem;
namespace {

// Missing parents are created when the result is written; the nearest that exists decides.
fs::path nearestExisting(fs::path path) {
  std::error_code error;
  while (!fs::exists(path, error) && path != path.parent_path()) path = path.parent_path();
  return path;
}

[[noreturn]] void refuse(const fs::path& path, std::string_view why) {
  throw eng::Error(fmt::format("cannot write '{}': {}; choose another place", path.string(), why));
}

void checkWritable(const fs::path& wanted, const fs::path& folder) {
  const fs::path nearest = nearestExisting(fs::absolute(folder));
  if (!fs::is_directory(nearest)) refuse(wanted, fmt::format("'{}' is not a folder", nearest.string()));
  if (access(nearest.c_str(), W_OK | X_OK) != 0) refuse(wanted, std::strerror(errno));
}

}  // namespace

void checkOutputFile(const fs::path& file, std::string_view extension) {
  std::error_code error;
  if (fs::is_directory(file, error)) refuse(file, "it is a folder");
  if (file.extension() != extension) refuse(file, fmt::format("the name must end in {}", extension));
  checkWritable(file, fs::absolute(file).parent_path());
}

void checkOutputFolder(const fs::path& folder) {
  checkWritable(folder, folder);
}

}  // namespace app
