#include "app/ui/pin_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

namespace app {
namespace {

constexpr float kApart = 2.15f;                 // least distance of two centres, in radii
constexpr std::array kStems{2.4f, 3.6f, 5.0f};  // lengths that are tried, in radii
constexpr int kDirections = 12;

class PinPlacement {
 public:
  PinPlacement(const std::vector<LabelWish>& wishes, const PinRoom& room) : wishes_(wishes), room_(room) {}

  std::vector<PlacedPin> run();

 private:
  bool inside(glm::vec2 centre) const;
  bool clash(const PlacedPin& a, const PlacedPin& b) const;
  bool fits(const PlacedPin& pin) const;
  std::optional<PlacedPin> place(size_t wish) const;
  std::optional<PlacedPin> onStem(size_t wish, glm::vec2 anchor) const;

  const std::vector<LabelWish>& wishes_;
  const PinRoom& room_;
  std::vector<PlacedPin> placed_;
};

bool PinPlacement::inside(glm::vec2 centre) const {
  const glm::vec2 low = room_.min + room_.radius, high = room_.max - room_.radius;
  return centre.x >= low.x && centre.x <= high.x && centre.y >= low.y && centre.y <= high.y;
}

bool PinPlacement::clash(const PlacedPin& a, const PlacedPin& b) const {
  return glm::distance(a.centre, b.centre) < kApart * room_.radius || cross(a.stem(), b.stem()) ||
         distance(a.stem(), b.centre) < 1.2f * room_.radius ||
         distance(b.stem(), a.centre) < 1.2f * room_.radius;
}

bool PinPlacement::fits(const PlacedPin& pin) const {
  return inside(pin.centre) && std::none_of(placed_.begin(), placed_.end(),
                                            [&](const PlacedPin& other) { return clash(pin, other); });
}

std::optional<PlacedPin> PinPlacement::onStem(size_t wish, glm::vec2 anchor) const {
  for (const float length : kStems)
    for (int i = 0; i < kDirections; ++i) {
      const float angle = float(i) * 2.0f * 3.14159265f / kDirections;
      const PlacedPin pin{wish, anchor + length * room_.radius * glm::vec2(std::cos(angle), std::sin(angle)),
                          anchor};
      if (fits(pin)) return pin;
    }
  return std::nullopt;
}

std::optional<PlacedPin> PinPlacement::place(size_t wish) const {
  std::vector<glm::vec2> anchors{wishes_[wish].anchor};
  anchors.insert(anchors.end(), wishes_[wish].others.begin(), wishes_[wish].others.end());
  for (const glm::vec2& anchor : anchors)
    if (const PlacedPin pin{wish, anchor, anchor}; fits(pin)) return pin;
  for (const glm::vec2& anchor : anchors)
    if (const auto pin = onStem(wish, anchor)) return pin;
  return std::nullopt;
}

std::vector<PlacedPin> PinPlacement::run() {
  std::vector<size_t> order(wishes_.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater(),
                           [&](size_t i) { return std::pair(wishes_[i].always, wishes_[i].importance); });
  for (const size_t wish : order) {
    if (placed_.size() == room_.most) break;
    if (const auto pin = place(wish)) placed_.push_back(*pin);
  }
  std::ranges::stable_sort(placed_, {},
                           [](const PlacedPin& pin) { return std::pair(pin.centre.y, pin.centre.x); });
  return placed_;
}

}  // namespace

std::vector<PlacedPin> placePins(const std::vector<LabelWish>& wishes, const PinRoom& room) {
  if (room.radius <= 0.0f) return {};
  return PinPlacement(wishes, room).run();
}

}  // namespace app
