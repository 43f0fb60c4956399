// What the program can tell beside the anatomy: symptoms, causes, look-alikes, red flags, what speaks against
// trigger points, and where sources disagree. One row is one thing to tell, with its sources.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/problem.h"
#include "app/anatomy/structure_table.h"
#include "app/anatomy/text.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"

namespace anatomy {

// How a row bears on touching a leg. Emergency and Doctor stand before everything else on a page.
enum class Urgency { None, Emergency, Doctor, Stop, AskFirst };

std::string_view idOf(Urgency urgency);
std::optional<Urgency> urgencyFromId(std::string_view id);

// One position in a disagreement, shown beside the others and never mixed with them.
struct KnowledgeSide {
  std::string words;
  std::vector<std::string> sources;  // empty: "none of the sources"
};

struct KnowledgeItem {
  std::string key;                 // "B3"
  std::string topic;               // id of a KnowledgeTopic
  std::vector<std::string> about;  // trigger points, structures and groups; empty: the topic as a whole
  std::vector<std::string> sources;
  Urgency urgency = Urgency::None;

  // In the language of the Text.
  std::string words;
  std::vector<KnowledgeSide> sides;     // of a disagreement only
  std::vector<std::string> conditions;  // to be excluded; of a row of look-alikes only

  std::string where;  // "symptoms.toml:12"
};

struct KnowledgeTopic {
  std::string id;     // "red-flags"
  std::string title;  // in the language of the Text
};

class Knowledge {
 public:
  // Reads every .toml file of the folder (assets/knowledge), in the order of their names. A row with an
  // unknown source or urgency, without words, or with a key that stands twice is reported by file and line,
  // all at once, and left out; a row about an unknown trigger point or structure is reported and stays.
  // Touches nothing else, so that it can be called again when a file has changed. Throws eng::Error when
  // there is no such folder.
  static Knowledge load(const std::filesystem::path& folder, const StructureTable& structures,
                        const TriggerPointTable& points, const Text& text, Problems& problems);

  const std::vector<KnowledgeTopic>& topics() const { return topics_; }
  const std::vector<KnowledgeItem>& items() const { return items_; }
  size_t leftOut() const { return leftOut_; }

  const KnowledgeItem* find(std::string_view key) const;
  std::vector<const KnowledgeItem*> ofTopic(std::string_view topic) const;

  // Everything that is told of a structure, or of a trigger point and the structure and groups that it lies
  // in, what is urgent first, else in the order of the files.
  std::vector<const KnowledgeItem*> about(const StructureRow& structure, const StructureTable& table) const;
  std::vector<const KnowledgeItem*> about(const TriggerPoint& point, const StructureTable& table) const;

 private:
  std::vector<const KnowledgeItem*> aboutAnyOf(const std::vector<std::string>& ids) const;

  std::vector<KnowledgeTopic> topics_;
  std::vector<KnowledgeItem> items_;
  size_t leftOut_ = 0;
};

}  // namespace anatomy
