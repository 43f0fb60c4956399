#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace app {

namespace {

constexpr size_t kLongestName = 64;

// The XDG Base Directory rules: a relative path is to be ignored as if the variable were not set.
std::filesystem::path xdgFolder(const char* variable, const char* underHome) {
  const char* value = std::getenv(variable);
  if (value && std::filesystem::path(value).is_absolute()) {
    return std::filesystem::path(value) / "calf-atlas";
  }
  const char* home = std::getenv("HOME");
  if (!home || !*home) {
    throw eng::Error(
        fmt::format("no folder for your files: neither {} nor HOME is set; set one of them", variable));
  }
  return std::filesystem::path(home) / underHome / "calf-atlas";
}

std::filesystem::path workspacesFolder() {
  return dataFolder() / "workspaces";
}

bool isWorkspaceName(std::string_view name) {
  const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == ' ' || c == '-' || c == '_'; };
  return !name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, allowed);
}

[[noreturn]] void failMissing(std::string_view name) {
  const std::vector<std::string> names = workspaceNames();
  throw eng::Error(fmt::format(
      "no workspace '{}' in {}; {}", name, workspacesFolder().string(),
      names.empty() ? "none has been saved yet" : fmt::format("there are: {}", fmt::join(names, ", "))));
}

}  // namespace

std::filesystem::path workspaceFile(std::string_view name) {
  if (!isWorkspaceName(name)) {
    throw eng::Error(fmt::format(
        "'{}' cannot name a workspace; use 1 to {} letters, digits, spaces, '-' or '_'", name, kLongestName));
  }
  return workspacesFolder() / (std::string(name) + ".toml");
}

std::filesystem::path dataFolder() {
  return xdgFolder("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path configFolder() {
  return xdgFolder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path existingWorkspace(std::string_view name) {
  const std::filesystem::path file = workspaceFile(name);
  std::error_code unreadable;
  if (!std::filesystem::exists(file, unreadable) && !unreadable) {
    failMissing(name);
  }
  return file;
}

void saveWorkspace(const ViewState& state, const anatomy::Atlas& atlas, std::string_view name) {
  eng::writeFileWhole(workspaceFile(name), toToml(state, atlas));
}

ViewState loadWorkspace(std::string_view name, const ViewState& state, const anatomy::Atlas& atlas,
                        anatomy::Problems& problems) {
  const std::filesystem::path file = existingWorkspace(name);
  return fromToml(eng::readTextFile(file), file.string(), state, atlas, problems);
}

std::vector<std::string> workspaceNames() {
  std::vector<std::string> names;
  std::error_code ended;
  for (std::filesystem::directory_iterator it(workspacesFolder(), ended), end; !ended && it != end;
       it.increment(ended)) {
    const std::filesystem::path& file = it->path();
    if (file.extension() == ".toml" && isWorkspaceName(file.stem().string())) {
      names.push_back(file.stem().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace app
