#include "engine/base/file.h"

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

// Closes on every way out.
class Descriptor {
 public:
  Descriptor(const fs::path& file, int flags, mode_t mode = 0)
      : fd_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }

  bool isOpen() const { return fd_ >= 0; }
  int get() const { return fd_; }
  // Reports what the system only tells at the end, such as a full disk on a network share.
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

size_t checkedSize(const fs::path& file, int fd, size_t maxBytes) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) fail(file, "cannot be read", errno);
  if (S_ISDIR(status.st_mode)) {
    throw Error(fmt::format("{}: is a folder; name a file in it", file.string()));
  }
  if (!S_ISREG(status.st_mode)) {
    throw Error(fmt::format("{}: is no regular file; name one that lies on a disk", file.string()));
  }
  if (size_t(status.st_size) > maxBytes) {
    throw Error(fmt::format("{}: has {} bytes, more than the {} that are read; choose a smaller file",
                            file.string(), status.st_size, maxBytes));
  }
  return size_t(status.st_size);
}

// Shorter than asked when the file shrinks meanwhile.
size_t readInto(const fs::path& file, int fd, std::byte* to, size_t size) {
  size_t done = 0;
  while (done < size) {
    const ssize_t count = ::read(fd, to + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(file, "cannot be read", errno);
    if (count == 0) break;
    done += size_t(count);
  }
  return done;
}

template <class Bytes>
Bytes readAll(const fs::path& file, size_t maxBytes) {
  // O_NONBLOCK: a pipe that nobody writes to would hang the open before its kind can be looked at.
  const Descriptor descriptor(file, O_RDONLY | O_NONBLOCK);
  if (!descriptor.isOpen()) fail(file, "cannot be opened", errno);
  Bytes bytes(checkedSize(file, descriptor.get(), maxBytes), {});
  bytes.resize(readInto(file, descriptor.get(), reinterpret_cast<std::byte*>(bytes.data()), bytes.size()));
  return bytes;
}

void writeAll(const fs::path& file, Descriptor& to, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(file, "cannot be written", errno);
    bytes = bytes.subspan(size_t(count));
  }
  if (!to.close()) fail(file, "cannot be written", errno);
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

void writeNeighbourAndRename(const fs::path& file, std::span<const std::byte> bytes) {
  const fs::path neighbour = neighbourOf(file);
  try {
    Descriptor to(neighbour, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (!to.isOpen()) fail(file, "cannot be written", errno);
    writeAll(file, to, bytes);
    if (::rename(neighbour.c_str(), file.c_str()) != 0) fail(file, "cannot be replaced", errno);
  } catch (...) {
    ::unlink(neighbour.c_str());
    throw;
  }
}

}  // namespace

std::vector<std::byte> readFile(const fs::path& file, size_t maxBytes) {
  return readAll<std::vector<std::byte>>(file, maxBytes);
}

std::string readTextFile(const fs::path& file, size_t maxBytes) {
  return readAll<std::string>(file, maxBytes);
}

void writeFileWhole(const fs::path& file, std::span<const std::byte> bytes) {
  createParent(file);
  std::error_code ignored;
  const fs::file_status status = fs::status(file, ignored);
  if (fs::is_directory(status)) {
    throw Error(fmt::format("{}: is a folder; name a file to write", file.string()));
  }
  if (fs::exists(status) && ::access(file.c_str(), W_OK) != 0) fail(file, "cannot be written", errno);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    // A rename would replace the device or pipe itself.
    Descriptor to(file, O_WRONLY);
    if (!to.isOpen()) fail(file, "cannot be opened", errno);
    return writeAll(file, to, bytes);
  }
  // Through a link to the file it names, which the rename would otherwise replace.
  const fs::path named = fs::canonical(file, ignored);
  writeNeighbourAndRename(named.empty() ? file : named, bytes);
}

void writeFileWhole(const fs::path& file, std::string_view text) {
  writeFileWhole(file, std::as_bytes(std::span(text)));
}

}  // namespace eng
