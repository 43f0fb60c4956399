#include "app/ui/inset_layout.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>

namespace app {
namespace {

constexpr int kColumns = 64;
constexpr float kDeeperIsWider = 0.5f;

float shownMm(const InsetInput& input, size_t layer) {
  const bool bone = input.onBone && layer + 1 == input.layers.size();
  return bone ? std::min(kInsetBoneMm, std::max(input.layers[layer].restMm, kInsetBoneMm))
              : input.layers[layer].restMm;
}

// By border: its depth at rest, and how much it sinks under the middle. The lowest stays.
struct Border {
  float depthMm = 0.0f, sinksMm = 0.0f;
};

std::vector<Border> bordersOf(const InsetInput& input) {
  std::vector<Border> borders(input.layers.size() + 1);
  for (size_t i = 0; i < input.layers.size(); ++i)
    borders[i + 1].depthMm = borders[i].depthMm + shownMm(input, i);
  for (size_t i = input.layers.size(); i-- > 0;)
    borders[i].sinksMm = borders[i + 1].sinksMm + input.layers[i].compressedMm;
  return borders;
}

// The thinnest go where there are more than `room`.
std::vector<InsetRow> chosenRows(const InsetInput& input, size_t room) {
  std::vector<size_t> order;
  for (size_t i = 0; i < input.layers.size(); ++i)
    if (input.layers[i].told) order.push_back(i);
  std::ranges::stable_sort(order, std::greater{}, [&](size_t i) { return shownMm(input, i); });
  order.resize(std::min(order.size(), room));
  std::ranges::sort(order);
  std::vector<InsetRow> rows;
  for (const size_t layer : order) rows.push_back({.layer = layer});
  return rows;
}

// Each as near to its layer as the others and the box allow.
void spread(std::vector<InsetRow>& rows, const Box& words, float height) {
  float least = words.y + 0.5f * height;
  for (InsetRow& row : rows) {
    row.middleY = std::max(row.layerY, least);
    least = row.middleY + height;
  }
  float most = words.bottom() - 0.5f * height;
  for (size_t i = rows.size(); i-- > 0;) {
    rows[i].middleY = std::min(rows[i].middleY, most);
    most = rows[i].middleY - height;
  }
}

}  // namespace

float insetShare(float asideMm, float depthMm, float toolHalfWidthMm) {
  const float radius = std::hypot(toolHalfWidthMm, kDeeperIsWider * depthMm);
  const float far = 0.5f * glm::pi<float>() * std::abs(asideMm) / std::max(1e-3f, radius);
  return std::pow(1.0f + std::pow(far, 6.0f), -1.0f / 6.0f);
}

InsetLayout insetLayout(const InsetInput& input) {
  InsetLayout layout;
  if (input.layers.empty() || input.drawing.empty()) return layout;
  const std::vector<Border> borders = bordersOf(input);
  const Box& box = input.drawing;
  layout.pixelsPerMm = box.height / (input.airMm + borders.back().depthMm);
  const float top = box.y + input.airMm * layout.pixelsPerMm, middle = box.x + 0.5f * box.width;
  const auto yAt = [&](const Border& border, float asideMm) {
    const float share = insetShare(asideMm, border.depthMm, input.toolHalfWidthMm);
    return top + layout.pixelsPerMm * (border.depthMm + share * border.sinksMm);
  };
  for (const Border& border : borders) {
    std::vector<glm::vec2>& line = layout.borders.emplace_back();
    for (int i = 0; i <= kColumns; ++i) {
      const float x = box.x + box.width * float(i) / float(kColumns);
      line.push_back({x, yAt(border, (x - middle) / layout.pixelsPerMm)});
    }
  }
  layout.tip = {middle, yAt(borders.front(), 0.0f)};
  layout.rows = chosenRows(input, size_t(std::max(0.0f, input.words.height / input.rowHeight)));
  for (InsetRow& row : layout.rows)
    row.layerY = 0.5f * (layout.borders[row.layer].back().y + layout.borders[row.layer + 1].back().y);
  spread(layout.rows, input.words, input.rowHeight);
  return layout;
}

}  // namespace app
