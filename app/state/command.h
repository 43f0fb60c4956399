// A Command: one named action with its arguments, as typed in a script, bound to a key or sent by a button.
//
//   view posterior        opacity soleus 0.4        frame calcaneus
//
// The table in command_table.h says which exist; parse() checks against it; apply() makes the next ViewState.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/view_state.h"

namespace app {

struct CommandSpec;
struct Demonstration;

using Argument = std::variant<double, std::string>;

struct Command {
  const CommandSpec* spec = nullptr;
  std::vector<Argument> arguments;
  std::string note{};  // one line where an argument was not taken as typed; else empty

  double number(size_t index) const { return std::get<double>(arguments.at(index)); }
  const std::string& word(size_t index) const { return std::get<std::string>(arguments.at(index)); }
  bool has(size_t index) const { return index < arguments.size(); }
  std::string toLine() const;  // parse(toLine()) gives the command back

  // What History merges by: the spec's merge group and the words among the arguments, so that two sliders
  // moved one after the other are two steps. Empty: never merged.
  std::string mergeKey() const;
};

// One line. Throws eng::Error: an unknown command (with the nearest name), a missing or surplus argument, a
// number out of range (with the range), an id that names nothing in this atlas (with the nearest). Of several
// optional arguments all are given or none.
Command parse(std::string_view line, const anatomy::Atlas& atlas);

// A script: commands one a line or separated by ';', '#' begins a comment; neither does within "double
// quotes". Throws eng::Error for the first line at fault; `name` is used there, "tour.txt:3: ...".
std::vector<Command> parseScript(std::string_view text, std::string_view name, const anatomy::Atlas& atlas);

// What apply() needs besides the state: the atlas, the shape of the picture that the camera fills, what is
// known of pressing, and the demonstrations with the time at which the present one stands.
struct ApplyContext {
  const anatomy::Atlas& atlas;
  float aspect = 16.0f / 9.0f;
  const mechanics::Mechanics* mechanics = nullptr;  // null: nothing can be pressed or moved
  const std::vector<Demonstration>* demonstrations = nullptr;
  float demonstrationS = 0.0f;
  // Before a demonstration is seen a person is asked what speaks against it. A script for a picture or film
  // has nobody to ask; there the first caption says it.
  bool asksBefore = false;
};

// Pure. Only for commands of Scope::View; the application carries out the others (undo, quit, screenshot).
ViewState apply(const ViewState& state, const Command& command, const ApplyContext& context);

// A script's view commands, one after the other; those of the application are passed over.
ViewState applyView(ViewState state, std::span<const Command> commands, const ApplyContext& context);

}  // namespace app
