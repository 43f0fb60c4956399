#include "app/state/appearance.h"

#include <gmock/gmock.h>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace app {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;

constexpr float kSmallestStep = 0.02f;  // of linear light between neighbours, enough to be told apart

Palette plainPalette(float variation = 0.0f) {
  return {std::vector<Tissue>(size_t(anatomy::Kind::Unknown) + 1,
                              {glm::vec3(0.5f, 0.2f, 0.15f), 0.4f, variation})};
}

class AppearanceTest : public testing::Test {
 protected:
  Appearance look(std::string_view id, const Palette& palette = plainPalette()) const {
    return appearances(atlas, state, palette, hovered)[test::idOf(atlas, id).index];
  }
  StructureView& view(std::string_view id) { return state.structures[test::idOf(atlas, id).index]; }

  anatomy::Atlas atlas = test::smallAtlas();
  ViewState state = initialState(atlas, 1.0f);
  std::optional<anatomy::StructureId> hovered;
};

TEST_F(AppearanceTest, TakesColourAndRoughnessFromTheTissue) {
  EXPECT_EQ(look("soleus").colour, glm::vec3(0.5f, 0.2f, 0.15f));
  EXPECT_FLOAT_EQ(look("soleus").roughness, 0.4f);
}

TEST_F(AppearanceTest, AColourOfItsOwnComesFirst) {
  atlas.structures[test::idOf(atlas, "soleus").index].facts.colour = "#ffffff";
  EXPECT_EQ(look("soleus", plainPalette(1.0f)).colour, glm::vec3(1.0f));
}

TEST_F(AppearanceTest, OpacityFollowsTheStateAndTheEye) {
  view("soleus").opacity = 0.3f;
  view("tibia") = {false, 0.7f};
  EXPECT_FLOAT_EQ(look("soleus").opacity, 0.3f);
  EXPECT_FLOAT_EQ(look("tibia").opacity, 0.0f);
  EXPECT_FLOAT_EQ(look("fibula").opacity, 1.0f);
}

TEST_F(AppearanceTest, AnXRayLeavesTheSelectionAndTheBonesMostOfAll) {
  view("skin").opacity = 0.5f;
  state.xRay = true;
  state.selected = test::idOf(atlas, "soleus");
  EXPECT_FLOAT_EQ(look("soleus").opacity, 1.0f);
  EXPECT_LT(look("tibia").opacity, 0.5f);
  EXPECT_LT(look("gastrocnemius-medial").opacity, look("tibia").opacity);
  EXPECT_LT(look("skin").opacity, look("gastrocnemius-medial").opacity);
  const float faint = look("skin").opacity;
  EXPECT_FLOAT_EQ(view("skin").opacity, 0.5f);  // kept for when the x-ray ends
  view("skin").opacity = 1.0f;
  EXPECT_FLOAT_EQ(look("skin").opacity, 2.0f * faint);
  view("tibia").visible = false;
  EXPECT_FLOAT_EQ(look("tibia").opacity, 0.0f);
}

TEST_F(AppearanceTest, HoverGlowsAndSelectionIsFlagged) {
  hovered = test::idOf(atlas, "tibia");
  state.selected = test::idOf(atlas, "soleus");
  EXPECT_FLOAT_EQ(look("tibia").glow, 1.0f);
  EXPECT_FLOAT_EQ(look("soleus").glow, 0.0f);
  EXPECT_TRUE(look("soleus").selected);
  EXPECT_FALSE(look("tibia").selected);
  EXPECT_FLOAT_EQ(look("fibula").opacity, 1.0f);  // nothing is dimmed
}

TEST_F(AppearanceTest, TheHiddenNeitherGlowsNorIsMarked) {
  hovered = state.selected = test::idOf(atlas, "soleus");
  view("soleus").visible = false;
  EXPECT_FLOAT_EQ(look("soleus").glow, 0.0f);
  EXPECT_FALSE(look("soleus").selected);
}

TEST_F(AppearanceTest, AColourDoesNotDependOnTheRestOfTheModel) {
  const glm::vec3 colour = look("soleus", plainPalette(0.3f)).colour;
  atlas = test::fullAtlas();
  state = initialState(atlas, 1.0f);
  EXPECT_EQ(look("soleus", plainPalette(0.3f)).colour, colour);
}

TEST(AppearanceVariation, NeighboursOfOneKindCanBeToldApart) {
  const anatomy::Atlas atlas = test::fullAtlas();
  const auto looks = appearances(atlas, initialState(atlas, 1.0f), plainPalette(0.25f), std::nullopt);
  const auto colourOf = [&](std::string_view id) { return looks[test::idOf(atlas, id).index].colour; };
  std::string before;
  for (const anatomy::StructureRow& row : atlas.table->rows()) {
    if (row.kind != anatomy::Kind::Muscle || !row.colour.empty()) {
      continue;
    }
    if (!before.empty()) {
      EXPECT_GT(glm::distance(colourOf(before), colourOf(row.id)), kSmallestStep)
          << before << " and " << row.id;
    }
    before = row.id;
  }
  EXPECT_FALSE(before.empty());
}

