#include "app/anatomy/model_load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/geometry/glb_write.h"
#include "tests/unit/leg_files.h"

namespace fs = std::filesystem;
using anatomy::Atlas;
using anatomy::Kind;
using anatomy::Layer;
using anatomy::LoadOptions;
using anatomy::Side;
using test::anyProblem;
using test::errorOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

LoadOptions at(const fs::path& model, std::optional<Side> side = {}) {
  return {.model = model, .assets = test::assetsFolder(), .side = side};
}

Atlas load(const fs::path& model, std::optional<Side> side = {}) {
  return loadModel(test::content(), at(model, side));
}

std::vector<std::string> idsOf(const Atlas& atlas) {
  std::vector<std::string> ids;
  for (const auto& structure : atlas.structures) ids.push_back(structure.facts.id);
  return ids;
}

const anatomy::Structure& get(const Atlas& atlas, std::string_view id) {
  const auto found = atlas.find(id);
  if (!found) throw std::out_of_range(std::string(id));
  return atlas.at(*found);
}

glm::vec3 middle(const Atlas& atlas, std::string_view id) {
  const eng::Bounds& box = get(atlas, id).bounds;
  return 0.5f * (box.min + box.max);
}

bool isOneLine(const std::string& error) {
  return !error.empty() && error.find('\n') == std::string::npos;
}

class ModelLoad : public testing::Test {
 protected:
  test::ScratchFolder scratch_;
  const fs::path folder_ = scratch_.path() / "leg";
};

// The OBJ release

TEST_F(ModelLoad, ReleaseFilesBecomeTheStructuresOfTheTable) {
  test::writeRelease(folder_, Side::Right);
  const Atlas atlas = load(folder_);
  EXPECT_THAT(idsOf(atlas), ElementsAre("soleus", "femur", "tibia", "fibula", "calcaneus"));
  EXPECT_THAT(atlas.problems, IsEmpty());
  EXPECT_EQ(atlas.frame.side, Side::Right);
  EXPECT_EQ(atlas.credit, "BodyParts3D, (c) The Database Center for Life Science");
  EXPECT_EQ(atlas.title, "BodyParts3D right leg");
  EXPECT_EQ(get(atlas, "soleus").sourceName, "Right Soleus");
  EXPECT_EQ(get(atlas, "soleus").sourceFile, "FJ22558.obj");
  EXPECT_EQ(get(atlas, "soleus").facts.layer, Layer::Soleus);
  EXPECT_TRUE(get(atlas, "soleus").closed);
  EXPECT_NEAR(get(atlas, "soleus").volumeCm3, eng::signedVolumeMm3(test::plainParts().at("soleus")) / 1000.0,
              0.5);
}

TEST_F(ModelLoad, PartsStandInTheDisplayFrame) {
  test::writeRelease(folder_, Side::Right);
  const Atlas atlas = load(folder_);
  EXPECT_GT(middle(atlas, "fibula").x, middle(atlas, "tibia").x + 10) << "lateral of a right leg is +x";
  EXPECT_LT(middle(atlas, "soleus").y, middle(atlas, "tibia").y - 10) << "anterior is +y";
  EXPECT_GT(middle(atlas, "femur").z, 300) << "proximal is +z";
  EXPECT_LE(atlas.bounds.min.z, get(atlas, "calcaneus").bounds.min.z);
  EXPECT_GE(atlas.bounds.max.z, get(atlas, "femur").bounds.max.z);
}

TEST_F(ModelLoad, OfTwoLegsTheRightOneIsTakenUnlessTheLeftIsAskedFor) {
  test::writeRelease(folder_, Side::Right);
  test::writeRelease(folder_, Side::Left);
  const Atlas right = load(folder_);
  EXPECT_EQ(right.frame.side, Side::Right);
  EXPECT_EQ(right.structures.size(), 5u);
  EXPECT_TRUE(anyProblem(right.problems, "5 parts of the other leg"));
  EXPECT_EQ(right.problems.size(), 1u) << "one line for all of them";

  const Atlas left = load(folder_, Side::Left);
  EXPECT_EQ(left.frame.side, Side::Left);
  EXPECT_EQ(left.title, "BodyParts3D left leg");
  EXPECT_EQ(left.structures.size(), 5u);
  EXPECT_LT(middle(left, "fibula").x, middle(left, "tibia").x - 10) << "left looks left";
}

