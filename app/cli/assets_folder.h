// Where the program's own files lie.
#pragma once

#include <filesystem>

namespace app {

// $CALF_ATLAS_ASSETS if set, else "assets" beside the folder of the program (a build), else
// "share/calf-atlas" there (an installation). Throws eng::Error when none holds text/en.toml.
std::filesystem::path findAssets();

}  // namespace app
