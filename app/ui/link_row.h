// A row that leads somewhere: words and an arrow over the column's whole width.
#pragma once

#include <string>

#include "app/ui/column.h"

namespace app {

// Sends the line when it is pressed.
void linkRow(const Page& page, Column& column, const std::string& words, const std::string& line);

// The way back at the top of a page.
void backRow(const Page& page, Column& column, const std::string& words, const std::string& line);

}  // namespace app
