// Workspaces: a ViewState under a name, as a readable TOML file in $XDG_DATA_HOME/calf-atlas/workspaces, and
// the preferences in $XDG_CONFIG_HOME/calf-atlas/preferences.toml.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/view_state.h"

namespace app {

// XDG folders with their defaults (~/.local/share, ~/.config), "calf-atlas" appended. Not created.
// Throws eng::Error when neither the XDG variable nor HOME is set.
std::filesystem::path dataFolder();
std::filesystem::path configFolder();

// The camera, and of the rest what differs from the start: a short text in a stable order, without the
// preferences. Structures are saved by id, so that a workspace opens on another model too: what that model
// lacks is skipped.
std::string toToml(const ViewState& state, const anatomy::Atlas& atlas);

// A workspace is a whole view: what the text leaves out is as at the start. Only the preferences, and a
// camera that it does not mention, stay those of `state`. A value out of range, a wrong type or an unknown
// key is one problem each and leaves the default. Throws eng::Error with `name` and line when the text is no
// TOML.
ViewState fromToml(std::string_view text, std::string_view name, const ViewState& state,
                   const anatomy::Atlas& atlas, anatomy::Problems& problems);

// Names are 1 to 64 letters, digits, spaces, '-' or '_'; anything else is an eng::Error.
// Loading throws eng::Error, one line with the path, when the file is missing (with the names that exist) or
// broken.
void saveWorkspace(const ViewState& state, const anatomy::Atlas& atlas, std::string_view name);
ViewState loadWorkspace(std::string_view name, const ViewState& state, const anatomy::Atlas& atlas,
                        anatomy::Problems& problems);
std::vector<std::string> workspaceNames();

// Where a workspace of this name lies or would lie; existing: throws as loading does.
std::filesystem::path workspaceFile(std::string_view name);
std::filesystem::path existingWorkspace(std::string_view name);

// A file that is no TOML is set aside as preferences.toml.broken before a new one takes its place.
void savePreferences(const Preferences& preferences);
// Defaults when there is no file; one that cannot be read is a problem and gives defaults too.
Preferences loadPreferences(anatomy::Problems& problems);

}  // namespace app
