// The rows of the cheat sheet as data: what keys and mouse do, by group.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/text.h"

namespace app {

struct KeyRow {
  std::string words;
  std::vector<std::string> keys;
};

struct KeyGroup {
  std::string title;
  std::vector<KeyRow> rows;
};

// Bindings of one command line share a row. What a row says is Text "cheat-sheet.action.<command line>", or
// the command's help where there is none.
std::vector<KeyGroup> keyGroups(const anatomy::Text& text);

}  // namespace app