TEST_F(ModelLoad, ALoneLeftLegIsTaken) {
  test::writeRelease(folder_, Side::Left);
  EXPECT_EQ(load(folder_).frame.side, Side::Left);
  EXPECT_THAT(errorOf(at(folder_, Side::Right)), HasSubstr("no part of a right leg"));
}

TEST_F(ModelLoad, WhatLiesElsewhereIsNotEvenRead) {
  test::writeRelease(folder_, Side::Right);
  const std::string garbage = "v 1 2\nthis is no mesh\n";
  test::write(
      folder_ / "FJ1.obj",
      "# Concept ID : FMA7088\n# English name : Heart\n# Bounds(mm): (-60,-160,1150)-(50,-60,1290)\n" +
          garbage);
  test::write(
      folder_ / "FJ2.obj",
      "# Concept ID : FMA7163\n# English name : Skin\n# Bounds(mm): (-240,-170,-22)-(240,105,1720)\n" +
          garbage);
  test::write(folder_ / "FJ3.obj", "# Concept ID : FMA22559\n# English name : Left soleus\n" + garbage);
  const Atlas atlas = load(folder_);
  EXPECT_EQ(atlas.structures.size(), 5u);
  EXPECT_EQ(atlas.problems.size(), 2u);
  EXPECT_TRUE(anyProblem(atlas.problems, "1 part of the other leg"));
  EXPECT_TRUE(anyProblem(atlas.problems, "2 parts away from this leg"));
}

TEST_F(ModelLoad, UnknownPartsOfTheLegAreKept) {
  test::writeRelease(folder_, Side::Right);
  const eng::Mesh mesh = test::inSourceFrame(test::plainParts().at("popliteus"), Side::Right);
  for (const char* file : {"FJ8.obj", "FJ9.obj"})
    test::write(folder_ / file,
                test::releaseHeader("FMA999999", "Right curious band", mesh) + test::objText(mesh));
  const Atlas atlas = load(folder_);
  const anatomy::Structure& kept = get(atlas, "curious-band");
  EXPECT_EQ(kept.facts.kind, Kind::Unknown);
  EXPECT_EQ(kept.facts.layer, Layer::Unassigned);
  EXPECT_EQ(kept.facts.name, "Right curious band");
  EXPECT_EQ(kept.facts.fmaRight, 999999);
  EXPECT_EQ(idsOf(atlas).back(), "curious-band-2") << "unknown parts come last";
  EXPECT_TRUE(anyProblem(atlas.problems, "FJ8.obj: 'Right curious band'"));
}

TEST_F(ModelLoad, ASecondPartOfOneStructureIsKeptUnderANumber) {
  test::writeRelease(folder_, Side::Right);
  fs::copy_file(folder_ / "FJ22558.obj", folder_ / "FJ99999.obj");
  const Atlas atlas = load(folder_);
  EXPECT_TRUE(atlas.find("soleus"));
  EXPECT_EQ(get(atlas, "soleus-2").facts.kind, Kind::Muscle);
  EXPECT_TRUE(anyProblem(atlas.problems, "FJ99999.obj: is 'soleus' once more"));
}

TEST_F(ModelLoad, TheReleaseMayLieOneLevelDown) {
  test::writeRelease(folder_ / "isa_BP3D_4.0_obj_99", Side::Right);
  test::writeRelease(folder_ / "partof_BP3D_4.0_obj_99", Side::Right);
  const Atlas atlas = load(folder_);
  EXPECT_EQ(atlas.structures.size(), 5u) << "the two trees hold the same files";
  EXPECT_THAT(atlas.problems, IsEmpty());
}

