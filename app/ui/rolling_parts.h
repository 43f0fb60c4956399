// The parts of the rolling panel, each in a file of its own.
#pragma once

#include <string>

#include "app/ui/column.h"

namespace app {

// `refused`: why the roller did not go where it was pulled last; empty: it went.
void drawRollPart(const Page& page, Column& column, std::string& refused);  // rolling_roll.cpp
void drawShowPart(const Page& page, Column& column);                        // rolling_show.cpp
void drawComparePart(const Page& page, Column& column);                     // rolling_compare.cpp

}  // namespace app
