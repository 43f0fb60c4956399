#include "engine/base/file.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "tests/error_text.h"
#include "tests/unit/scratch_folder.h"

using test::errorOf;
using test::ScratchFolder;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

size_t filesIn(const fs::path& folder) {
  return size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// Lets no file of this process grow beyond a size, as a full disk does.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    oldHandler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, oldHandler_);
  }

 private:
  rlimit before_{};
  void (*oldHandler_)(int) = nullptr;
};

}  // namespace

TEST(File, ReadsBackWhatWasWritten) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "a.txt", std::string_view("one\0two\n", 8));
  EXPECT_EQ(eng::readTextFile(folder.path() / "a.txt"), std::string("one\0two\n", 8));
  EXPECT_EQ(eng::readFile(folder.path() / "a.txt").size(), 8u);
}

TEST(File, ReadsAndWritesEmptyFiles) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "empty", std::string_view());
  EXPECT_TRUE(eng::readFile(folder.path() / "empty").empty());
}

TEST(File, CreatesMissingParents) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "x/y/z.txt", "deep");
  EXPECT_EQ(eng::readTextFile(folder.path() / "x/y/z.txt"), "deep");
}

TEST(File, ReplacesAndLeavesNothingBeside) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "a.txt", "a long first text");
  eng::writeFileWhole(folder.path() / "a.txt", "second");
  EXPECT_EQ(eng::readTextFile(folder.path() / "a.txt"), "second");
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(File, MissingFileIsNamedWithTheReason) {
  EXPECT_THAT(errorOf([] { eng::readFile("/nowhere/at/all.glb"); }),
              testing::AllOf(HasSubstr("/nowhere/at/all.glb"), HasSubstr("No such file")));
}

TEST(File, RefusesFoldersPipesAndLargeFiles) {
  const ScratchFolder folder;
  EXPECT_THAT(errorOf([&] { eng::readFile(folder.path()); }), HasSubstr("is a folder"));
  EXPECT_THAT(errorOf([&] { eng::writeFileWhole(folder.path(), "x"); }), HasSubstr("is a folder"));
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(errorOf([&] { eng::readFile(folder.path() / "pipe"); }), HasSubstr("no regular file"));
  eng::writeFileWhole(folder.path() / "ten", "0123456789");
  EXPECT_THAT(errorOf([&] { eng::readFile(folder.path() / "ten", 9); }), HasSubstr("10 bytes"));
  EXPECT_EQ(eng::readFile(folder.path() / "ten", 10).size(), 10u);
}

TEST(File, AParentThatIsAFileIsNamed) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "file", "x");
  EXPECT_THAT(errorOf([&] { eng::writeFileWhole(folder.path() / "file/below.txt", "y"); }),
              HasSubstr("below.txt"));
}

TEST(File, AFailedWriteKeepsTheOldContentAndTidiesUp) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "a.txt", "old");
  std::string error;
  {
    const FullDisk disk(1000);
    error = errorOf([&] { eng::writeFileWhole(folder.path() / "a.txt", std::string(5000, 'n')); });
  }
  EXPECT_THAT(error, HasSubstr("a.txt"));
  EXPECT_EQ(eng::readTextFile(folder.path() / "a.txt"), "old");
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(File, WritesThroughLinksAndIntoDevices) {
  const ScratchFolder folder;
  eng::writeFileWhole(folder.path() / "real.txt", "old");
  fs::create_symlink("real.txt", folder.path() / "link.txt");
  eng::writeFileWhole(folder.path() / "link.txt", "new");
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.txt"));
  EXPECT_EQ(eng::readTextFile(folder.path() / "real.txt"), "new");
  eng::writeFileWhole("/dev/null", "gone");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}
