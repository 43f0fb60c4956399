#include <algorithm>
#include <numeric>

#include "app/state/search.h"

namespace app {

namespace {

constexpr size_t kFarthestSuggestion = 3;

}  // namespace

size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> twoAbove(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t(0));
  for (size_t i = 1; i <= a.size(); ++i) {
    std::swap(twoAbove, above);
    std::swap(above, row);
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], twoAbove[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& words) {
  // Three letters have nothing in common with most words at three edits; half of a word has to be right.
  size_t best = std::min(kFarthestSuggestion, word.size() / 2) + 1;
  std::string found;
  for (const std::string& candidate : words) {
    if (const size_t distance = editDistance(word, candidate); distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

}  // namespace app
