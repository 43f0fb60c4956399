// The content that the program ships: complete, consistent, and every fact with a source.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "app/anatomy/structure_table.h"
#include "tests/paths.h"

namespace {

using anatomy::Kind;
using anatomy::StructureRow;
using testing::IsEmpty;
using testing::Not;

struct Shipped {
  anatomy::Problems problems;
  anatomy::Text text = anatomy::Text::load(test::assetsFolder() / "text" / "en.toml", problems);
  anatomy::StructureTable table =
      anatomy::StructureTable::load(test::assetsFolder() / "anatomy", text, problems);
};

const Shipped& shipped() {
  static const Shipped content;
  return content;
}

const anatomy::StructureTable& table() {
  return shipped().table;
}

// The keys that a note cites: "[S2]" is S2.
std::vector<std::string> citationsIn(const std::string& note) {
  std::vector<std::string> keys;
  for (size_t open = note.find('['); open != std::string::npos; open = note.find('[', open + 1)) {
    keys.push_back(note.substr(open + 1, note.find(']', open) - open - 1));
  }
  return keys;
}

TEST(Structures, LoadWithoutAProblem) {
  for (const auto& problem : shipped().problems) ADD_FAILURE() << toLine(problem);
  EXPECT_GE(table().rows().size(), 95u);
}

TEST(Structures, HaveNameKindLayerAndSources) {
  for (const StructureRow& row : table().rows()) {
    SCOPED_TRACE(row.where + " " + row.id);
    EXPECT_THAT(row.name, Not(IsEmpty()));
    EXPECT_NE(row.kind, Kind::Unknown);
    EXPECT_NE(row.layer, anatomy::Layer::Unassigned);
    EXPECT_THAT(row.sources, Not(IsEmpty()));
    for (const auto& key : row.sources) EXPECT_NE(table().findSource(key), nullptr) << key;
  }
}

TEST(Structures, ListEverySourceThatTheirNoteCites) {
  for (const StructureRow& row : table().rows()) {
    for (const auto& key : citationsIn(row.note)) {
      EXPECT_THAT(row.sources, testing::Contains(key)) << row.id;
    }
  }
}

TEST(Structures, HaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const StructureRow& row : table().rows()) EXPECT_TRUE(names.insert(row.name).second) << row.name;
}

TEST(Structures, AreWhatTheTextFileDescribes) {
  const std::string prefix = "structure.";
  for (const auto& [key, value] : shipped().text.all()) {
    if (!key.starts_with(prefix)) continue;
    const size_t dot = key.find('.', prefix.size());
    ASSERT_NE(dot, std::string::npos) << key;
    EXPECT_NE(table().findById(key.substr(prefix.size(), dot - prefix.size())), nullptr) << key;
    const std::set<std::string> words = {"name", "origin", "insertion", "nerve", "action", "note"};
    EXPECT_TRUE(words.contains(key.substr(dot + 1))) << key;
    EXPECT_THAT(value, Not(IsEmpty())) << key;
  }
}

TEST(Structures, MusclesTellOriginInsertionNerveAndAction) {
  int muscles = 0;
  for (const StructureRow& row : table().rows()) {
    if (row.kind != Kind::Muscle) continue;
    SCOPED_TRACE(row.id);
    ++muscles;
    EXPECT_THAT(row.origin, Not(IsEmpty()));
    EXPECT_THAT(row.insertion, Not(IsEmpty()));
    EXPECT_THAT(row.nerve, Not(IsEmpty()));
    EXPECT_THAT(row.action, Not(IsEmpty()));
  }
  EXPECT_GE(muscles, 23);
}

TEST(Structures, BonesAndLegMusclesHaveFmaIdsOfBothSidesAndLatin) {
  for (const StructureRow& row : table().rows()) {
    const bool legMuscle = row.kind == Kind::Muscle && row.layer != anatomy::Layer::Foot;
    if (row.kind != Kind::Bone && !legMuscle) continue;
    SCOPED_TRACE(row.id);
    EXPECT_GT(row.fmaRight, 0);
    EXPECT_GT(row.fmaLeft, 0);
    EXPECT_THAT(row.latin, Not(IsEmpty()));
    EXPECT_TRUE(row.ta2 > 0 || row.id == "sesamoids-hallux");
  }
}

TEST(Structures, KeepTheIdsThatOthersRelyOn) {
  for (const char* id : {"soleus",
                         "gastrocnemius-medial",
                         "gastrocnemius-lateral",
                         "calcaneal-tendon",
                         "flexor-hallucis-longus",
                         "tibia",
                         "fibula",
                         "femur",
                         "patella",
                         "talus",
                         "calcaneus",
                         "navicular",
                         "cuboid",
                         "medial-cuneiform",
                         "first-metatarsal",
                         "fifth-metatarsal",
                         "proximal-phalanx-1",
                         "distal-phalanx-1",
                         "middle-phalanx-2",
                         "plantaris",
                         "popliteus",
                         "tibialis-posterior",
                         "interosseous-membrane",
                         "sesamoids-hallux",
                         "dorsal-interossei",
                         "skin",
                         "crural-fascia",
                         "tibial-nerve",
                         "soleal-veins"}) {
    EXPECT_NE(table().findById(id), nullptr) << id;
  }
}

