// The real window under real hands. Each test ends with Ctrl+Q, exit status 0 and a silent validation layer.
#include <gmock/gmock.h>

#include "tests/window/desktop.h"

namespace test {
namespace {

using testing::MatchesRegex;
using testing::StartsWith;

// Pixels of a region that differ by more than rounding.
size_t changedPixels(const eng::Picture& a, const eng::Picture& b, glm::ivec2 from, glm::ivec2 to) {
  size_t changed = 0;
  for (int y = from.y; y < to.y; ++y)
    for (int x = from.x; x < to.x; ++x) {
      const uint8_t *p = a.at(uint32_t(x), uint32_t(y)), *q = b.at(uint32_t(x), uint32_t(y));
      changed += std::abs(p[0] - q[0]) + std::abs(p[1] - q[1]) + std::abs(p[2] - q[2]) > 12;
    }
  return changed;
}

// In the middle of the window, where the leg stands whatever the panels.
size_t changedInScene(const eng::Picture& a, const eng::Picture& b) {
  return changedPixels(a, b, kScreen / 2 - glm::ivec2(150, 300), kScreen / 2 + glm::ivec2(150, 300));
}

bool sceneChanges(Desktop& desktop, const eng::Picture& before, size_t pixels) {
  return desktop.shows([&](const eng::Picture& now) { return changedInScene(before, now) > pixels; });
}

bool panelChanges(Desktop& desktop, const eng::Picture& before, size_t pixels) {
  return desktop.shows([&](const eng::Picture& now) {
    return changedPixels(before, now, {0, 60}, {200, 740}) > pixels;
  });
}

bool edgeIsDrawn(const eng::Picture& picture, glm::ivec2 size) {
  const uint8_t* pixel = picture.at(uint32_t(size.x) - 3, uint32_t(size.y) / 2);
  return pixel[0] + pixel[1] + pixel[2] > 15;
}

void expectGoodEnd(Desktop& desktop) {
  EXPECT_EQ(desktop.quit(), 0) << desktop.errors();
  EXPECT_THAT(desktop.errors(), testing::Not(testing::HasSubstr("validation")));
}

TEST(Window, showsLegAndPanelsAndCloses) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  const eng::Picture whole = desktop.photograph();
  desktop.key("Tab");
  EXPECT_EQ(desktop.command("panel"), "panel sides toggle");
  EXPECT_TRUE(panelChanges(desktop, whole, 1000));
  expectGoodEnd(desktop);
}

TEST(Window, clickInTheLegSelectsAndBesideItDeselects) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  const eng::Picture before = desktop.photograph();
  desktop.click(desktop.middle());
  EXPECT_THAT(desktop.command("select"), MatchesRegex("select [a-z0-9-]+"));
  EXPECT_TRUE(sceneChanges(desktop, before, 50));
  desktop.key("Escape");
  EXPECT_EQ(desktop.command("select"), "select none");
  expectGoodEnd(desktop);
}

TEST(Window, doubleClickFramesWhatIsUnderIt) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  desktop.doubleClick(desktop.middle());
  EXPECT_THAT(desktop.command("frame"), StartsWith("frame"));
  expectGoodEnd(desktop);
}

// Where the rows are is the panel's own affair: the hand goes down the list until one answers.
TEST(Window, clickInTheTreeSelects) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  const eng::Picture before = desktop.photograph();
  std::string answer;
  for (int y = 110; y < 700 && answer.empty(); y += 26) {
    desktop.click({110, y});
    answer = desktop.command("select", std::chrono::milliseconds(600));
  }
  EXPECT_THAT(answer, StartsWith("select "));
  EXPECT_TRUE(panelChanges(desktop, before, 100));
  expectGoodEnd(desktop);
}

