// The guided tour: steps in the order of their file names, each a script of commands under assets/tour/ and a
// caption in the Text ("tour.NAME" for NN-NAME.txt); what the captions go by is in the folder's sources.toml.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/text.h"

namespace app {

struct TourStep {
  std::filesystem::path file;
  std::string caption;
  std::string commands;              // the script's text
  std::vector<std::string> sources;  // keys of the table of sources
};

// The caption, and in a second line what it goes by.
std::string toldOf(const TourStep& step, const anatomy::Atlas& atlas);

// "03-soleus.txt" without its number and ending.
std::string stepName(const std::filesystem::path& file);

// Every script of a folder; captions are "PREFIX.NAME" in the Text, or "PREFIX.NAME.caption". A folder without
// sources.toml has steps without sources. Throws eng::Error naming the file that cannot be read.
std::vector<TourStep> loadSteps(const std::filesystem::path& folder, const anatomy::Text& text,
                                std::string_view prefix);

// Throws as loadSteps() does, and naming the folder when it holds no step.
std::vector<TourStep> loadTour(const std::filesystem::path& folder, const anatomy::Text& text);

// Empty when every command of the step means something for this leg; else the reason, in one line: a step
// that speaks of a structure which a model lacks is passed over.
std::string whyNotFor(const TourStep& step, const anatomy::Atlas& atlas);

// The steps that fit a leg, one after the other.
class Tour {
 public:
  Tour(const std::filesystem::path& folder, const anatomy::Atlas& atlas);

  // The first step to begin with; the last stays the last, the first the first. Null when no step fits.
  const TourStep* next();
  const TourStep* previous();

 private:
  std::vector<TourStep> steps_;
  std::optional<size_t> at_;
};

}  // namespace app
