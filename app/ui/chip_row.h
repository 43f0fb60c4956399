// Small buttons of which one is on, one after the other and in as many lines as they need.
#pragma once

#include <string>
#include <vector>

#include "app/ui/column.h"

namespace app {

struct Chip {
  std::string words;
  std::string line;  // the command of a press, or several with ; between
  std::string tip{};
  bool on = false;
};

float chipRowHeight(const Page& page, const std::vector<Chip>& chips, float width);
void drawChipRow(const Page& page, const char* id, const std::vector<Chip>& chips, Column& column);

}  // namespace app
