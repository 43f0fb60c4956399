#include "app/anatomy/atlas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/unit/leg_files.h"

using anatomy::Atlas;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

namespace {

const Atlas& atlas() {
  static const Atlas loaded = anatomy::loadModel(test::content(), {.assets = test::assetsFolder()});
  return loaded;
}

std::set<std::string> names(const std::string& target) {
  std::set<std::string> found;
  for (const anatomy::StructureId id : atlas().resolve(target)) found.insert(atlas().at(id).facts.id);
  return found;
}

TEST(Atlas, FindsAStructureByItsIdOnly) {
  const auto id = atlas().find("soleus");
  ASSERT_TRUE(id);
  EXPECT_EQ(atlas().at(*id).facts.id, "soleus");
  EXPECT_FALSE(atlas().find("gastrocnemius"));
  EXPECT_FALSE(atlas().find("Soleus"));
  EXPECT_FALSE(atlas().find(""));
}

TEST(Atlas, AStructureComesBeforeALayerOfTheSameName) {
  EXPECT_EQ(names("soleus"), std::set<std::string>{"soleus"});
  EXPECT_EQ(names("layer:soleus"), (std::set<std::string>{"soleus", "tendinous-arch-of-soleus",
                                                          "soleus-aponeurosis", "calcaneal-tendon"}));
}

TEST(Atlas, GroupsAndLayersStandForTheirMembers) {
  EXPECT_EQ(names("gastrocnemius"), (std::set<std::string>{"gastrocnemius-lateral", "gastrocnemius-medial"}));
  EXPECT_THAT(names("skeleton"), Contains("tibia"));
  EXPECT_THAT(names("skeleton"), Not(Contains("soleus")));
  EXPECT_EQ(names("layer:skeleton"), names("skeleton"));
  EXPECT_EQ(atlas().resolve("all").size(), atlas().structures.size());
}

TEST(Atlas, WhatIsNotHereResolvesToNothing) {
  for (const char* target : {"", "nothing", "layer:", "layer:nothing", "layer:tibia", "liver", "ALL"})
    EXPECT_THAT(atlas().resolve(target), IsEmpty()) << target;
}

TEST(Atlas, EveryTargetResolvesAndIsListedOnce) {
  const std::vector<std::string> targets = atlas().targets();
  EXPECT_EQ(std::set<std::string>(targets.begin(), targets.end()).size(), targets.size());
  for (const std::string& target : targets) EXPECT_THAT(atlas().resolve(target), Not(IsEmpty())) << target;
  for (const char* expected : {"soleus", "gastrocnemius", "skeleton", "layer:soleus", "all"})
    EXPECT_THAT(targets, Contains(expected));
  EXPECT_THAT(targets, Not(Contains("liver")));
}

TEST(Atlas, CountsAllTriangles) {
  size_t count = 0;
  for (const auto& structure : atlas().structures) count += structure.mesh.indices.size() / 3;
  EXPECT_EQ(atlas().triangleCount(), count);
}

}  // namespace
