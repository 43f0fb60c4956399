#include "app/viewer/content_watch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "tests/unit/scratch_folder.h"

namespace {

namespace fs = std::filesystem;

class ContentWatchTest : public testing::Test {
 protected:
  ContentWatchTest() { fs::create_directories(file_.parent_path()); }
  void write(const fs::path& file) { std::ofstream(file) << "# edited\n"; }

  test::ScratchFolder scratch_;
  fs::path file_ = scratch_.path() / "trigger-points" / "1.toml";
};

TEST_F(ContentWatchTest, TellsOnceOfWhatWasWrittenMadeOrTakenAway) {
  write(file_);
  app::ContentWatch watch(scratch_.path());
  EXPECT_FALSE(watch.changed());
  fs::last_write_time(file_, fs::last_write_time(file_) + std::chrono::seconds(2));
  EXPECT_TRUE(watch.changed());
  EXPECT_FALSE(watch.changed());
  write(file_.parent_path() / "2.toml");
  EXPECT_TRUE(watch.changed());
  fs::remove(file_);
  EXPECT_TRUE(watch.changed());
}

TEST_F(ContentWatchTest, OtherFilesAndMissingFoldersAreNoMatter) {
  app::ContentWatch watch(scratch_.path());
  write(file_.parent_path() / "notes.txt");
  EXPECT_FALSE(watch.changed());
}

}  // namespace
