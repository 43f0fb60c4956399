// What leg-ruler prints: one function for each question. Each returns lines of text.
#pragma once

#include <string>

#include "tests/leg/ruler/leg_model.h"
#include "tests/leg/ruler/leg_table.h"
#include "tests/leg/ruler/request.h"

namespace ruler {

// What is measured, and against what. `reference` has no meshes when there is none.
struct Bench {
  LegModel model, reference;
  LegTable table;
  Request request;

  bool isWanted(const std::string& id) const;
};

std::string likenessReport(const Bench& bench);
std::string overlapReport(const Bench& bench);
std::string skinReport(const Bench& bench);
std::string landmarkReport(const Bench& bench);
std::string silhouetteReport(const Bench& bench);
std::string contactReport(const Bench& bench);     // of the pairs asked for
std::string attachmentReport(const Bench& bench);  // as the description in the assets has them
std::string touchingReport(const Bench& bench);    // likewise
std::string stationReport(const Bench& bench);

// Write the pictures and return what was written.
std::string drawSections(const Bench& bench);
std::string drawProfile(const Bench& bench);

}  // namespace ruler