TEST(Structures, KnowTheirPlaceInTheLeg) {
  EXPECT_EQ(table().findById("soleus")->layer, anatomy::Layer::Soleus);
  EXPECT_EQ(table().findById("plantaris")->layer, anatomy::Layer::SuperficialPosterior);
  EXPECT_EQ(table().findById("fibularis-brevis")->compartment, anatomy::Compartment::Lateral);
  EXPECT_EQ(table().findById("popliteus")->compartment, anatomy::Compartment::DeepPosterior);
  EXPECT_EQ(table().findByFma(22559)->side, anatomy::Side::Left);
}

TEST(Structures, SayWhereSourcesDisagree) {
  const std::string& note = table().findById("soleus")->note;
  EXPECT_THAT(note, testing::AllOf(testing::HasSubstr("[S2]"), testing::HasSubstr("[S4]")));
}

TEST(Structures, AreFoundByTheirLayName) {
  const auto idOfName = [](const char* name) { return table().findByName(name)->row->id; };
  EXPECT_EQ(idOfName("left Achilles tendon"), "calcaneal-tendon");
  EXPECT_EQ(idOfName("calf bone"), "fibula");
  EXPECT_EQ(idOfName("FHL"), "flexor-hallucis-longus");
  EXPECT_EQ(idOfName("peroneus longus"), "fibularis-longus");
}

TEST(Groups, HoldWhatTheirNameSays) {
  std::map<std::string, size_t> sizes;
  for (const auto& group : table().groups()) sizes[group.id] = group.members.size();
  EXPECT_EQ(sizes["gastrocnemius"], 2u);
  EXPECT_EQ(sizes["triceps-surae"], 3u);
  EXPECT_EQ(sizes["tarsals"], 7u);
  EXPECT_EQ(sizes["metatarsals"], 5u);
  EXPECT_EQ(sizes["phalanges"], 14u);
  EXPECT_EQ(sizes["foot-bones"], 27u);
}

TEST(Words, NameEveryLayerKindCompartmentAndSide) {
  const auto& text = shipped().text;
  const auto expectWord = [&](std::string_view section, std::string_view id) {
    const std::string key = std::string(section) + "." + std::string(id);
    EXPECT_TRUE(text.has(key)) << key;
  };
  for (int i = 0; i < anatomy::kLayerCount; ++i) expectWord("layer", idOf(anatomy::Layer(i)));
  for (int i = 0; i <= int(Kind::Unknown); ++i) expectWord("kind", idOf(Kind(i)));
  for (int i = 0; i <= int(anatomy::Compartment::Foot); ++i) {
    expectWord("compartment", idOf(anatomy::Compartment(i)));
  }
  for (const auto side : {anatomy::Side::Right, anatomy::Side::Left}) expectWord("side", idOf(side));
}

// The reference leg names its files FJ754_BP62915_FMA22558_Right_soleus.glb.
struct ReferencePart {
  int fma;
  std::string name;
};

std::vector<ReferencePart> referenceParts() {
  std::vector<ReferencePart> parts;
  for (const auto& entry : std::filesystem::directory_iterator(test::sharedLeg())) {
    const std::string stem = entry.path().stem().string();
    const size_t fma = stem.find("FMA");
    if (entry.path().extension() != ".glb" || fma == std::string::npos) continue;
    parts.push_back({std::stoi(stem.substr(fma + 3)), stem.substr(stem.find('_', fma) + 1)});
  }
  return parts;
}

TEST(ReferenceLeg, IsKnownByFmaIdAndByNameAlone) {
  SKIP_WITHOUT(test::sharedLeg());
  const auto parts = referenceParts();
  EXPECT_EQ(parts.size(), 53u);
  std::set<std::string> ids;
  for (const auto& [fma, name] : parts) {
    SCOPED_TRACE(name);
    const auto byFma = table().findByFma(fma);
    const auto byName = table().findByName(name);
    ASSERT_TRUE(byFma && byName);
    EXPECT_EQ(byFma->side, anatomy::Side::Right);
    EXPECT_EQ(byName->side, anatomy::Side::Right);
    EXPECT_EQ(byFma->row, byName->row);
    ids.insert(byFma->row->id);
  }
  EXPECT_EQ(ids.size(), parts.size());
}

// Every row with a mesh of its own in BodyParts3D answers to the mirrored name too.
TEST(ReferenceLeg, IsKnownByTheNamesOfTheLeftLeg) {
  SKIP_WITHOUT(test::sharedLeg());
  for (auto [fma, name] : referenceParts()) {
    const size_t right = name.find("ight");
    name.replace(right - 1, 5, name[right - 1] == 'R' ? "Left" : "left");
    const auto match = table().findByName(name);
    ASSERT_TRUE(match) << name;
    EXPECT_EQ(match->side, anatomy::Side::Left) << name;
    EXPECT_EQ(match->row, table().findByFma(fma)->row) << name;
  }
}

}  // namespace
