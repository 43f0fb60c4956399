#include "app/state/workspace_shelf.h"

#include <fmt/format.h>

#include "app/state/workspace.h"
#include "engine/base/error.h"

namespace app {
namespace fs = std::filesystem;

namespace {

fs::path pictureBeside(fs::path file) {
  return file.replace_extension(".png");
}

fs::path asideOf(const fs::path& file) {
  return file.parent_path() / "deleted" / file.filename();
}

void moveFile(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  if (!error) {
    fs::rename(from, to, error);
  }
  if (error) {
    throw eng::Error(fmt::format("cannot move {} to {}: {}", from.string(), to.string(), error.message()));
  }
}

// The picture goes along; one that is left over from another view at the goal does not stay.
void moveBoth(const fs::path& from, const fs::path& to) {
  moveFile(from, to);
  std::error_code ignored;
  fs::remove(pictureBeside(to), ignored);
  if (fs::exists(pictureBeside(from), ignored)) {
    moveFile(pictureBeside(from), pictureBeside(to));
  }
}

void refuseTaken(std::string_view name) {
  std::error_code ignored;
  if (fs::exists(workspaceFile(name), ignored)) {
    throw eng::Error(fmt::format("there is a workspace '{}' already; delete or rename it first", name));
  }
}

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(' ');
  return first == text.npos ? std::string()
                            : std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

}  // namespace

fs::path workspacePicture(std::string_view name) {
  return pictureBeside(workspaceFile(name));
}

std::pair<std::string, std::string> renaming(std::string_view text) {
  const size_t slash = text.find('/');
  std::pair<std::string, std::string> names;
  if (slash != text.npos) {
    names = {trimmed(text.substr(0, slash)), trimmed(text.substr(slash + 1))};
  }
  if (names.first.empty() || names.second.empty()) {
    throw eng::Error(fmt::format("'{}' does not say which name becomes which; write old / new", text));
  }
  return names;
}

void renameWorkspace(std::string_view from, std::string_view to) {
  const fs::path file = existingWorkspace(from);
  refuseTaken(to);
  moveBoth(file, workspaceFile(to));
}

void deleteWorkspace(std::string_view name) {
  const fs::path file = existingWorkspace(name);
  moveBoth(file, asideOf(file));
}

void restoreWorkspace(std::string_view name) {
  refuseTaken(name);
  const fs::path file = workspaceFile(name);
  std::error_code ignored;
  if (!fs::exists(asideOf(file), ignored)) {
    throw eng::Error(fmt::format("no deleted workspace '{}' in {}; the name may be another", name,
                                 asideOf(file).parent_path().string()));
  }
  moveBoth(asideOf(file), file);
}

}  // namespace app
