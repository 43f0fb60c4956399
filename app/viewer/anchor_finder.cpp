#include "app/viewer/anchor_finder.h"

#include "app/viewer/label_anchors.h"
#include "app/viewer/scene_binding.h"

namespace app {
namespace {

constexpr uint32_t kLabelledPixels = 60;  // smaller specks are not worth a label

}  // namespace

bool AnchorFinder::find(eng::Stage& stage, const eng::View& view, const std::vector<eng::Look>& looks,
                        float pixelRatio) {
  if (view == view_ && looks == looks_) return true;
  if (!stage.drawScene(view, looks)) return false;
  anchors_.clear();
  const std::vector<AnchorPixel> found = anchorPixels(stage.idImage(), stage.size(), kLabelledPixels);
  std::vector<glm::uvec2> pixels;
  for (const AnchorPixel& anchor : found) {
    pixels.push_back(anchor.pixel);
    pixels.insert(pixels.end(), anchor.others.begin(), anchor.others.end());
  }
  const std::vector<glm::vec3> places = stage.positionsAt(pixels);
  auto place = places.begin();
  for (const AnchorPixel& anchor : found) {
    const auto structure = structureOf(anchor.id);
    const auto last = place + 1 + ptrdiff_t(anchor.others.size());
    if (structure)
      anchors_.push_back({*structure, *place, pixelRatio * float(anchor.visiblePixels), {place + 1, last}});
    place = last;
  }
  view_ = view;
  looks_ = looks;
  return true;
}

}  // namespace app
