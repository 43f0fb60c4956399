// A value that a slider sets: its name, its number at the right, the slider below them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ui/column.h"

namespace app {

struct ValueRow {
  const char* id;
  std::string name, number;
  float fraction = 0.0f;  // of the slider's way, 0 to 1
  std::string tip{};
};

// The new fraction while it is dragged.
std::optional<float> drawValueRow(const Page& page, Column& column, const ValueRow& row);

// Numbers to be read from the back of a room, beside each other: the number large, what it is small below.
struct LargeNumber {
  std::string number, unit, words;
  bool warns = false;
};
void drawLargeNumbers(const Page& page, Column& column, const std::vector<LargeNumber>& numbers);

}  // namespace app
