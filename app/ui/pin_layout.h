// Where numbered pins go: on their structures, where there is room for all, else beside with a short stem.
// Pins do not overlap, stems do not cross; of two that cannot stand together the less important one is left
// out. Plain geometry in any unit, y down.
#pragma once

#include <vector>

#include "app/ui/label_layout.h"

namespace app {

struct PinRoom {
  glm::vec2 min{0.0f}, max{0.0f};
  float radius = 0.0f;
  size_t most = 40;  // pins in all
};

struct PlacedPin {
  size_t wish;
  glm::vec2 centre{0.0f};
  glm::vec2 anchor{0.0f};  // the stem's end; the centre where there is no stem
  Segment stem() const { return {centre, anchor}; }
};

// In reading order, top to bottom: the order of their numbers. Widths and sides of the wishes play no part.
std::vector<PlacedPin> placePins(const std::vector<LabelWish>& wishes, const PinRoom& room);

}  // namespace app
