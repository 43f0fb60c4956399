// Finding a structure by what a person types: English, Latin, synonyms, any word order, a typo or two.
#pragma once

#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"

namespace app {

struct SearchHit {
  anatomy::StructureId id;
  float score = 0.0f;   // 1 is exact; hits come best first
  std::string matched;  // the name or synonym that matched
};

// Every word of the query must match a word of one of the structure's names: exactly, as a beginning, inside,
// or within 1 edit (4 letters and more) or 2 edits (8 and more); from 6 letters on, a beginning within 1 edit
// is enough. Words found only in different names count less. A name is the English or Latin one, a synonym,
// the id, a group's id or the name in the model's file. Accents and case do not count. Empty query: no hits.
std::vector<SearchHit> search(const anatomy::Atlas& atlas, std::string_view query, size_t limit = 20);

// The nearest of some words within 3 edits, for "did you mean"; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& words);

// Damerau-Levenshtein (optimal string alignment) distance in code units.
size_t editDistance(std::string_view a, std::string_view b);

}  // namespace app
