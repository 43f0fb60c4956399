#include "app/anatomy/description/described_ids.h"

#include <fmt/format.h>

#include <algorithm>

namespace anatomy {
namespace {

size_t sharedStart(std::string_view a, std::string_view b) {
  return size_t(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

// The id that begins most alike: slips of the pen are rarely in the first half of a word.
std::string didYouMean(std::string_view word, const std::vector<std::string>& ids) {
  std::string best;
  size_t longest = word.size() / 2;
  for (const std::string& id : ids) {
    const size_t shared = sharedStart(word, id);
    if (shared > longest || (shared == longest && id.size() < best.size())) {
      longest = shared;
      best = id;
    }
  }
  return best.empty() ? std::string() : fmt::format("; did you mean '{}'?", best);
}

}  // namespace

std::string DescribedIds::add(const std::string& id, const std::string& where) {
  const auto [entry, isNew] = wheres_.try_emplace(id, where);
  return isNew ? std::string() : entry->second;
}

std::vector<std::string> DescribedIds::spreadOut(const std::string& word) const {
  if (has(word)) return {word};
  std::vector<std::string> ids;
  for (const GroupRow& group : table_->groups()) {
    if (group.id != word) continue;
    std::copy_if(group.members.begin(), group.members.end(), std::back_inserter(ids),
                 [&](const std::string& member) { return has(member); });
  }
  return ids;
}

std::string DescribedIds::notDescribed(std::string_view word) const {
  std::vector<std::string> ids;
  for (const auto& [id, where] : wheres_) ids.push_back(id);
  return fmt::format("'{}' is not described{}", word, didYouMean(word, ids));
}

std::string DescribedIds::noStructure(std::string_view word) const {
  std::vector<std::string> ids;
  for (const StructureRow& row : table_->rows()) ids.push_back(row.id);
  return fmt::format("'{}' is no structure of structures.toml{}", word, didYouMean(word, ids));
}

}  // namespace anatomy
