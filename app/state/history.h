// Undo and redo: old ViewStates, newest last. Steps of one merge group within `kMergeSeconds` are one step.
#pragma once

#include <string>
#include <vector>

#include "app/state/view_state.h"

namespace app {

class History {
 public:
  static constexpr double kMergeSeconds = 0.6;
  static constexpr size_t kMaxSteps = 500;

  // Call with the state before a change, and not when a command changed nothing: that would be a step that
  // undoes nothing. `mergeGroup` is Command::mergeKey(). `timeS` is any clock that only grows.
  void remember(const ViewState& before, const std::string& mergeGroup, double timeS);

  // Swap the state with the one before or after it; false (and nothing changed) when there is none.
  bool undo(ViewState& state);
  bool redo(ViewState& state);
  size_t undoCount() const { return past_.size(); }
  size_t redoCount() const { return future_.size(); }

 private:
  bool step(std::vector<ViewState>& from, std::vector<ViewState>& to, ViewState& state);

  std::vector<ViewState> past_;
  std::vector<ViewState> future_;
  std::string lastGroup_;
  double lastTimeS_ = -1e9;
};

}  // namespace app
