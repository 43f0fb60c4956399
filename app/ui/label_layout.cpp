#include "app/ui/label_layout.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace app {
namespace {

constexpr float kLeastShare = 0.8f;  // words that would lose more than the rest to an ellipsis are left out
constexpr float kRimShare = 0.3f;    // of the picture's width, for words over a leg that fills it

struct Side {
  bool left;
  float edge;   // x where words meet their leaders
  float width;  // for words
};

using Order = std::vector<size_t>;  // of wishes

// Beside the leg; where the leg fills the picture, over its rim at the picture's edge.
Side sideOf(const LabelRoom& room, bool left) {
  const float rim = kRimShare * (room.max.x - room.min.x);
  if (left) {
    const float edge = std::max(room.legLeft - room.gap, room.min.x + rim);
    return {true, edge, edge - room.min.x};
  }
  const float edge = std::min(room.legRight + room.gap, room.max.x - rim);
  return {false, edge, room.max.x - edge};
}

// Words must fit, and a leader must not run back under the words.
bool suits(const LabelWish& wish, const Side& side) {
  const bool ahead = side.left ? wish.anchor.x > side.edge : wish.anchor.x < side.edge;
  return wish.always || (ahead && kLeastShare * wish.width <= side.width);
}

size_t lines(const LabelRoom& room) {
  return std::min(room.mostLines, size_t(std::max(0.0f, (room.max.y - room.min.y) / room.lineHeight)));
}

// The most important wishes of a side, from top to bottom.
Order chosen(const std::vector<LabelWish>& wishes, const LabelRoom& room, const Side& side, float middle) {
  Order order;
  for (size_t i = 0; i < wishes.size(); ++i)
    if ((wishes[i].anchor.x < middle) == side.left && suits(wishes[i], side)) order.push_back(i);
  std::ranges::stable_sort(order, std::greater(),
                           [&](size_t i) { return std::pair(wishes[i].always, wishes[i].importance); });
  if (order.size() > lines(room)) order.resize(lines(room));
  std::ranges::stable_sort(order, std::less(), [&](size_t i) { return wishes[i].anchor.y; });
  return order;
}

// Heights as near to the anchors' as a distance of one line allows: pushed down from above, then up from
// below.
std::vector<float> heights(const std::vector<LabelWish>& wishes, const LabelRoom& room, const Order& order) {
  std::vector<float> y;
  float least = room.min.y + 0.5f * room.lineHeight;
  for (size_t i : order) {
    y.push_back(std::max(least, wishes[i].anchor.y));
    least = y.back() + room.lineHeight;
  }
  float most = room.max.y - 0.5f * room.lineHeight;
  for (auto it = y.rbegin(); it != y.rend(); ++it) {
    *it = std::min(*it, most);
    most = *it - room.lineHeight;
  }
  return y;
}

float turn(glm::vec2 a, glm::vec2 b, glm::vec2 c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  return turn(a, b, c) * turn(a, b, d) < 0.0f && turn(c, d, a) * turn(c, d, b) < 0.0f;
}

// Exchanging the ends of two crossing leaders shortens both together. Asking for that as well makes sure that
// rounding cannot exchange two almost parallel ones for ever.
bool worthExchange(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  return cross(a, b, c, d) &&
         glm::distance(a, d) + glm::distance(c, b) < glm::distance(a, b) + glm::distance(c, d);
}

void uncross(const std::vector<LabelWish>& wishes, float edge, const std::vector<float>& y, Order& order) {
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = 0; i + 1 < order.size(); ++i)
      for (size_t j = i + 1; j < order.size(); ++j)
        if (worthExchange({edge, y[i]}, wishes[order[i]].anchor, {edge, y[j]}, wishes[order[j]].anchor)) {
          std::swap(order[i], order[j]);
          changed = true;
        }
  }
}

void placeSide(const std::vector<LabelWish>& wishes, const LabelRoom& room, bool left,
               std::vector<PlacedLabel>& placed) {
  const Side side = sideOf(room, left);
  const float middle = 0.5f * (room.legLeft + room.legRight);
  Order order = chosen(wishes, room, side, middle);
  const std::vector<float> y = heights(wishes, room, order);
  uncross(wishes, side.edge, y, order);
  for (size_t i = 0; i < order.size(); ++i)
    placed.push_back({order[i], left, {side.edge, y[i]}, std::min(side.width, wishes[order[i]].width)});
}

}  // namespace

std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const LabelRoom& room) {
  std::vector<PlacedLabel> placed;
  if (room.lineHeight <= 0.0f) return placed;
  placeSide(wishes, room, true, placed);
  placeSide(wishes, room, false, placed);
  return placed;
}

}  // namespace app
