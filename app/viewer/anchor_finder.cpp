#include "app/viewer/anchor_finder.h"

#include "app/viewer/label_anchors.h"
#include "app/viewer/scene_binding.h"

namespace app {
namespace {

constexpr uint32_t kLabelledPixels = 60;  // smaller specks are not worth a label

// Nothing outside of the area.
std::vector<uint32_t> within(const Area& area, std::vector<uint32_t> ids, glm::uvec2 size) {
  const glm::ivec2 low = area.origin, high = low + glm::ivec2(area.size);
  for (uint32_t y = 0; y < size.y; ++y)
    for (uint32_t x = 0; x < size.x; ++x) {
      const bool inside = int(x) >= low.x && int(x) < high.x && int(y) >= low.y && int(y) < high.y;
      if (!inside) ids[size_t(y) * size.x + x] = 0;
    }
  return ids;
}

}  // namespace

bool AnchorFinder::find(eng::Stage& stage, const eng::View& view, const std::vector<eng::Look>& looks,
                        const Area& area, float pixelRatio) {
  if (view == view_ && looks == looks_ && area == area_ && drawing_ == stage.scenesDrawn()) return true;
  if (!stage.drawScene(view, looks)) return false;
  anchors_.clear();
  const std::vector<AnchorPixel> found =
      anchorPixels(within(area, stage.idImage(), stage.size()), stage.size(), kLabelledPixels);
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
  area_ = area;
  drawing_ = stage.scenesDrawn();
  return true;
}

}  // namespace app