TEST(Window, dragOrbitsAndWheelZooms) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  const eng::Picture before = desktop.photograph();
  desktop.drag(desktop.middle(), desktop.middle() + glm::ivec2(120, 30));
  EXPECT_THAT(desktop.command("orbit"), StartsWith("orbit "));
  EXPECT_TRUE(sceneChanges(desktop, before, 2000));
  const eng::Picture turned = desktop.photograph();
  desktop.click(desktop.middle(), 4);
  EXPECT_THAT(desktop.command("zoom"), StartsWith("zoom "));
  EXPECT_TRUE(sceneChanges(desktop, turned, 2000));
  expectGoodEnd(desktop);
}

TEST(Window, keysDoWhatTheTableSays) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  desktop.move(desktop.middle());
  const char* sides[] = {"posterior", "anterior", "medial", "lateral", "superior", "inferior"};
  for (int number = 1; number <= 6; ++number) {
    desktop.key(std::to_string(number));
    EXPECT_EQ(desktop.command("view"), std::string("view ") + sides[number - 1]);
  }
  desktop.key("l");
  EXPECT_EQ(desktop.command("labels"), "labels toggle");
  desktop.key("question");
  EXPECT_EQ(desktop.command("cheat-sheet"), "cheat-sheet toggle");
  expectGoodEnd(desktop);
}

TEST(Window, askedBeforeADemonstrationByKeysAloneAndNotUndone) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop({"--do", "screening ask"});
  desktop.key("o");
  desktop.key("y");
  EXPECT_EQ(desktop.command("screening"), "screening yes");
  desktop.key("ctrl+z");
  desktop.key("n");
  desktop.key("Escape");
  EXPECT_EQ(desktop.command("screening"), "screening off") << "Stop was not undone, and has no answers";
  expectGoodEnd(desktop);
}

TEST(Window, undoBringsTheOldPictureBack) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop({"--do", "reduced-motion on; panel sides off"});
  desktop.move({5, 5});
  desktop.key("1");
  desktop.command("view");
  const eng::Picture before = desktop.photograph();
  desktop.key("3");
  desktop.command("view");
  EXPECT_TRUE(sceneChanges(desktop, before, 2000));
  desktop.key("ctrl+z");
  EXPECT_EQ(desktop.command("undo"), "undo");
  EXPECT_TRUE(desktop.shows([&](const eng::Picture& now) { return changedInScene(before, now) < 50; }));
  expectGoodEnd(desktop);
}

TEST(Window, searchFindsByTyping) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  desktop.key("ctrl+f");
  EXPECT_EQ(desktop.command("search"), "search");
  desktop.photograph();
  desktop.type("soleus");
  desktop.photograph();
  desktop.key("Return");
  EXPECT_EQ(desktop.command("select"), "select soleus");
  expectGoodEnd(desktop);
}

TEST(Window, followsItsSize) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop;
  for (const glm::ivec2 size : {glm::ivec2(900, 600), glm::ivec2(400, 700), kScreen}) {
    desktop.resize(size);
    EXPECT_TRUE(desktop.shows([&](const eng::Picture& now) { return edgeIsDrawn(now, size); }))
        << "nothing at the edge of " << size.x << "x" << size.y;
  }
  expectGoodEnd(desktop);
}

TEST(Window, screenshotIsAPicture) {
  SKIP_WITHOUT_DESKTOP();
  Desktop desktop({"--do", "select soleus"});
  desktop.key("F12");
  EXPECT_THAT(desktop.command("screenshot"), StartsWith("screenshot"));
  expectGoodEnd(desktop);
  std::vector<eng::Picture> shots;
  for (const auto& entry : std::filesystem::directory_iterator(desktop.folder()))
    if (entry.path().filename().string().starts_with("calf-atlas-"))
      shots.push_back(eng::readPng(entry.path()));
  ASSERT_EQ(shots.size(), 1u);
  EXPECT_GT(shots[0].width, 300u);
  EXPECT_GT(shots[0].height, 300u);
}

}  // namespace
}  // namespace test
