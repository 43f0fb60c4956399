#include "app/state/history.h"

#include <gtest/gtest.h>

namespace app {
namespace {

// States that differ in one number are enough here.
ViewState stateOf(int n) {
  ViewState state;
  state.camera.distanceMm = float(n);
  return state;
}

class HistoryTest : public testing::Test {
 protected:
  void change(int to, const std::string& group = {}, double timeS = 0.0) {
    history.remember(state, group, timeS);
    state = stateOf(to);
  }

  History history;
  ViewState state = stateOf(0);
};

TEST_F(HistoryTest, NothingToUndoChangesNothing) {
  EXPECT_FALSE(history.undo(state));
  EXPECT_FALSE(history.redo(state));
  EXPECT_EQ(state, stateOf(0));
}

TEST_F(HistoryTest, UndoAndRedoWalkTheSamePath) {
  change(1);
  change(2);
  change(3);
  EXPECT_TRUE(history.undo(state));
  EXPECT_EQ(state, stateOf(2));
  EXPECT_TRUE(history.undo(state));
  EXPECT_TRUE(history.undo(state));
  EXPECT_EQ(state, stateOf(0));
  EXPECT_FALSE(history.undo(state));
  EXPECT_EQ(history.redoCount(), 3u);
  EXPECT_TRUE(history.redo(state));
  EXPECT_TRUE(history.redo(state));
  EXPECT_TRUE(history.redo(state));
  EXPECT_EQ(state, stateOf(3));
  EXPECT_FALSE(history.redo(state));
}

TEST_F(HistoryTest, ANewChangeEndsTheFuture) {
  change(1);
  history.undo(state);
  change(2);
  EXPECT_FALSE(history.redo(state));
  EXPECT_EQ(state, stateOf(2));
}

TEST_F(HistoryTest, ADragIsOneStep) {
  change(1, "navigate", 10.0);
  change(2, "navigate", 10.5);
  change(3, "navigate", 11.0);
  EXPECT_EQ(history.undoCount(), 1u);
  history.undo(state);
  EXPECT_EQ(state, stateOf(0));
}

TEST_F(HistoryTest, APauseAnotherGroupOrNoGroupIsAStep) {
  change(1, "navigate", 10.0);
  change(2, "navigate", 10.0 + 1.01 * History::kMergeSeconds);
  change(3, "opacity soleus", 10.7);
  change(4, "", 10.8);
  change(5, "", 10.8);
  EXPECT_EQ(history.undoCount(), 5u);
}

TEST_F(HistoryTest, WhatFollowsAnUndoIsAStepOfItsOwn) {
  change(1, "", 9.0);
  change(2, "navigate", 10.0);
  history.undo(state);
  change(3, "navigate", 10.1);
  EXPECT_EQ(history.undoCount(), 2u);
  history.undo(state);
  EXPECT_EQ(state, stateOf(1));
}

TEST_F(HistoryTest, TheOldestStepsAreForgotten) {
  for (int i = 1; i <= int(History::kMaxSteps) + 10; ++i) {
    change(i);
  }
  EXPECT_EQ(history.undoCount(), History::kMaxSteps);
  while (history.undo(state)) {
  }
  EXPECT_EQ(state, stateOf(10));
}

}  // namespace
}  // namespace app
