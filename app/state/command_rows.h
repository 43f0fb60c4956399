// The rows of the command table by group, each in the file of its name. Only command_table.cpp puts them
// together.
#pragma once

#include <vector>

#include "app/state/command_table.h"

namespace app {

std::vector<CommandSpec> cameraCommands();
std::vector<CommandSpec> structureCommands();
std::vector<CommandSpec> dissectionCommands();
std::vector<CommandSpec> sectionCommands();
std::vector<CommandSpec> rulerCommands();
std::vector<CommandSpec> layerCommands();
std::vector<CommandSpec> painCommands();
std::vector<CommandSpec> rollCommands();
std::vector<CommandSpec> screeningCommands();
std::vector<CommandSpec> demonstrationCommands();
std::vector<CommandSpec> pressCommands();
std::vector<CommandSpec> movingCommands();
std::vector<CommandSpec> learningCommands();
std::vector<CommandSpec> viewCommands();
std::vector<CommandSpec> displayCommands();
std::vector<CommandSpec> programCommands();

// Argument rows that several commands share.
ArgumentSpec optionalTarget();
ArgumentSpec onOffToggle();

// What on|off|toggle makes of a switch.
bool switched(const std::string& word, bool now);

// Long sitting, seen from the outer side and a little from above; nothing when the leg lies already.
void layDown(ViewState& state, const ApplyContext& context);

}  // namespace app
