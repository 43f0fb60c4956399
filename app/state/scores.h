// The scores of the trainer, kept from day to day in $XDG_DATA_HOME/calf-atlas/palpation-scores.toml.
#pragma once

#include <string>
#include <vector>

#include "app/anatomy/problem.h"

namespace app {

struct Score {
  float distanceMm = 0.0f, forceN = 0.0f, timeS = 0.0f;
  bool operator==(const Score&) const = default;
};

inline constexpr size_t kMostScores = 20;

// The nearest first; of two as near the quicker one.
void addScore(std::vector<Score>& scores, const Score& score);

// None when there is no file; one that cannot be read is a problem, and gives none.
std::vector<Score> loadScores(anatomy::Problems& problems);
// Throws eng::Error when they cannot be written.
void saveScores(const std::vector<Score>& scores);

}  // namespace app
