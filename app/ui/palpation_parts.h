// The parts of the palpation panel, each in a file of its own.
#pragma once

#include "app/mechanics/palpation.h"
#include "app/ui/column.h"

namespace app {

void drawPressPart(const Page& page, Column& column);  // palpation_press.cpp
// Of it, palpation_reach.cpp: what of each muscle is reached, and the map of where one can be.
void drawReached(const Page& page, Column& column, const mechanics::Palpation& palpation);
void drawReachMap(const Page& page, Column& column);
void drawMovePart(const Page& page, Column& column);   // palpation_move.cpp
void drawLearnPart(const Page& page, Column& column);  // palpation_learn.cpp

}  // namespace app
