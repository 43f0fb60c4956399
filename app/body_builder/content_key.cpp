#include <fmt/format.h>

#include "app/body_builder/build_body.h"
#include "app/leg_builder/content_hash.h"
#include "engine/base/file.h"

namespace body_builder {

std::string contentKey(const std::filesystem::path& description, float spacingMm) {
  leg_builder::ContentHash hash;
  std::error_code error;
  const auto files = eng::filesIn(description, ".toml", error);
  if (error) throw std::filesystem::filesystem_error("cannot be read", description, error);
  for (const std::filesystem::path& file : files) {
    hash.add(file.filename().string());
    hash.add(eng::readFile(file));
  }
  hash.add(eng::readFile("/proc/self/exe"));
  hash.add(fmt::format("{}", spacingMm));
  return hash.text();
}

}  // namespace body_builder
