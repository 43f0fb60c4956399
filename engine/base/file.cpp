#include "engine/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/whole_file.h"

namespace eng {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, std::string_view what, int error) {
  throw Error(fmt::format("{}: {}: {}", file.string(), what, std::strerror(error)));
}

// Closes on every way out.
class Descriptor {
 public:
  Descriptor(const fs::path& file, int flags) : fd_(::open(file.c_str(), flags | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }

  bool isOpen() const { return fd_ >= 0; }
  int get() const { return fd_; }

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

}  // namespace

std::vector<std::byte> readFile(const fs::path& file, size_t maxBytes) {
  return readAll<std::vector<std::byte>>(file, maxBytes);
}

std::string readTextFile(const fs::path& file, size_t maxBytes) {
  return readAll<std::string>(file, maxBytes);
}

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view extension, std::error_code& error) {
  std::vector<fs::path> files;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == extension) files.push_back(it->path());
  std::ranges::sort(files);
  return files;
}

void writeFileWhole(const fs::path& file, std::span<const std::byte> bytes) {
  WholeFile whole(file);
  whole.append(bytes);
  whole.finish();
}

void writeFileWhole(const fs::path& file, std::string_view text) {
  writeFileWhole(file, std::as_bytes(std::span(text)));
}

}  // namespace eng
