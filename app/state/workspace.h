// Workspaces: a ViewState under a name, as a readable TOML file in $XDG_DATA_HOME/calf-atlas/workspaces, and the
// preferences in $XDG_CONFIG_HOME/calf-atlas/preferences.toml.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/view_state.h"

namespace app {

// XDG folders with their defaults (~/.local/share, ~/.config), "calf-atlas" appended. Not created.
std::filesystem::path dataFolder();
std::filesystem::path configFolder();

// Structures are saved by id, so that a workspace opens on another model too: what that model lacks is skipped.
std::string toToml(const ViewState& state, const anatomy::Atlas& atlas);

// `state` gives what the text leaves out. A value out of range or a wrong type is one problem each and leaves the
// default. Throws eng::Error with `name` and line when the text is no TOML.
ViewState fromToml(std::string_view text, std::string_view name, const ViewState& state,
                   const anatomy::Atlas& atlas, anatomy::Problems& problems);

// Names are 1 to 64 letters, digits, spaces, '-' or '_'; anything else is an eng::Error.
void saveWorkspace(const ViewState& state, const anatomy::Atlas& atlas, std::string_view name);
ViewState loadWorkspace(std::string_view name, const ViewState& state, const anatomy::Atlas& atlas,
                        anatomy::Problems& problems);
std::vector<std::string> workspaceNames();

void savePreferences(const Preferences& preferences);
Preferences loadPreferences(anatomy::Problems& problems);  // defaults when there is no file

}  // namespace app
