#include "app/viewer/peel_view.h"

#include <algorithm>

namespace app {
namespace {

using anatomy::Head;
using anatomy::PeelAmounts;

bool involves(const anatomy::PeelModel::Piece& piece, const PeelAmounts& before, const PeelAmounts& now) {
  return std::ranges::any_of(
      anatomy::kHeads, [&](Head head) { return before.of(head) != now.of(head) && piece.movesWith(head); });
}

bool atRest(const anatomy::PeelModel::Piece& piece, const PeelAmounts& amounts) {
  return std::ranges::none_of(anatomy::kHeads,
                              [&](Head head) { return amounts.of(head) > 0.0f && piece.movesWith(head); });
}

}  // namespace

bool PeelView::show(eng::Stage& stage, const PeelAmounts& amounts) {
  if (amounts == shown_) return false;
  for (const anatomy::PeelModel::Piece& piece : model().pieces()) {
    if (!involves(piece, shown_, amounts)) continue;
    if (atRest(piece, amounts)) {
      stage.reshape(piece.id.index, nullptr);
      shapes_.erase(piece.id.index);
    } else {
      const eng::Mesh& mesh = shapes_[piece.id.index] = model().peeled(piece, amounts);
      stage.reshape(piece.id.index, &mesh);
    }
  }
  shown_ = amounts;
  return true;
}

const anatomy::PeelModel& PeelView::model() {
  if (!model_) model_.emplace(atlas_);
  return *model_;
}

}  // namespace app
