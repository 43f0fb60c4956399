// How much a structure deserves its name where there is no room for all names, from
// assets/anatomy/label_weights.toml.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/anatomy/structure_table.h"

namespace app {

struct LabelWeights {
  std::vector<float> kinds;                              // by Kind
  std::map<std::string, float, std::less<>> structures;  // by id, where it differs from the kind's

  // A malformed entry or an unknown kind is a problem and weighs 1. Throws eng::Error when the file is
  // missing or is no TOML.
  static LabelWeights load(const std::filesystem::path& file, anatomy::Problems& problems);

  float of(const anatomy::StructureRow& row) const;
  // `pixels` that are seen of it.
  float importance(const anatomy::StructureRow& row, float pixels) const;
};

}  // namespace app