// Other sources

TEST_F(ModelLoad, ASingleFileWithNamedNodesIsAModel) {
  std::vector<eng::ImportedPart> parts;
  for (const char* id : {"tibia", "fibula", "soleus"}) parts.push_back({id, test::plainParts().at(id)});
  parts[2].name = "Right soleus muscle";
  for (auto& part : parts) eng::transform(part.mesh, glm::mat4(glm::mat3(0.1f)));
  eng::writeGlb(folder_ / "mine.glb", parts, "");
  const Atlas atlas = load(folder_ / "mine.glb");
  EXPECT_THAT(idsOf(atlas), ElementsAre("soleus", "tibia", "fibula"));
  EXPECT_THAT(atlas.credit, IsEmpty()) << "not BodyParts3D's";
  EXPECT_THAT(atlas.title, HasSubstr("mine.glb"));
  EXPECT_NEAR(atlas.frame.lengthMm, 345.0f, 12.0f) << "centimetres are understood";
}

TEST_F(ModelLoad, NoModelIsThePlainLeg) {
  const Atlas right = loadModel(test::content(), {.assets = test::assetsFolder()});
  EXPECT_GE(right.structures.size(), 40u);
  EXPECT_EQ(right.landmarks.size(), 41u);
  EXPECT_THAT(right.problems, IsEmpty());
  EXPECT_THAT(right.title, Not(HasSubstr("<")));
  for (const auto& structure : right.structures) EXPECT_TRUE(structure.closed) << structure.facts.id;

  const Atlas left = loadModel(test::content(), {.assets = test::assetsFolder(), .side = Side::Left});
  EXPECT_EQ(left.frame.side, Side::Left);
  EXPECT_NEAR(middle(left, "fibula").x, -middle(right, "fibula").x, 1e-3f);
  EXPECT_NEAR(get(left, "tibia").volumeCm3, get(right, "tibia").volumeCm3, 0.1);
}

TEST_F(ModelLoad, TheSharedLegIsComplete) {
  SKIP_WITHOUT(test::sharedLeg());
  const Atlas atlas = load(test::sharedLeg());
  EXPECT_EQ(atlas.structures.size(), 53u);
  for (const auto& structure : atlas.structures)
    EXPECT_NE(structure.facts.kind, Kind::Unknown) << structure.sourceName;
  EXPECT_EQ(atlas.title, "BodyParts3D right leg");
  EXPECT_GT(middle(atlas, "fibula").x, middle(atlas, "tibia").x + 10);
  EXPECT_LT(middle(atlas, "soleus").y, middle(atlas, "tibia").y - 10);
  EXPECT_NEAR(get(atlas, "tibia").volumeCm3, 284.3, 3.0);
  for (size_t i = 1; i < atlas.structures.size(); ++i)
    EXPECT_LE(atlas.structures[i - 1].facts.layer, atlas.structures[i].facts.layer) << "outside in";
}

TEST_F(ModelLoad, TheSharedLegLoadsTheSameEachTime) {
  SKIP_WITHOUT(test::sharedLeg());
  const Atlas first = load(test::sharedLeg()), second = load(test::sharedLeg());
  ASSERT_EQ(idsOf(first), idsOf(second));
  EXPECT_EQ(first.landmarks, second.landmarks);
  for (size_t i = 0; i < first.structures.size(); ++i) {
    EXPECT_EQ(first.structures[i].mesh.indices, second.structures[i].mesh.indices) << i;
    EXPECT_EQ(first.structures[i].mesh.positions, second.structures[i].mesh.positions) << i;
  }
}

// Bad input

