// Which side is seen: exact counts on the id image.
#include <gmock/gmock.h>

#include <numeric>

#include "tests/program/run_program.h"

namespace test {
namespace {

using Counts = std::map<std::string, int>;

Counts visible(const std::string& commands, const Arguments& more = {}) {
  Arguments arguments{"visible", "--json", "--size", "320x400", "--do", commands};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const auto result = runProgram(arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return result.json().at("structures").get<Counts>();
}

Counts visibleOfReference(const std::string& commands) {
  return visible(commands, {"--model", sharedLeg().string()});
}

int total(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0,
                         [](int sum, const auto& entry) { return sum + entry.second; });
}

// Without what hides the muscles.
constexpr const char* kUncovered = "hide skin; hide layer:subcutaneous; hide layer:crural-fascia; ";

Counts uncovered(const std::string& commands) {
  return visible(kUncovered + commands);
}

TEST(Visible, theSkinCoversTheLeg) {
  const Counts seen = visible("view posterior");
  EXPECT_GT(seen.at("skin"), 4000);
  EXPECT_EQ(seen.at("soleus"), 0);
}

TEST(Visible, countsFitInThePicture) {
  const auto result = runProgram({"visible", "--json", "--size", "320x400"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.json().at("pixels"), 320 * 400);
  const int seen = total(result.json().at("structures").get<Counts>());
  EXPECT_GT(seen, 4000);
  EXPECT_LT(seen, 320 * 400);
}

TEST(Visible, repeatsExactly) {
  EXPECT_EQ(visible("view posterior"), visible("view posterior"));
}

TEST(Visible, posteriorViewShowsTheCalf) {
  const Counts seen = uncovered("view posterior");
  EXPECT_GT(seen.at("gastrocnemius-medial"), 500);
  EXPECT_GT(seen.at("gastrocnemius-lateral"), 500);
  EXPECT_EQ(seen.at("patella"), 0);
}

TEST(Visible, anteriorViewShowsTheShin) {
  const Counts seen = uncovered("view anterior");
  EXPECT_GT(seen.at("tibia"), 500);
  EXPECT_GT(seen.at("patella"), 50);
}

TEST(Visible, hiddenAndIsolatedStructures) {
  EXPECT_EQ(uncovered("hide gastrocnemius").at("gastrocnemius-medial"), 0);
  EXPECT_GT(uncovered("hide gastrocnemius").at("soleus"), uncovered("view posterior").at("soleus"));
  const Counts alone = visible("isolate soleus");
  EXPECT_EQ(alone.at("soleus"), total(alone));
  EXPECT_EQ(total(visible("hide all")), 0);
}

TEST(Visible, oppositeSidesShowDifferentHeads) {
  const Counts lateral = uncovered("view lateral"), medial = uncovered("view medial");
  EXPECT_GT(lateral.at("fibularis-longus"), medial.at("fibularis-longus"));
  EXPECT_GT(lateral.at("gastrocnemius-lateral"), medial.at("gastrocnemius-lateral"));
  EXPECT_GT(medial.at("gastrocnemius-medial"), lateral.at("gastrocnemius-medial"));
}

TEST(Visible, resetBringsEverythingBack) {
  EXPECT_EQ(visible("hide soleus; view medial; reset"), visible(""));
}

TEST(Visible, undoTakesBackOneStep) {
  EXPECT_EQ(visible("view posterior; hide soleus; undo"), visible("view posterior"));
}

TEST(Visible, referenceLegFromBehindAndFromTheFront) {
  SKIP_WITHOUT(sharedLeg());
  const Counts behind = visibleOfReference("view posterior"), front = visibleOfReference("view anterior");
  EXPECT_GT(behind.at("soleus"), 100);
  EXPECT_GT(behind.at("gastrocnemius-medial"), 1000);
  EXPECT_GT(behind.at("gastrocnemius-lateral"), 1000);
  EXPECT_GT(behind.at("calcaneal-tendon"), 100);
  EXPECT_GT(front.at("tibia"), 1000);
  EXPECT_GT(front.at("tibialis-anterior"), 1000);
  EXPECT_GT(front.at("patella"), 100);
  EXPECT_LT(behind.at("patella"), 5);
}

TEST(Visible, referenceLegFromItsSides) {
  SKIP_WITHOUT(sharedLeg());
  const Counts lateral = visibleOfReference("view lateral"), medial = visibleOfReference("view medial");
  EXPECT_GT(lateral.at("fibula"), 3 * (medial.at("fibula") + 1));
  EXPECT_GT(medial.at("tibia"), lateral.at("tibia"));
  EXPECT_GT(medial.at("first-metatarsal"), lateral.at("first-metatarsal"));
  EXPECT_GT(lateral.at("fifth-metatarsal"), medial.at("fifth-metatarsal"));
}

// Of the soleus, how much the peeled gastrocnemius leaves to be seen of what is seen without it.
double uncoveredShare() {
  const std::string scene = std::string(kUncovered) + "view posterior; frame soleus; ";
  const int peeled = visible(scene + "peel gastrocnemius 1").at("soleus");
  const int without = visible(scene + "hide gastrocnemius; hide gastrocnemius-aponeurosis").at("soleus");
  return double(peeled) / without;
}

TEST(Visible, thePeeledGastrocnemiusUncoversTheSoleus) {
  EXPECT_GE(uncoveredShare(), 0.95);
}

TEST(Visible, thePeeledGastrocnemiusOfTheReferenceUncoversTheSoleus) {
  SKIP_WITHOUT(sharedLeg());
  const std::string scene = "view posterior; frame soleus; ";
  const int peeled = visibleOfReference(scene + "peel gastrocnemius 1").at("soleus");
  const int without = visibleOfReference(scene + "hide gastrocnemius").at("soleus");
  EXPECT_GE(double(peeled) / without, 0.95);
}

}  // namespace
}  // namespace test
