// What can be done to saved views besides saving and loading them: each has a picture beside it, can be
// renamed, and when deleted lies aside until it is restored.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace app {

// The picture of a workspace; it need not be there.
std::filesystem::path workspacePicture(std::string_view name);

// "old / new" into two names. Throws eng::Error when there is no '/' with a name on either side.
std::pair<std::string, std::string> renaming(std::string_view text);

// All throw eng::Error, one line: a name that cannot be one, a workspace that is missing, one that is there
// already, a folder that cannot be written.
void renameWorkspace(std::string_view from, std::string_view to);
void deleteWorkspace(std::string_view name);   // replaces an older one that lies aside
void restoreWorkspace(std::string_view name);  // as it was when it was deleted last

}  // namespace app
