// Everything about pressing, rolling and moving that was measured or assumed, from the files of
// assets/mechanics (FORMAT.md there tells how to read and write them).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "app/anatomy/structure_table.h"
#include "app/mechanics/joint.h"
#include "app/mechanics/keep_out.h"
#include "app/mechanics/pain_scale.h"
#include "app/mechanics/roller.h"
#include "app/mechanics/tissue.h"
#include "app/mechanics/tool.h"

namespace mechanics {

struct TissueLaws {
  StiffeningLaw skin, fat, tendon;
  StiffeningLaw relaxed, stretched, slack, contracted;  // muscle
  float deepestMm = 0.0f;  // under the uppermost tissue: what lies deeper is held still
  float creepShare = 0.0f, creepS = 0.0f;

  // By what an indentation has grown once it has been held so long: 1 + share (1 - exp(-t / time constant)).
  float creepAfter(float heldS) const;
};

struct Mechanics {
  TissueLaws laws;
  std::vector<Tool> tools;
  PainThresholds pain;
  std::vector<KeepOut> keepOuts;
  RollerFacts rolling;
  Motion motion;

  const Tool* findTool(std::string_view id) const;
};

// Whatever is wrong (missing, out of its range, unknown source, key, structure or landmark, missing words) is
// reported all at once, by file and line. Nothing when anything is: a wrong number must not press on anybody.
// Throws eng::Error when there is no such folder.
std::optional<Mechanics> loadMechanics(const std::filesystem::path& folder,
                                       const anatomy::StructureTable& structures, const anatomy::Text& text,
                                       anatomy::Problems& problems);

// The same for a program that cannot go on without: throws eng::Error with the first problem and their
// number.
Mechanics requireMechanics(const std::filesystem::path& folder, const anatomy::StructureTable& structures,
                           const anatomy::Text& text);

}  // namespace mechanics
