#include "app/state/search.h"

#include <algorithm>
#include <functional>
#include <map>

#include "app/state/fold.h"

namespace app {

namespace {

using Words = std::vector<std::string>;

struct Name {
  std::string shown;
  Words words;
};

// How well a word of the query fits a word of a name, 1 to 0. Beginnings beat middles, and both beat slips.
constexpr float kExact = 1.0f, kBeginning = 0.75f, kInside = 0.6f, kOneEdit = 0.55f, kTwoEdits = 0.4f;
constexpr float kSlippedBeginning = 0.35f;  // so that a typo does not empty the list while the rest is typed
constexpr float kWholeBeginning = 0.2f;     // more for a longer beginning
constexpr float kWholeName = 0.1f;          // more when no word of the name is left over
constexpr float kSeveralNames = 0.8f;       // words found in different names of one structure
constexpr size_t kShortestInside = 3;
constexpr size_t kShortestSlippedBeginning = 6;

size_t allowedEdits(size_t letters) {
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0;
}

float editScore(std::string_view query, std::string_view word) {
  const size_t allowed = allowedEdits(query.size());
  const size_t difference =
      query.size() > word.size() ? query.size() - word.size() : word.size() - query.size();
  if (allowed == 0 || difference > allowed) {
    return 0.0f;
  }
  const size_t edits = editDistance(query, word);
  return edits > allowed ? 0.0f : edits == 1 ? kOneEdit : kTwoEdits;
}

bool beginsWithinOneEdit(std::string_view query, std::string_view word) {
  for (size_t length = query.size() - 1; length <= query.size() + 1 && length < word.size(); ++length) {
    if (editDistance(query, word.substr(0, length)) <= 1) {
      return true;
    }
  }
  return false;
}

float slipScore(std::string_view query, std::string_view word) {
  if (const float whole = editScore(query, word); whole > 0.0f) {
    return whole;
  }
  const bool begins = query.size() >= kShortestSlippedBeginning && beginsWithinOneEdit(query, word);
  return begins ? kSlippedBeginning : 0.0f;
}

float wordScore(std::string_view query, std::string_view word) {
  if (query == word) {
    return kExact;
  }
  if (word.starts_with(query)) {
    return kBeginning + kWholeBeginning * float(query.size()) / float(word.size());
  }
  if (query.size() >= kShortestInside && word.find(query) != word.npos) {
    return kInside;
  }
  return slipScore(query, word);
}

float bestWordScore(std::string_view query, const Words& words) {
  float best = 0.0f;
  for (const std::string& word : words) {
    best = std::max(best, wordScore(query, word));
  }
  return best;
}

// All words of the query within one name.
float nameScore(const Words& query, const Words& name) {
  float sum = 0.0f;
  for (const std::string& word : query) {
    const float score = bestWordScore(word, name);
    if (score == 0.0f) {
      return 0.0f;
    }
    sum += score;
  }
  const float coverage = std::min(1.0f, float(query.size()) / float(name.size()));
  return sum / float(query.size()) * (1.0f - kWholeName + kWholeName * coverage);
}

Words allWords(const std::vector<Name>& names) {
  Words words;
  for (const Name& name : names) {
    words.insert(words.end(), name.words.begin(), name.words.end());
  }
  return words;
}

SearchHit bestHit(anatomy::StructureId id, const std::vector<Name>& names, const Words& query) {
  SearchHit hit{.id = id, .score = 0.0f, .matched = {}};
  for (const Name& name : names) {
    if (const float score = nameScore(query, name.words); score > hit.score) {
      hit.score = score;
      hit.matched = name.shown;
    }
  }
  if (hit.score == 0.0f && query.size() > 1) {
    hit.score = kSeveralNames * nameScore(query, allWords(names));
    hit.matched = names.front().shown;
  }
  return hit;
}

// Structure id to the groups it is in: "triceps surae" finds its three muscles.
using GroupsOf = std::multimap<std::string_view, std::string_view>;

GroupsOf groupsOf(const anatomy::Atlas& atlas) {
  GroupsOf groups;
  if (atlas.table) {
    for (const anatomy::GroupRow& group : atlas.table->groups()) {
      for (const std::string& member : group.members) {
        groups.emplace(member, group.id);
      }
    }
  }
  return groups;
}

// In order of preference: of two that match equally well the first is shown.
std::vector<Name> namesOf(const anatomy::Structure& structure, const GroupsOf& groups) {
  std::vector<Name> names;
  const auto add = [&](std::string_view text) {
    if (Words words = foldedWords(text); !words.empty()) {
      names.push_back({std::string(text), std::move(words)});
    }
  };
  add(structure.facts.name);
  add(structure.facts.latin);
  std::ranges::for_each(structure.facts.synonyms, add);
  add(structure.facts.id);
  add(structure.sourceName);
  const auto [first, last] = groups.equal_range(structure.facts.id);
  std::for_each(first, last, [&](const auto& group) { add(group.second); });
  return names;
}

}  // namespace

std::vector<SearchHit> search(const anatomy::Atlas& atlas, std::string_view query, size_t limit) {
  const Words words = foldedWords(query);
  std::vector<SearchHit> hits;
  if (words.empty()) {
    return hits;
  }
  const GroupsOf groups = groupsOf(atlas);
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const std::vector<Name> names = namesOf(atlas.structures[i], groups);
    if (SearchHit hit = bestHit({i}, names, words); hit.score > 0.0f) {
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, std::ranges::greater{}, &SearchHit::score);
  hits.resize(std::min(hits.size(), limit));
  return hits;
}

}  // namespace app
