#include "app/anatomy/structure_table.h"

#include <gmock/gmock.h>

#include <fstream>
#include <memory>

#include "engine/base/error.h"

namespace {

using anatomy::Side;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kText = R"(
[structure.soleus]
name = "Soleus"
synonyms = ["SOL", "deep calf muscle"]
nerve = "Tibial nerve"
[structure.gastrocnemius-medial]
name = "Gastrocnemius, medial head"
[structure.fibula]
name = "Fibula"
synonyms = ["calf bone"]
[structure.skin]
name = "Skin"
)";

constexpr std::string_view kSources = "[[source]]\nkey = \"GK\"\ncitation = \"general knowledge\"\n";

constexpr std::string_view kRows = R"([[structure]]
id = "soleus"
kind = "muscle"
layer = "soleus"
compartment = "superficial-posterior"
fma = { right = 22558, left = 22559 }
ta2 = 2660
latin = "Musculus soleus"
sources = ["GK"]
[[structure]]
id = "gastrocnemius-medial"
kind = "muscle"
layer = "superficial-posterior"
fma = { right = 45957 }
sources = ["GK"]
[[structure]]
id = "fibula"
kind = "bone"
layer = "skeleton"
sources = ["GK"]
[[structure]]
id = "skin"
kind = "skin"
layer = "skin"
fma = { right = 7163, left = 7163 }
sources = ["GK"]
)";

class StructureTableTest : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const char* name, std::string_view content) const { std::ofstream(folder_ / name) << content; }

  anatomy::StructureTable load(std::string_view structures, std::string_view sources = kSources) {
    write("structures.toml", structures);
    write("sources.toml", sources);
    write("en.toml", kText);
    const auto text = anatomy::Text::load(folder_ / "en.toml", problems_);
    return anatomy::StructureTable::load(folder_, text, problems_);
  }

  // The single problem of a table that has this row after the good ones.
  std::string problemOf(const std::string& row) {
    problems_.clear();
    const auto table = load(std::string(kRows) + "[[structure]]\n" + row);
    EXPECT_EQ(table.rows().size(), 4u) << row;
    EXPECT_EQ(problems_.size(), 1u) << row;
    return problems_.empty() ? std::string() : toLine(problems_.front());
  }

  anatomy::Problems problems_;
  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string("table_") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(StructureTableTest, ReadsFactsAndWordsOfARow) {
  const auto table = load(kRows);
  ASSERT_THAT(problems_, IsEmpty());
  const auto* soleus = table.findById("soleus");
  ASSERT_NE(soleus, nullptr);
  EXPECT_EQ(soleus->kind, anatomy::Kind::Muscle);
  EXPECT_EQ(soleus->layer, anatomy::Layer::Soleus);
  EXPECT_EQ(soleus->compartment, anatomy::Compartment::SuperficialPosterior);
  EXPECT_EQ(soleus->fmaLeft, 22559);
  EXPECT_EQ(soleus->ta2, 2660);
  EXPECT_EQ(soleus->name, "Soleus");
  EXPECT_EQ(soleus->nerve, "Tibial nerve");
  EXPECT_EQ(soleus->origin, "");
  EXPECT_THAT(soleus->synonyms, ElementsAre("SOL", "deep calf muscle"));
  EXPECT_EQ(soleus->where, "structures.toml:1");
  EXPECT_EQ(table.findById("soleu"), nullptr);
}

TEST_F(StructureTableTest, FindsBySideOfTheFmaId) {
  const auto table = load(kRows);
  ASSERT_TRUE(table.findByFma(22558) && table.findByFma(22559) && table.findByFma(7163));
  EXPECT_EQ(table.findByFma(22558)->side, Side::Right);
  EXPECT_EQ(table.findByFma(22559)->side, Side::Left);
  EXPECT_EQ(table.findByFma(7163)->row->id, "skin");
  EXPECT_EQ(table.findByFma(7163)->side, std::nullopt);
  EXPECT_FALSE(table.findByFma(0));
  EXPECT_FALSE(table.findByFma(1));
}

