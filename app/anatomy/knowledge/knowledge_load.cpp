#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/anatomy/toml_entry.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

// What a row may refer to.
struct Known {
  const StructureTable& structures;
  const TriggerPointTable& points;
  const Text& text;

  bool has(const std::string& id) const {
    const auto isGroup = [&](const GroupRow& group) { return group.id == id; };
    return points.findPoint(id) || structures.findById(id) ||
           std::ranges::any_of(structures.groups(), isGroup);
  }
};

void readSources(TomlEntry& entry, const Known& known, KnowledgeItem& item) {
  item.sources = entry.texts("sources");
  if (item.sources.empty()) entry.complain("'sources' is missing; say where it is from");
  for (const std::string& key : item.sources)
    if (!known.structures.findSource(key))
      entry.complain("sources", fmt::format("unknown source '{}'; add it to sources.toml", key));
}

// What a row is about may be at fault elsewhere; the row itself still tells something true.
void readAbout(TomlEntry& entry, const Known& known, KnowledgeItem& item) {
  for (std::string& id : entry.texts("about")) {
    if (known.has(id))
      item.about.push_back(std::move(id));
    else
      entry.complain("about", fmt::format("'{}' is no trigger point, structure or group", id));
  }
}

void readUrgency(TomlEntry& entry, KnowledgeItem& item) {
  const std::string id = entry.text("urgency");
  const auto urgency = urgencyFromId(id);
  if (!id.empty() && !urgency)
    entry.complain("urgency", fmt::format("unknown urgency '{}'; emergency, doctor, stop, ask-first", id));
  item.urgency = urgency.value_or(Urgency::None);
}

// The positions stand in the same order in the row, which knows the sources, and in the words.
void readSides(TomlEntry& entry, const Known& known, const std::string& key, KnowledgeItem& item) {
  const std::vector<TextRow> rows = entry.textRows("sides");
  const std::vector<std::string>& words = known.text.list(key + ".sides");
  if (rows.size() != words.size())
    return entry.complain(
        fmt::format("'{}' has {} sides here and {} in the words", item.key, rows.size(), words.size()));
  for (size_t i = 0; i < rows.size(); ++i) {
    for (const std::string& source : rows[i].texts)
      if (std::ranges::count(item.sources, source) == 0)
        entry.complainAt(rows[i].where, fmt::format("'{}' is not among the 'sources'", source));
    item.sides.push_back({words[i], rows[i].texts});
  }
}

void readWords(TomlEntry& entry, const Known& known, KnowledgeItem& item) {
  const std::string key = fmt::format("knowledge.{}", item.key);
  for (const std::string& place : {key, key + ".words"})
    if (item.words.empty() && known.text.has(place)) item.words = known.text(place);
  if (item.words.empty() && !item.key.empty())
    entry.complain(fmt::format("'{0}' has no words; add {0} under [knowledge] to the text", item.key));
  item.conditions = known.text.list(key + ".conditions");
  readSides(entry, known, key, item);
}

std::optional<KnowledgeItem> readItem(TomlEntry entry, const std::string& topic, const Known& known,
                                      const std::vector<KnowledgeItem>& before) {
  entry.allowOnly({"key", "about", "sources", "urgency", "sides"});
  KnowledgeItem item{.key = entry.requiredText("key"), .topic = topic};
  item.where = entry.where();
  if (std::ranges::count(before, item.key, &KnowledgeItem::key) > 0)
    entry.complain("key", fmt::format("item '{}' stands twice", item.key));
  readSources(entry, known, item);
  readUrgency(entry, item);
  readWords(entry, known, item);
  if (entry.faulty()) return std::nullopt;
  readAbout(entry, known, item);
  return item;
}

}  // namespace

Knowledge Knowledge::load(const fs::path& folder, const StructureTable& structures,
                          const TriggerPointTable& points, const Text& text, Problems& problems) {
  Knowledge knowledge;
  const Known known{structures, points, text};
  for (const fs::path& file : contentFilesIn(folder)) {
    const auto root = parseTomlFile(file, problems);
    if (!root) {
      ++knowledge.leftOut_;
      continue;
    }
    TomlEntry page(file, *root, problems);
    page.allowOnly({"item"});
    const std::string topic = file.stem().string();
    if (!text.has("topic." + topic))
      page.complain(fmt::format("topic '{0}' has no title; add {0} under [topic] to the words", topic));
    knowledge.topics_.push_back({topic, text("topic." + topic)});
    for (const TomlEntry& entry : entriesOf(file, *root, "item", problems)) {
      if (auto item = readItem(entry, topic, known, knowledge.items_))
        knowledge.items_.push_back(std::move(*item));
      else
        ++knowledge.leftOut_;
    }
  }
  return knowledge;
}

}  // namespace anatomy