TEST_F(ModelLoad, ABrokenFileAmongGoodOnesIsAProblem) {
  test::writeRelease(folder_, Side::Right);
  const std::string whole = eng::readTextFile(folder_ / "FJ22558.obj");
  test::write(folder_ / "FJ22558.obj", whole.substr(0, whole.find("vn ") + 40));
  test::write(folder_ / "FJ5_BP1_FMA22546_Right_extensor_hallucis_longus.glb", "glTF");
  test::write(folder_ / "empty.obj", "");
  const Atlas atlas = load(folder_);
  EXPECT_THAT(idsOf(atlas), ElementsAre("femur", "tibia", "fibula", "calcaneus"));
  EXPECT_EQ(atlas.problems.size(), 3u);
  EXPECT_TRUE(anyProblem(atlas.problems, "FJ22558.obj: "));
  EXPECT_TRUE(anyProblem(atlas.problems, "longus.glb: "));
  EXPECT_TRUE(anyProblem(atlas.problems, "empty.obj: "));
  EXPECT_FALSE(anyProblem(atlas.problems, folder_.string()))
      << "a problem names the file, not the whole path";
}

TEST_F(ModelLoad, NothingToLoadIsOneLineThatSaysWhatToDo) {
  fs::create_directories(folder_);
  EXPECT_THAT(errorOf(at(folder_)), HasSubstr("holds no GLB or OBJ files"));
  EXPECT_THAT(errorOf(at(folder_ / "absent")), HasSubstr("there is no such file or folder"));
  test::write(folder_ / "notes.txt", "tibia");
  EXPECT_THAT(errorOf(at(folder_ / "notes.txt")), HasSubstr("neither a folder nor a GLB or OBJ file"));
  test::write(folder_ / "a.obj", "nothing");
  test::write(folder_ / "b.glb", "nothing");
  const std::string error = errorOf(at(folder_));
  EXPECT_THAT(error, HasSubstr("none of its 2 mesh files can be used; the first: a.obj: "));
  EXPECT_TRUE(isOneLine(error));
}

TEST_F(ModelLoad, WithoutShinBonesThereIsNoLeg) {
  test::writeRelease(folder_, Side::Right, {"soleus", "fibula", "calcaneus"});
  EXPECT_THAT(errorOf(at(folder_)), HasSubstr("tibia: this bone is missing"));
  test::write(folder_ / "FJ1_BP1_FMA24477_Right_tibia.glb", "glTF");
  EXPECT_THAT(errorOf(at(folder_)), HasSubstr("Right_tibia.glb: ")) << "the broken file is the reason";
  EXPECT_TRUE(isOneLine(errorOf(at(folder_))));
}

TEST_F(ModelLoad, AMirroredLegIsAProblem) {
  for (const char* id : {"tibia", "fibula", "calcaneus", "first-metatarsal"}) {
    const auto* row = test::content().table->findById(id);
    test::write(folder_ / (std::string(id) + ".obj"),
                "# Concept ID : FMA" + std::to_string(row->fmaRight) + "\n" +
                    test::objText(test::inSourceFrame(test::plainParts().at(id), Side::Left)));
  }
  const Atlas atlas = load(folder_);
  EXPECT_EQ(atlas.frame.side, Side::Left);
  EXPECT_TRUE(anyProblem(atlas.problems, "mirrored"));
}

TEST_F(ModelLoad, AssetsElsewhereAreAnError) {
  EXPECT_THROW(anatomy::loadContent(scratch_.path()), eng::Error);
  EXPECT_THROW(anatomy::loadContent(test::assetsFolder(), "no-such-language"), eng::Error);
}

// The program's own model folder

