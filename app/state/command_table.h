// The command table: every action of the program, one row each. Buttons, keys, scripts, tests, the cheat
// sheet and `calf-atlas commands` all read these rows; there is no other way to change what is shown.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/command.h"

namespace app {

// Where an argument of another type has `choices`, those words may stand in its place: `select none`.
enum class ArgumentType {
  Choice,     // one of `choices`
  Target,     // structure, group, layer or "all"
  Structure,  // one structure
  Number,     // minimum to maximum
  Name,       // one of what `names` lists of the loaded leg, or a word that `accepts` takes; both may be null
  Point,      // "t,theta" or "lateral,anterior,proximal", see app/state/ruler.h
  Text,       // the rest of the line (a file name); quotes not needed
};

struct ArgumentSpec {
  std::string name;
  ArgumentType type = ArgumentType::Choice;
  std::vector<std::string> choices{};
  double minimum = 0.0;
  double maximum = 1.0;
  bool optional = false;
  bool clamps = false;  // a number out of range is taken as the nearest in range, with a note
  std::vector<std::string> (*names)(const anatomy::Atlas&) = nullptr;
  bool (*accepts)(std::string_view word, const anatomy::Atlas&) = nullptr;
};

enum class Scope {
  View,         // changes the ViewState, can be undone
  Application,  // done by the running program: undo, redo, screenshot, quit
};

// "Ctrl+Z" does `undo`; the arguments follow the name, so that one row can have a key for each preset.
struct KeyBinding {
  std::string key;
  std::string arguments{};
};

using ApplyFunction = void (*)(ViewState&, const Command&, const ApplyContext&);

// What the person should hear after a command; empty: nothing.
using NoticeFunction = std::string (*)(const ViewState& before, const ViewState& after, const ApplyContext&);

struct CommandSpec {
  std::string name;
  std::vector<ArgumentSpec> arguments{};
  std::vector<KeyBinding> keys{};
  Scope scope = Scope::View;
  ApplyFunction apply = nullptr;  // null for Scope::Application
  NoticeFunction notice = nullptr;
  // Commands of one merge group, close in time, are undone together: a drag is one step. Empty: never merged.
  std::string mergeGroup{};
  bool needsWindow = false;  // refused by `render`
  // Commands that belong together stand together in the table; the heading is Text "command-group.<group>".
  std::string group{};
  // The help is Text "command.<name>.help".
};

std::span<const CommandSpec> commandTable();
const CommandSpec* findCommand(std::string_view name);

// "view posterior|anterior|medial|lateral|superior|inferior", "opacity ID 0..1", "pan DX DY [X Y Z]". A
// number from 0 to 1 is shown by its range, any other by its name.
std::string usageOf(const CommandSpec& spec);

// The whole command line that a key ("Ctrl+Z", "1", "Shift+F") stands for; nothing when it is free.
std::optional<std::string> commandForKey(std::string_view key);

}  // namespace app
