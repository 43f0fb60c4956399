// The built-in leg: read the description, model it, and write it as a model folder.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"

namespace leg_builder {

struct BuildOptions {
  std::filesystem::path assets;       // holds anatomy/leg
  std::filesystem::path description;  // another folder than anatomy/leg; empty: that one
  float spacingMm = 0.6f;
  std::vector<std::string> only;  // ids; empty: all
  bool draft = false;  // go on in spite of problems with single solids, for those who write the description
};

struct BuiltLeg {
  anatomy::Atlas atlas;  // of a draft, what is wrong is among its problems
  std::vector<std::pair<std::string, double>> seconds;
};

// Throws eng::Error, a line for each problem, when the description has any or a solid of it comes out empty.
BuiltLeg buildLeg(const BuildOptions& options);

// A number that changes with anything that could change the leg: description, ids, options and this program.
std::string contentKey(const BuildOptions& options);

}  // namespace leg_builder
