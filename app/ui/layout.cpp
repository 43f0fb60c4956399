#include "app/ui/layout.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float kTabsHeight = 40;
constexpr float kBarHeight = 52, kStatusHeight = 68, kDissectionHeight = 42, kTimingsHeight = 250;
constexpr float kDissectionShare = 0.145f;  // of the height, for two lines
constexpr float kDissectionOneLine = 980;   // narrower scenes give their sliders two lines
constexpr float kStructuresWidth = 300, kDetailsWidth = 330;
constexpr float kNarrowest = 0.78f;   // columns shrink to this share before they merge into one
constexpr float kPanelShare = 0.54f;  // of the width, for all columns together
constexpr float kOneColumnShare = 0.42f;
constexpr float kSmallBodyWidth = 200, kLargeBodyWidth = 520, kBodyMargin = 10, kBodyMarginShare = 0.04f;
constexpr float kSmallBodyShare = 0.27f, kLargeBodyShare = 0.5f;  // of the scene's width, at most
constexpr float kBodyHeightToWidth = 2.5f;
constexpr float kLegNeeds = 0.6f, kLegNeedsLeast = 420;  // times the height, up to this
constexpr float kSplitHeight = 640;  // a column as high as this holds both panels, one above the other

struct Columns {
  float left = 0, right = 0;
  bool merged = false;
};

Columns columnsOf(const LayoutInput& in) {
  const bool left = in.structures || in.timings;
  const float wanted = in.scale * ((left ? kStructuresWidth : 0) + (in.details ? kDetailsWidth : 0));
  if (wanted <= 0) return {};
  const float ratio = std::min(1.0f, kPanelShare * in.width / wanted);
  if (left && in.details && ratio < kNarrowest)
    return {std::floor(std::min(kStructuresWidth * in.scale, kOneColumnShare * in.width)), 0, true};
  return {left ? std::floor(kStructuresWidth * in.scale * ratio) : 0,
          in.details ? std::floor(kDetailsWidth * in.scale * ratio) : 0, false};
}

// Cuts `height` off the bottom of a box.
Box cutBottom(Box& box, float height) {
  const float cut = std::min(height, box.height);
  box.height -= cut;
  return {box.x, box.bottom(), box.width, cut};
}

void shareColumn(const LayoutInput& in, Layout& layout) {
  if (!in.selection) return;
  if (layout.structures.height < kSplitHeight * in.scale) {
    layout.details = layout.structures;
    layout.structures = {};
  } else {
    layout.details = cutBottom(layout.structures, std::floor(0.56f * layout.structures.height));
  }
}

Box cutTop(Box& box, float height) {
  const Box top{box.x, box.y, box.width, std::min(height, box.height)};
  box.y += top.height;
  box.height -= top.height;
  return top;
}

void fillLeftColumn(const LayoutInput& in, Box column, Layout& layout) {
  if (in.timings)
    layout.timings = cutBottom(column, std::floor(std::min(kTimingsHeight * in.scale, 0.4f * column.height)));
  if (in.structures || layout.oneColumn) layout.structures = column;
  if (layout.oneColumn) shareColumn(in, layout);
  if (!in.structures) layout.structures = {};
  if (!layout.structures.empty())
    layout.tabs = cutTop(layout.structures, std::floor(std::min(kTabsHeight * in.scale, 0.1f * in.height)));
}

// At the lower left of the scene, with a margin round it.
Box bodyBox(const LayoutInput& in, const Box& scene, bool large) {
  const float margin = std::floor(std::min(kBodyMargin * in.scale, kBodyMarginShare * scene.height));
  const float widest = std::min((large ? kLargeBodyWidth : kSmallBodyWidth) * in.scale,
                                (large ? kLargeBodyShare : kSmallBodyShare) * scene.width);
  const float height = std::floor(std::min(scene.height - 2 * margin, widest * kBodyHeightToWidth));
  const float width = std::floor(std::max(1.0f, large ? widest : std::min(widest, height)));
  return {scene.x + margin, scene.bottom() - margin - height, width, height};
}

// The leg keeps the rest. Where that would be too narrow for it the figure stays small, and where it still is
// the figure lies over the scene.
void placeBody(const LayoutInput& in, Layout& layout) {
  if (in.body == 0) return;
  Box& scene = layout.scene;
  const auto taken = [&](const Box& box) { return 2 * (box.x - scene.x) + box.width; };
  const auto fits = [&](const Box& box) {
    return scene.width - taken(box) >= kLegNeeds * std::min(kLegNeedsLeast * in.scale, scene.height);
  };
  layout.body = bodyBox(in, scene, in.body == 2);
  if (!fits(layout.body)) layout.body = bodyBox(in, scene, false);
  layout.bodyOver = !fits(layout.body);
  layout.bodyColumn = layout.body;
  if (layout.bodyOver) return;
  layout.bodyColumn = {scene.x, scene.y, taken(layout.body), scene.height};
  scene.x += layout.bodyColumn.width;
  scene.width -= layout.bodyColumn.width;
}

Box scaledBox(const Box& box, float factor) {
  return {box.x * factor, box.y * factor, box.width * factor, box.height * factor};
}

}  // namespace

Layout Layout::scaled(float factor) const {
  Layout layout = *this;
  for (Box* box : {&layout.bar, &layout.structures, &layout.timings, &layout.details, &layout.scene,
                   &layout.dissection, &layout.status, &layout.body, &layout.bodyColumn, &layout.tabs})
    *box = scaledBox(*box, factor);
  return layout;
}

Layout layoutOf(const LayoutInput& in) {
  Layout layout;
  layout.scene = {0, 0, in.width, in.height};
  if (!in.panels) {
    placeBody(in, layout);
    return layout;
  }
  const float bar = std::floor(std::min(kBarHeight * in.scale, 0.16f * in.height));
  const float status = std::floor(std::min(kStatusHeight * in.scale, 0.16f * in.height));
  const Columns columns = columnsOf(in);
  layout.oneColumn = columns.merged;
  layout.bar = {0, 0, in.width, bar};
  layout.scene = {columns.left, bar, in.width - columns.left - columns.right, in.height - bar};
  layout.status = cutBottom(layout.scene, status);
  const bool narrow = layout.scene.width < kDissectionOneLine * in.scale;
  layout.dissectionLines = narrow && 2 * kDissectionHeight * in.scale < kDissectionShare * in.height ? 2 : 1;
  const float line = std::floor(std::min(kDissectionHeight * in.scale, 0.08f * in.height));
  layout.dissection = cutBottom(layout.scene, float(layout.dissectionLines) * line);
  placeBody(in, layout);
  if (columns.left > 0) fillLeftColumn(in, {0, bar, columns.left, in.height - bar}, layout);
  if (columns.right > 0) layout.details = {in.width - columns.right, bar, columns.right, in.height - bar};
  return layout;
}

}  // namespace app
