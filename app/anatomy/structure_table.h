// The table of everything that a leg can have: one row for each structure, language-free facts from
// assets/anatomy/structures.toml, words from the Text. A model brings meshes for some of the rows.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/anatomy/problem.h"
#include "app/anatomy/text.h"

namespace anatomy {

enum class Side { Right, Left };

enum class Kind {
  Bone,
  Cartilage,
  Ligament,
  Membrane,
  Muscle,
  Tendon,
  Fascia,
  Nerve,
  Artery,
  Vein,
  Fat,
  Skin,
  Unknown
};

// Outside in; Foot holds the small muscles of the foot, Unassigned what no row of the table names.
enum class Layer {
  Skin,
  Subcutaneous,
  CruralFascia,
  SuperficialPosterior,
  Soleus,
  DeepPosterior,
  Lateral,
  Anterior,
  Neurovascular,
  Foot,
  Skeleton,
  Unassigned
};
inline constexpr int kLayerCount = int(Layer::Unassigned) + 1;

enum class Compartment { None, SuperficialPosterior, DeepPosterior, Anterior, Lateral, Foot };

// Ids as users and files write them: "superficial-posterior". The first is total; the second nothing if
// unknown.
std::string_view idOf(Kind kind);
std::string_view idOf(Layer layer);
std::string_view idOf(Compartment compartment);
std::string_view idOf(Side side);
std::optional<Kind> kindFromId(std::string_view id);
std::optional<Layer> layerFromId(std::string_view id);
std::optional<Compartment> compartmentFromId(std::string_view id);

struct StructureRow {
  std::string id;  // "gastrocnemius-medial"
  Kind kind = Kind::Unknown;
  Layer layer = Layer::Unassigned;
  Compartment compartment = Compartment::None;
  int fmaRight = 0;  // Foundational Model of Anatomy, 0 when none is known
  int fmaLeft = 0;
  int ta2 = 0;                       // Terminologia Anatomica 2 number, 0 when none
  std::string latin;                 // TA2 Latin
  std::string colour;                // "#rrggbb", or empty for the colour of its kind
  std::vector<std::string> sources;  // keys of sources.toml

  // In the language of the Text; empty where it has none.
  std::string name;
  std::vector<std::string> synonyms;
  std::string origin, insertion, nerve, action, note;

  std::string where;  // "structures.toml:120", for problems found later
};

struct SourceRow {
  std::string key;       // "P2"
  std::string citation;  // "Gray 1918, p. 483"
};

// A name for several structures at once: "gastrocnemius" is both heads.
struct GroupRow {
  std::string id;
  std::vector<std::string> members;  // ids of structures; groups within are spread out
};

struct FmaMatch {
  const StructureRow* row;
  std::optional<Side> side;  // nothing when right and left share the id, or the name tells no side
};

class StructureTable {
 public:
  // Reads structures.toml and sources.toml from a folder and takes the words from `text`. Rows at fault
  // (unknown layer, doubled id or FMA id, missing name, unknown source) are reported all at once and left
  // out, and so is a group that is left with no members. A name that two rows share is reported and finds the
  // first. Throws eng::Error when a file is missing or is no TOML.
  static StructureTable load(const std::filesystem::path& folder, const Text& text, Problems& problems);

  const std::vector<StructureRow>& rows() const { return rows_; }
  const std::vector<GroupRow>& groups() const { return groups_; }
  const std::vector<SourceRow>& sources() const { return sources_; }

  const StructureRow* findById(std::string_view id) const;
  std::optional<FmaMatch> findByFma(int fma) const;
  // By a part's plain name: id, name, Latin or synonym, with the side, the limb and "bone" or "muscle" where
  // a model puts them. "Right soleus", "Soleus of left leg", "Medial head of right gastrocnemius".
  std::optional<FmaMatch> findByName(std::string_view partName) const;
  const SourceRow* findSource(std::string_view key) const;

 private:
  std::vector<StructureRow> rows_;
  std::vector<GroupRow> groups_;
  std::vector<SourceRow> sources_;

  void index(Problems& problems);
  void indexName(const std::string& name, size_t row, Problems& problems);

  std::map<std::string, size_t, std::less<>> byId_;
  std::unordered_map<int, size_t> byFma_;
  std::unordered_map<std::string, size_t> byName_;  // by PartName::key
  std::map<std::string, size_t, std::less<>> bySourceKey_;
};

}  // namespace anatomy
