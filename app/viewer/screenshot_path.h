// Where a picture goes when the person names no file.
#pragma once

#include <filesystem>

namespace app {

// "calf-atlas-20260131-142530.png" in the person's folder of pictures ($XDG_PICTURES_DIR or ~/Pictures), in
// the home folder when there is none, in the working folder without a home.
std::filesystem::path screenshotPath();

}  // namespace app
