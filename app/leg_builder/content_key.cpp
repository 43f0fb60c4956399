#include <fmt/format.h>

#include <algorithm>

#include "app/leg_builder/build_leg.h"
#include "engine/base/file.h"

namespace leg_builder {
namespace fs = std::filesystem;
namespace {

// FNV-1a, 64 bits: enough to tell one state of a few files from another.
class Hash {
 public:
  void add(std::span<const std::byte> bytes) {
    for (const std::byte byte : bytes) value_ = (value_ ^ uint64_t(byte)) * 1099511628211ull;
  }
  void add(std::string_view text) { add(std::as_bytes(std::span(text))); }
  uint64_t value() const { return value_; }

 private:
  uint64_t value_ = 14695981039346656037ull;
};

}  // namespace

std::string contentKey(const BuildOptions& options) {
  Hash hash;
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
  return fmt::format("{:016x}", hash.value());
}

}  // namespace leg_builder