TEST_F(ModelLoad, ASavedModelComesBackTheSame) {
  test::writeRelease(folder_, Side::Left);
  fs::copy_file(folder_ / "FJ22559.obj", folder_ / "FJ99999.obj");
  const eng::Mesh mesh = test::inSourceFrame(test::plainParts().at("popliteus"), Side::Left);
  test::write(folder_ / "FJ8.obj",
              test::releaseHeader("FMA999999", "Left \"odd\" band", mesh) + test::objText(mesh));
  const Atlas before = load(folder_);
  saveModel(before, scratch_.path() / "saved/");
  const Atlas after = load(scratch_.path() / "saved");

  EXPECT_EQ(after.frame.side, Side::Left);
  EXPECT_EQ(after.frame.lengthMm, before.frame.lengthMm);
  EXPECT_EQ(after.landmarks, before.landmarks);
  EXPECT_EQ(after.title, before.title);
  EXPECT_EQ(after.credit, before.credit);
  EXPECT_THAT(after.problems, IsEmpty());
  ASSERT_EQ(idsOf(after), idsOf(before));
  for (size_t i = 0; i < before.structures.size(); ++i) {
    const auto &a = after.structures[i], &b = before.structures[i];
    EXPECT_EQ(a.bounds.min, b.bounds.min) << b.facts.id;
    EXPECT_EQ(a.bounds.max, b.bounds.max) << b.facts.id;
    EXPECT_EQ(a.mesh.triangleCount(), b.mesh.triangleCount()) << b.facts.id;
    EXPECT_EQ(a.facts.kind, b.facts.kind) << b.facts.id;
    EXPECT_EQ(a.facts.name, b.facts.name);
    EXPECT_EQ(a.facts.fmaLeft, b.facts.fmaLeft);
    EXPECT_EQ(a.sourceName, b.sourceName);
    EXPECT_EQ(a.sourceFile, b.sourceFile);
    EXPECT_EQ(a.closed, b.closed);
  }
}

TEST_F(ModelLoad, SavingReplacesAnOlderModelAndLeavesNothingElseBehind) {
  test::writeRelease(folder_, Side::Right);
  const fs::path saved = scratch_.path() / "saved";
  saveModel(load(folder_, Side::Right), saved);
  test::write(saved / "notes.txt", "mine");
  fs::remove(folder_ / "FJ22558.obj");
  saveModel(load(folder_), saved);
  EXPECT_FALSE(load(saved).find("soleus"));
  EXPECT_TRUE(fs::exists(saved / "notes.txt"));
  size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(scratch_.path())) ++count;
  EXPECT_EQ(count, 2u) << "the source and the model";
}

TEST_F(ModelLoad, AFolderThatCannotBeWrittenIsAnError) {
  const Atlas atlas = loadModel(test::content(), {.assets = test::assetsFolder()});
  test::write(folder_, "a file");
  EXPECT_THROW(saveModel(atlas, folder_), eng::Error);
  EXPECT_THROW(saveModel(atlas, folder_ / "below"), eng::Error);
  EXPECT_EQ(eng::readTextFile(folder_), "a file");
}

TEST_F(ModelLoad, ADamagedModelFolderIsOneLineThatNamesTheFile) {
  test::writeRelease(folder_, Side::Right);
  const fs::path saved = scratch_.path() / "saved";
  saveModel(load(folder_), saved);
  const std::string good = eng::readTextFile(saved / "model.toml");
  const auto errorWith = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    test::write(saved / "model.toml", text);
    const std::string error = errorOf(at(saved));
    EXPECT_TRUE(isOneLine(error)) << from << ": " << error;
    EXPECT_THAT(error, HasSubstr("model.toml"));
    return error;
  };
  EXPECT_THAT(errorWith("side = \"right\"", "side = \"up\""), HasSubstr("side"));
  EXPECT_THAT(errorWith("length_mm = ", "length_mm = -"), HasSubstr("length_mm"));
  EXPECT_THAT(errorWith("[landmarks]", "[marks]"), HasSubstr("landmarks"));
  EXPECT_THAT(errorWith("= [", "= [nan, "), HasSubstr("landmark"));
  EXPECT_THAT(errorWith("title = ", "title "), HasSubstr("model.toml:1"));

  test::write(saved / "model.toml", good + "\n[[structure]]\nid = \"talus\"\n");
  EXPECT_TRUE(anyProblem(load(saved).problems, "'talus' has no mesh"));
  fs::remove(saved / "leg.glb");
  EXPECT_THAT(errorOf(at(saved)), HasSubstr("leg.glb"));
}

}  // namespace
