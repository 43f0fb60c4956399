// The guided tour: steps in the order of their file names, each a script of commands under assets/tour/ and a
// caption in the Text ("tour.NAME" for NN-NAME.txt).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/anatomy/text.h"

namespace app {

struct TourStep {
  std::filesystem::path file;
  std::string caption;
  std::string commands;  // the script's text
};

// Throws eng::Error naming the file that cannot be read, or the folder when it holds no step.
std::vector<TourStep> loadTour(const std::filesystem::path& folder, const anatomy::Text& text);

}  // namespace app
