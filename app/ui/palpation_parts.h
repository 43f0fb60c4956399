// The parts of the palpation panel, each in a file of its own.
#pragma once

#include "app/ui/column.h"

namespace app {

void drawPressPart(const Page& page, Column& column);  // palpation_press.cpp
void drawMovePart(const Page& page, Column& column);   // palpation_move.cpp
void drawLearnPart(const Page& page, Column& column);  // palpation_learn.cpp

}  // namespace app
