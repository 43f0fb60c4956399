#include "app/viewer/content_watch.h"

#include <utility>

#include "engine/base/file.h"

namespace app {
namespace fs = std::filesystem;

ContentWatch::ContentWatch(const fs::path& assets) : assets_(assets), times_(timesNow()) {}

ContentWatch::Times ContentWatch::timesNow() const {
  Times times;
  for (const char* folder : {"trigger-points", "knowledge", "text", "text/en"}) {
    std::error_code missing;
    for (const fs::path& file : eng::filesIn(assets_ / folder, ".toml", missing)) {
      const auto time = fs::last_write_time(file, missing);
      if (!missing) times[file] = time;
    }
  }
  return times;
}

bool ContentWatch::changed() {
  Times now = timesNow();
  return std::exchange(times_, now) != now;
}

}  // namespace app
