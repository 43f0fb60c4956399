#include <fmt/format.h>

#include <algorithm>

#include "app/leg_builder/build_leg.h"
#include "app/leg_builder/content_hash.h"
#include "engine/base/file.h"

namespace leg_builder {
namespace fs = std::filesystem;
std::string contentKey(const BuildOptions& options) {
  ContentHash hash;
  const fs::path description =
      options.description.empty() ? options.assets / "anatomy" / "leg" : options.description;
  std::error_code error;
  std::vector<fs::path> files = eng::filesIn(description, ".toml", error);
  if (error) throw fs::filesystem_error("cannot be read", description, error);
  files.push_back(options.assets / "anatomy" / "structures.toml");
  for (const fs::path& file : files) {
    hash.add(file.filename().string());
    hash.add(eng::readFile(file));
  }
  hash.add(eng::readFile("/proc/self/exe"));
  hash.add(fmt::format("{} {}", options.spacingMm, fmt::join(options.only, ",")));
  return hash.text();
}

}  // namespace leg_builder
