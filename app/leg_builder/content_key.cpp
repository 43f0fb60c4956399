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

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::string contentKey(const BuildOptions& options) {
  Hash hash;
  const fs::path description =
      options.description.empty() ? options.assets / "anatomy" / "leg" : options.description;
  std::vector<fs::path> files = filesIn(description);
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
