#include "app/ui/overlay_pins.h"

#include <algorithm>
#include <cmath>

#include "app/ui/label_ink.h"
#include "app/ui/named_anchor.h"
#include "app/ui/pin_layout.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::StructureId;

constexpr float kRadius = 9.5f, kLine = 23, kMargin = 16, kGap = 26, kNumberWidth = 28;
constexpr float kWidest = 300, kNarrowest = 110;  // of a column of the list
constexpr size_t kMostPins = 60;

// Columns of the list beside the leg: on the right first.
std::vector<Box> columnsFor(const Page& page, const Reach& leg) {
  const Box& scene = page.layout.scene;
  const float margin = page.px(kMargin), gap = page.px(kGap);
  std::vector<Box> columns;
  const float right = scene.right() - margin - leg.right - gap, left = leg.left - gap - scene.x - margin;
  const float height = scene.height - 2 * margin;
  if (right > page.px(kNarrowest))
    columns.push_back({leg.right + gap, scene.y + margin, std::min(right, page.px(kWidest)), height});
  if (left > page.px(kNarrowest)) {
    const float width = std::min(left, page.px(kWidest));
    columns.push_back({leg.left - gap - width, scene.y + margin, width, height});
  }
  // A leg that fills the picture: over its rim.
  if (columns.empty())
    columns.push_back(
        {scene.right() - margin - page.px(kNarrowest), scene.y + margin, page.px(kNarrowest), height});
  return columns;
}

size_t rowsOf(const Page& page, const Box& column) {
  return size_t(std::max(0.0f, column.height / page.px(kLine)));
}

void drawLegend(const Page& page, ImDrawList& list, const std::vector<StructureId>& ids,
                const std::vector<Box>& columns, const Reach& leg) {
  size_t next = 0;
  const size_t used = ids.size() <= rowsOf(page, columns.front()) ? 1 : columns.size();
  for (size_t c = 0; c < used; ++c) {
    // One list on the right, or two of like length that are read from the left one to the right one.
    const Box& column = columns[used - 1 - c];
    const size_t here = (ids.size() - next + used - c - 1) / (used - c);
    float y = column.y + 0.5f * (column.height - float(here) * page.px(kLine));
    for (size_t i = 0; i < here; ++i, ++next, y += page.px(kLine)) {
      const StructureId id = ids[next];
      ImFont* font = nameFont(page, id);
      const std::string number = std::to_string(next + 1);
      const ImU32 ink = isSelectedOrHovered(page, id) ? page.colours().accent : page.colours().text;
      const bool overLeg = column.x < leg.right && column.right() > leg.left;
      const float numberX = column.x + page.px(kNumberWidth - 8) - textSize(font, number).x;
      drawName(page, list, page.style.fonts.strong, {numberX, y}, number, ink, overLeg);
      const std::string name =
          elided(font, primaryName(page, page.atlas().at(id)), column.width - page.px(kNumberWidth));
      drawName(page, list, font, {column.x + page.px(kNumberWidth), y}, name, ink, overLeg);
    }
  }
}

}  // namespace

std::vector<StructureId> drawPins(const Page& page, const LabelWeights& weights, size_t most) {
  const std::vector<NamedAnchor> named = namedAnchors(page, weights, Projection(page));
  const Box& scene = page.layout.scene;
  const PinRoom room{.min = {scene.x, scene.y},
                     .max = {scene.right(), scene.bottom()},
                     .radius = page.px(kRadius),
                     .most = std::min(most, kMostPins)};
  std::vector<LabelWish> wishes;
  for (const NamedAnchor& one : named)
    wishes.push_back(
        {.anchor = one.place, .importance = one.importance, .always = one.always, .others = one.others});
  const auto pins = placePins(wishes, room);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  std::vector<StructureId> ids;
  for (const PlacedPin& pin : pins) {
    const StructureId id = named[pin.wish].id;
    if (pin.centre != pin.anchor)
      drawLeader(page, list, pin.centre, pin.anchor, isSelectedOrHovered(page, id), 1.0f);
    ids.push_back(id);
  }
  for (size_t i = 0; i < pins.size(); ++i)
    drawPin(page, list, pins[i].centre, room.radius, std::to_string(i + 1),
            isSelectedOrHovered(page, ids[i]));
  return ids;
}

void drawPinsAndList(const Page& page, const LabelWeights& weights) {
  const Reach leg = reachOfLeg(page, Projection(page));
  const std::vector<Box> columns = columnsFor(page, leg);
  size_t rows = 0;
  for (const Box& column : columns) rows += rowsOf(page, column);
  drawLegend(page, *ImGui::GetBackgroundDrawList(), drawPins(page, weights, rows), columns, leg);
}

}  // namespace app
