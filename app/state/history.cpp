#include "app/state/history.h"

#include <utility>

namespace app {

void History::remember(const ViewState& before, const std::string& mergeGroup, double timeS) {
  const bool continues =
      !mergeGroup.empty() && mergeGroup == lastGroup_ && timeS - lastTimeS_ <= kMergeSeconds;
  lastGroup_ = mergeGroup;
  lastTimeS_ = timeS;
  future_.clear();
  if (continues) {
    return;
  }
  if (past_.size() == kMaxSteps) {
    past_.erase(past_.begin());
  }
  past_.push_back(before);
}

bool History::undo(ViewState& state) {
  return step(past_, future_, state);
}

bool History::redo(ViewState& state) {
  return step(future_, past_, state);
}

bool History::step(std::vector<ViewState>& from, std::vector<ViewState>& to, ViewState& state) {
  if (from.empty()) {
    return false;
  }
  to.push_back(std::exchange(state, std::move(from.back())));
  from.pop_back();
  lastGroup_.clear();  // what is done after an undo is a step of its own
  return true;
}

}  // namespace app