TEST_F(StructureTableTest, FindsTheNamesThatModelsUse) {
  const auto table = load(kRows);
  const auto idOfName = [&](std::string_view name) {
    const auto match = table.findByName(name);
    return match ? match->row->id : std::string();
  };
  for (const char* name : {"Right soleus", "soleus", "SOLEUS.R", "Soleus of left leg", "Musculus soleus",
                           "M. soleus", "Soleus muscle", "Left_soleus", "sol"}) {
    EXPECT_EQ(idOfName(name), "soleus") << name;
  }
  EXPECT_EQ(idOfName("Medial head of right gastrocnemius"), "gastrocnemius-medial");
  EXPECT_EQ(idOfName("gastrocnemius-medial"), "gastrocnemius-medial");
  EXPECT_EQ(idOfName("Fibula bone of right leg"), "fibula");
  EXPECT_EQ(idOfName("Right calf bone"), "fibula");
}

TEST_F(StructureTableTest, FindsNoRowForOtherParts) {
  const auto table = load(kRows);
  for (const char* name : {"", "Right", "Left foot", "Right calf", "Lateral head of right gastrocnemius",
                           "Right soleus vein", "Skin of hand", "bone", "..."}) {
    EXPECT_FALSE(table.findByName(name)) << name;
  }
}

TEST_F(StructureTableTest, TellsTheSideOfAName) {
  const auto table = load(kRows);
  EXPECT_EQ(table.findByName("Right soleus")->side, Side::Right);
  EXPECT_EQ(table.findByName("soleus of LEFT leg")->side, Side::Left);
  EXPECT_EQ(table.findByName("Soleus.l")->side, Side::Left);
  EXPECT_EQ(table.findByName("Soleus")->side, std::nullopt);
}

TEST_F(StructureTableTest, FindsInACopyAfterTheOriginalIsGone) {
  auto original = std::make_unique<anatomy::StructureTable>(load(kRows));
  const anatomy::StructureTable copy = *original;
  original.reset();
  EXPECT_EQ(copy.findByFma(22558)->row, copy.findById("soleus"));
  EXPECT_EQ(copy.findById("soleus"), &copy.rows().front());
}

TEST_F(StructureTableTest, SpreadsGroupsWithinGroups) {
  const auto table = load(std::string(kRows) +
                          "[[group]]\nid = \"heads\"\nmembers = [\"gastrocnemius-medial\"]\n"
                          "[[group]]\nid = \"triceps\"\nmembers = [\"heads\", \"soleus\"]\n");
  ASSERT_THAT(problems_, IsEmpty());
  ASSERT_EQ(table.groups().size(), 2u);
  EXPECT_THAT(table.groups()[1].members, ElementsAre("gastrocnemius-medial", "soleus"));
}

TEST_F(StructureTableTest, SaysWhatIsWrongWithAGroup) {
  const auto table = load(std::string(kRows) +
                          "[[group]]\nid = \"soleus\"\nmembers = [\"fibula\"]\n"
                          "[[group]]\nid = \"some\"\nmembers = [\"fibula\", \"fibla\"]\n"
                          "[[group]]\nid = \"none\"\nmembers = []\n");
  ASSERT_EQ(problems_.size(), 3u);
  EXPECT_THAT(problems_[0].what, HasSubstr("'soleus' already means"));
  EXPECT_THAT(problems_[1].what, HasSubstr("'fibla' is no structure"));
  EXPECT_THAT(problems_[2].what, HasSubstr("'members' is missing"));
  EXPECT_THAT(table.groups(), ElementsAre(Field(&anatomy::GroupRow::id, "some")));
}

TEST_F(StructureTableTest, LeavesOutARowAtFaultAndSaysWhereAndWhy) {
  EXPECT_THAT(problemOf("id = \"patella\"\nkind = \"bone\"\nlayer = \"skeleton\"\nsources = [\"GK\"]"),
              HasSubstr("structures.toml:27: 'patella' has no name"));
  EXPECT_THAT(problemOf("id = \"soleus\"\nkind = \"bone\"\nlayer = \"skeleton\"\nsources = [\"GK\"]"),
              HasSubstr("structures.toml:28: id 'soleus' stands twice"));
}

TEST_F(StructureTableTest, NamesTheChoicesForAnUnknownWord) {
  std::string rows(kRows);
  rows.replace(rows.find("layer = \"soleus\""), 16, "layer = \"soleu\"");
  rows.replace(rows.find("kind = \"bone\""), 13, "kind = \"bome\"");
  const auto table = load(rows);
  EXPECT_EQ(table.rows().size(), 2u);
  ASSERT_EQ(problems_.size(), 2u);
  EXPECT_EQ(problems_[0].where, "structures.toml:4");
  EXPECT_THAT(problems_[0].what, AllOf(HasSubstr("'soleu'"), HasSubstr("skin, subcutaneous")));
  EXPECT_THAT(problems_[1].what, AllOf(HasSubstr("'bome'"), HasSubstr("bone, cartilage")));
}