TEST(AppearanceVariation, StaysWithinLight) {
  const anatomy::Atlas atlas = test::fullAtlas();
  Palette bright = plainPalette(1.0f);
  for (Tissue& tissue : bright.tissues) {
    tissue.colour = {1.0f, 0.0f, 0.9f};
  }
  for (const Appearance& look : appearances(atlas, initialState(atlas, 1.0f), bright, std::nullopt)) {
    for (int i = 0; i < 3; ++i) {
      EXPECT_GE(look.colour[i], 0.0f);
      EXPECT_LE(look.colour[i], 1.0f);
    }
  }
}

TEST(ColourFromHex, IsLinearLight) {
  EXPECT_EQ(colourFromHex("#000000"), glm::vec3(0.0f));
  EXPECT_EQ(colourFromHex("#FFffff"), glm::vec3(1.0f));
  const glm::vec3 colour = colourFromHex("#80ff0a").value();
  EXPECT_NEAR(colour.r, 0.2159f, 1e-4f);
  EXPECT_FLOAT_EQ(colour.g, 1.0f);
  EXPECT_NEAR(colour.b, 10.0f / 255.0f / 12.92f, 1e-6f);
}

TEST(ColourFromHex, RefusesWhatIsNoColour) {
  for (const char* hex : {"", "#", "d9b38c", "#d9b38", "#d9b38c0", "#d9b38g", "#-1b38c", "# 9b38c", "red"}) {
    EXPECT_EQ(colourFromHex(hex), std::nullopt) << hex;
  }
}

class PaletteTest : public testing::Test {
 protected:
  Palette load(std::string_view text) {
    eng::writeFileWhole(folder.path() / "tissues.toml", text);
    return Palette::load(folder.path() / "tissues.toml", problems);
  }
  std::vector<std::string> problemLines() const {
    std::vector<std::string> lines;
    for (const anatomy::Problem& problem : problems) {
      lines.push_back(toLine(problem));
    }
    return lines;
  }

  test::ScratchFolder folder;
  anatomy::Problems problems;
};

TEST_F(PaletteTest, ReadsEachTissue) {
  const Palette palette = load("[tissue.bone]\ncolour = \"#ffffff\"\nroughness = 0.7\nvariation = 0.1\n");
  const Tissue& bone = palette.of(anatomy::Kind::Bone);
  EXPECT_EQ(bone.colour, glm::vec3(1.0f));
  EXPECT_FLOAT_EQ(bone.roughness, 0.7f);
  EXPECT_FLOAT_EQ(bone.variation, 0.1f);
  EXPECT_THAT(problemLines(), Contains(HasSubstr("[tissue.vein] is missing")));
  EXPECT_EQ(palette.of(anatomy::Kind::Vein).colour, Tissue{}.colour);
}

TEST_F(PaletteTest, MalformedEntriesAreProblemsWithTheirLine) {
  const Palette palette = load(
      "[tissue.bone]\ncolour = \"white\"\nroughness = 7\n[tissue.fat]\nroughnes = "
      "0.5\n[tissue.bones]\n[tissue]\nskin = 3\n");
  EXPECT_EQ(palette.of(anatomy::Kind::Bone).colour, Tissue{}.colour);
  EXPECT_FLOAT_EQ(palette.of(anatomy::Kind::Bone).roughness, Tissue{}.roughness);
  EXPECT_THAT(problemLines(), Contains(testing::StartsWith("tissues.toml:2: 'white' is no colour")));
  EXPECT_THAT(problemLines(), Contains(testing::StartsWith("tissues.toml:3: 'roughness' must be")));
  EXPECT_THAT(problemLines(), Contains(testing::StartsWith("tissues.toml:5: 'roughnes' is not known")));
  EXPECT_THAT(problemLines(), Contains(testing::StartsWith("tissues.toml:6: 'bones' is not known")));
  EXPECT_THAT(problemLines(), Contains(testing::StartsWith("tissues.toml:8: 'skin' must be a table")));
}

TEST_F(PaletteTest, FinishesAreReadAndHeldWithinTheirRange) {
  const Palette palette = load("[tissue.muscle]\nanisotropy = 0.5\nrim = \"#ffffff\"\nmoisture = 2\n");
  EXPECT_FLOAT_EQ(palette.of(anatomy::Kind::Muscle).finish.anisotropy, 0.5f);
  EXPECT_FLOAT_EQ(palette.of(anatomy::Kind::Muscle).finish.rim.r, 1.0f);
  EXPECT_FLOAT_EQ(palette.of(anatomy::Kind::Muscle).finish.moisture, 0.0f);
  EXPECT_THAT(problemLines(), Contains(testing::StartsWith("tissues.toml:4: 'moisture' must be")));
}

TEST_F(PaletteTest, AMissingOrBrokenFileIsAnError) {
  EXPECT_THROW(Palette::load(folder.path() / "tissues.toml", problems), eng::Error);
  EXPECT_THROW(load("[tissue"), eng::Error);
}

TEST_F(PaletteTest, ThePaletteOfTheProgramIsWhole) {
  const Palette palette = Palette::load(test::assetsFolder() / "anatomy" / "tissues.toml", problems);
  EXPECT_THAT(problemLines(), testing::IsEmpty());
  EXPECT_EQ(palette.tissues.size(), size_t(anatomy::Kind::Unknown) + 1);
}

}  // namespace
}  // namespace app
