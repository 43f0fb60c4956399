#include "app/anatomy/knowledge/knowledge.h"

#include <algorithm>
#include <array>

namespace anatomy {
namespace {

using namespace std::string_view_literals;

// In the order of the enumeration.
constexpr std::array kUrgencyIds = {"none"sv, "emergency"sv, "doctor"sv, "stop"sv, "ask-first"sv};

bool isUrgent(const KnowledgeItem* item) {
  return item->urgency == Urgency::Emergency || item->urgency == Urgency::Doctor;
}

std::vector<std::string> structureAndItsGroups(std::string_view structure, const StructureTable& table) {
  std::vector<std::string> ids = {std::string(structure)};
  for (const GroupRow& group : table.groups())
    if (std::ranges::count(group.members, structure) > 0) ids.push_back(group.id);
  return ids;
}

}  // namespace

std::string_view idOf(Urgency urgency) {
  return kUrgencyIds[size_t(urgency)];
}

std::optional<Urgency> urgencyFromId(std::string_view id) {
  const auto found = std::ranges::find(kUrgencyIds, id);
  if (found == kUrgencyIds.end()) return std::nullopt;
  return Urgency(found - kUrgencyIds.begin());
}

const KnowledgeItem* Knowledge::find(std::string_view key) const {
  const auto found = std::ranges::find(items_, key, &KnowledgeItem::key);
  return found != items_.end() ? &*found : nullptr;
}

std::vector<const KnowledgeItem*> Knowledge::ofTopic(std::string_view topic) const {
  std::vector<const KnowledgeItem*> found;
  for (const KnowledgeItem& item : items_)
    if (item.topic == topic) found.push_back(&item);
  return found;
}

std::vector<const KnowledgeItem*> Knowledge::aboutAnyOf(const std::vector<std::string>& ids) const {
  std::vector<const KnowledgeItem*> found;
  const auto isWanted = [&](const std::string& id) { return std::ranges::count(ids, id) > 0; };
  for (const KnowledgeItem& item : items_)
    if (std::ranges::any_of(item.about, isWanted)) found.push_back(&item);
  std::ranges::stable_partition(found, isUrgent);
  return found;
}

std::vector<const KnowledgeItem*> Knowledge::about(const StructureRow& structure,
                                                   const StructureTable& table) const {
  return aboutAnyOf(structureAndItsGroups(structure.id, table));
}

std::vector<const KnowledgeItem*> Knowledge::about(const TriggerPoint& point,
                                                   const StructureTable& table) const {
  std::vector<std::string> ids = structureAndItsGroups(point.structure, table);
  ids.push_back(point.id);
  return aboutAnyOf(ids);
}

}  // namespace anatomy
