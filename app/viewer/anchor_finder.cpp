#include "app/viewer/anchor_finder.h"

#include "app/viewer/label_anchors.h"
#include "app/viewer/scene_binding.h"

namespace app {
namespace {

constexpr uint32_t kLabelledPixels = 60;  // smaller specks are not worth a label

}  // namespace

bool AnchorFinder::find(eng::Stage& stage, const eng::View& view, const std::vector<eng::Look>& looks) {
  if (view == view_ && looks == looks_) return true;
  if (!stage.drawScene(view, looks)) return false;
  anchors_.clear();
  for (const AnchorPixel& anchor : anchorPixels(stage.idImage(), stage.size(), kLabelledPixels)) {
    const auto pick = stage.pick(anchor.pixel);
    if (pick && pick->id == anchor.id)
      anchors_.push_back({*structureOf(anchor.id), pick->positionMm, float(anchor.visiblePixels)});
  }
  view_ = view;
  looks_ = looks;
  return true;
}

}  // namespace app