TEST_F(StructureTableTest, RefusesADoubledFmaId) {
  std::string rows(kRows);
  rows.replace(rows.find("45957"), 5, "22559");
  const auto table = load(rows);
  EXPECT_EQ(table.findById("gastrocnemius-medial"), nullptr);
  EXPECT_EQ(table.findByFma(22559)->row->id, "soleus");
  EXPECT_THAT(problems_, ElementsAre(Field(&anatomy::Problem::what, HasSubstr("already that of 'soleus'"))));
}

TEST_F(StructureTableTest, ReportsUnknownSourcesKeysColoursAndTypesAllAtOnce) {
  std::string rows(kRows);
  rows.replace(rows.find("latin ="), 7, "latn  =");
  rows.replace(rows.find("ta2 = 2660"), 10, "ta2 = -1  ");
  rows +=
      "[[structure]]\nid = \"Skin_2\"\nkind = 3\nlayer = \"skin\"\ncolour = \"#12345g\"\nsources = "
      "[\"P99\"]\n";
  load(rows);
  std::string all;
  for (const auto& problem : problems_) all += toLine(problem) + "\n";
  for (const char* part : {":8: unknown key 'latn'", ":7: 'ta2' must be", "id 'Skin_2' must be lower-case",
                           ":29: 'kind' must be a text", "'#12345g' is no colour", "unknown source 'P99'"}) {
    EXPECT_THAT(all, HasSubstr(part));
  }
}

TEST_F(StructureTableTest, ReportsANameThatTwoRowsShare) {
  std::string rows(kRows);
  const auto second = rows.find("fma = { right = 45957 }");
  rows.insert(second, "latin = \"Musculus soleus\"\n");
  const auto table = load(rows);
  EXPECT_EQ(table.rows().size(), 4u);
  EXPECT_EQ(table.findByName("Musculus soleus")->row->id, "soleus");
  EXPECT_THAT(problems_, ElementsAre(Field(&anatomy::Problem::what,
                                           HasSubstr("names both 'soleus' and 'gastrocnemius-medial'"))));
}

TEST_F(StructureTableTest, ThrowsWhenAFileIsMissingOrNoToml) {
  EXPECT_THROW(load("[[structure]"), eng::Error);
  EXPECT_THROW(load(kRows, "= 3"), eng::Error);
  std::filesystem::remove(folder_ / "structures.toml");
  const auto text = anatomy::Text::load(folder_ / "en.toml", problems_);
  EXPECT_THROW(anatomy::StructureTable::load(folder_, text, problems_), eng::Error);
}

TEST_F(StructureTableTest, SurvivesOddlyShapedFiles) {
  EXPECT_THAT(load("").rows(), IsEmpty());
  EXPECT_THAT(load("structure = 3").rows(), IsEmpty());
  EXPECT_THAT(load("[structure]\nid = \"soleus\"").rows(), IsEmpty());
  EXPECT_THAT(load("structure = [1, 2]\ngroup = \"x\"").rows(), IsEmpty());
  EXPECT_THAT(load("[[structure]]\nid = [1]\nfma = 3\nsources = [1]").rows(), IsEmpty());
  EXPECT_THAT(problems_, Contains(Field(&anatomy::Problem::what, HasSubstr("[[structure]]"))));
}

TEST(Ids, AreTheInverseOfTheirParsers) {
  for (int i = 0; i <= int(anatomy::Kind::Unknown); ++i) {
    EXPECT_EQ(anatomy::kindFromId(idOf(anatomy::Kind(i))), anatomy::Kind(i));
  }
  for (int i = 0; i < anatomy::kLayerCount; ++i) {
    EXPECT_EQ(anatomy::layerFromId(idOf(anatomy::Layer(i))), anatomy::Layer(i));
  }
  for (int i = 0; i <= int(anatomy::Compartment::Foot); ++i) {
    EXPECT_EQ(anatomy::compartmentFromId(idOf(anatomy::Compartment(i))), anatomy::Compartment(i));
  }
  EXPECT_EQ(idOf(anatomy::Layer::SuperficialPosterior), "superficial-posterior");
  EXPECT_EQ(idOf(anatomy::Kind::Artery), "artery");
  EXPECT_EQ(anatomy::layerFromId(""), std::nullopt);
}

}  // namespace
