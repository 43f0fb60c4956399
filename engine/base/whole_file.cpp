#include "engine/base/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include "engine/base/error.h"

namespace eng {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, std::string_view what, int error) {
  throw Error(fmt::format("{}: {}: {}", file.string(), what, std::strerror(error)));
}

void createParent(const fs::path& file) {
  if (!file.has_parent_path()) return;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) fail(file, "its folder cannot be made", error.value());
}

// In the same folder, so that the rename stays on one disk.
fs::path neighbourOf(const fs::path& file) {
  static std::atomic<unsigned> counter = 0;
  return file.parent_path() / fmt::format(".{}.{}-{}.part", file.filename().string(), ::getpid(), counter++);
}

}  // namespace

struct WholeFile::Impl {
  fs::path file;       // as asked for
  fs::path target;     // that a link leads to; renamed over at the end
  fs::path neighbour;  // written meanwhile; empty for a device or pipe
  int fd = -1;

  ~Impl() {
    if (fd >= 0) ::close(fd);
    if (!neighbour.empty()) ::unlink(neighbour.c_str());
  }
};

WholeFile::WholeFile(const fs::path& file) : impl_(std::make_unique<Impl>()) {
  impl_->file = file;
  createParent(file);
  std::error_code ignored;
  const fs::file_status status = fs::status(file, ignored);
  if (fs::is_directory(status))
    throw Error(fmt::format("{}: is a folder; name a file to write", file.string()));
  if (fs::exists(status) && ::access(file.c_str(), W_OK) != 0) fail(file, "cannot be written", errno);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    // A rename would replace the device or pipe itself.
    impl_->fd = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    if (impl_->fd < 0) fail(file, "cannot be opened", errno);
    return;
  }
  // Through a link to the file it names, which the rename would otherwise replace.
  const fs::path named = fs::canonical(file, ignored);
  impl_->target = named.empty() ? file : named;
  const fs::path neighbour = neighbourOf(impl_->target);
  impl_->fd = ::open(neighbour.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (impl_->fd < 0) fail(file, "cannot be written", errno);
  impl_->neighbour = neighbour;
}

WholeFile::~WholeFile() = default;

void WholeFile::append(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(impl_->fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(impl_->file, "cannot be written", errno);
    bytes = bytes.subspan(size_t(count));
  }
}

// Closing reports what the system only tells at the end, such as a full disk on a network share.
void WholeFile::finish() {
  if (::close(std::exchange(impl_->fd, -1)) != 0) fail(impl_->file, "cannot be written", errno);
  if (impl_->neighbour.empty()) return;
  if (::rename(impl_->neighbour.c_str(), impl_->target.c_str()) != 0)
    fail(impl_->file, "cannot be replaced", errno);
  impl_->neighbour.clear();
}

}  // namespace eng
