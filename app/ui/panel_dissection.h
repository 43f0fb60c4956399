// The strip below the leg: a slider for each way of taking it apart, side by side.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/ui/page.h"

namespace app {

// One slider of the strip.
struct DissectionRow {
  std::string id;
  std::string label;
  std::string shortLabel;  // where room is scarce
  std::string tip;
  std::string press{};                // the command of a click on the label; empty: words, no button
  float value = 0.0f;                 // 0 to 1
  std::string valueText{};            // behind the slider: "40 %"
  std::string widestValue = "100 %";  // of what may stand there, so that the track stays where it is
  std::function<std::string(float)> lineFor{};  // the command line of a value that the person chose
  std::vector<float> ticks{};                   // marks under the track, 0 to 1
};

// The rows that this model and state call for, from left to right.
std::vector<DissectionRow> dissectionRows(const Page& page);

void drawDissectionPanel(const Page& page);

}  // namespace app
