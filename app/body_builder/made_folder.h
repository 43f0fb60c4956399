// Whether a folder already holds what would be made.
#pragma once

#include <filesystem>
#include <string>

namespace body_builder {

// The key is written last: a folder with this key holds everything, whole.
bool isMade(const std::filesystem::path& folder, const std::string& key);
void markMade(const std::filesystem::path& folder, const std::string& key);

}  // namespace body_builder
