#include "app/state/scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/anatomy/toml_entry.h"
#include "app/state/toml_fields.h"
#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace app {

namespace {

std::filesystem::path scoresFile() {
  return dataFolder() / "palpation-scores.toml";
}

}  // namespace

void addScore(std::vector<Score>& scores, const Score& score) {
  const auto order = [](const Score& s) { return std::tuple(s.distanceMm, s.timeS, s.forceN); };
  scores.insert(std::ranges::upper_bound(scores, order(score), {}, order), score);
  if (scores.size() > kMostScores) scores.resize(kMostScores);
}

std::vector<Score> loadScores(anatomy::Problems& problems) {
  std::vector<Score> scores;
  const std::filesystem::path file = scoresFile();  // borrowed by the entry
  std::error_code unreadable;
  if (!std::filesystem::exists(file, unreadable) && !unreadable) return scores;
  const auto root = anatomy::parseTomlFile(file, problems);
  if (!root) return scores;
  anatomy::TomlEntry entry(file, *root, problems);
  entry.allowOnly({"scores"});
  for (const anatomy::TomlRow& row : entry.rows("scores")) {
    const bool whole = row.numbers.size() == 3 && std::ranges::min(row.numbers) >= 0.0f;
    if (whole)
      addScore(scores, {row.numbers[0], row.numbers[1], row.numbers[2]});
    else
      entry.complainAt(row.where, "a score is [mm, newtons, seconds], each 0 or more");
  }
  return scores;
}

void saveScores(const std::vector<Score>& scores) {
  std::string text = "# The trainer's scores: mm beside the nodule, newtons, seconds.\nscores = [\n";
  for (const Score& score : scores)
    text += fmt::format("  [{:.1f}, {:.1f}, {:.1f}],\n", score.distanceMm, score.forceN, score.timeS);
  setBrokenAside(scoresFile());
  eng::writeFileWhole(scoresFile(), text + "]\n");
}

}  // namespace app
