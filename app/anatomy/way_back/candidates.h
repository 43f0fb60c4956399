// The way back: which trigger points would make it hurt where somebody says that it hurts, and how well each
// fits. A list to think about, and never a diagnosis.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/way_back/zone_map.h"

namespace anatomy {

// Shares are of areas, 0 to 1. Strong pain weighs three times as much as light pain.
struct Candidate {
  std::string point;                               // id of a TriggerPoint
  int rank = 1;                                    // 1 is the best; those that fit equally well share one
  float fit = 0.0f;                                // what they are ranked by: see fitOf()
  float byCore = 0.0f;                             // of what hurts, within its core zones,
  float bySpillover = 0.0f;                        // and only within its spillover
  float corePainted = 0.0f;                        // of its core zones, what hurts
  std::vector<std::string> coreHit, spilloverHit;  // ids of its zones that hurt in part or as a whole
  std::vector<std::string> coreMissed;             // and of its core zones that do not hurt
  std::vector<std::string> unexplained;            // zones that were named as a whole and are none of its

  float explained() const { return byCore + bySpillover; }
};

// The part of the pain that the point explains, spillover counting as much as it is weaker there, less up to
// a half for what it would make hurt and does not.
float fitOf(const Candidate& candidate);

// All points that explain anything, best first. Equal fits stand by badge, then what is not rare and has
// several sources, then the order of the table.
std::vector<Candidate> candidatesFor(const PaintedPain& pain, const ZoneMap& map,
                                     const TriggerPointTable& table);

}  // namespace anatomy
