// Whether a result can be written, asked before the work is done.
#pragma once

#include <filesystem>
#include <string_view>

namespace app {

// Throws eng::Error naming the path when it is a folder, has another extension than `extension` (".png"), or
// lies where nothing can be written. Creates nothing.
void checkOutputFile(const std::filesystem::path& file, std::string_view extension);

// The same for a folder that is to be filled; it need not exist yet.
void checkOutputFolder(const std::filesystem::path& folder);

}  // namespace app
