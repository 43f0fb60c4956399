// A WholeFile: a file that is written piece by piece and appears, complete, at the end. Until then the old
// one of that name stays; if the end is never reached, nothing is left behind.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

namespace eng {

class WholeFile {
 public:
  // Creates missing parent folders. A device or pipe is written to directly. Throws eng::Error naming the
  // path and the system's reason, as do the others.
  explicit WholeFile(const std::filesystem::path& file);
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;

  void append(std::span<const std::byte> bytes);
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace eng
