// Which parts belong to the leg that is shown. A source may hold both legs or a whole body.
#pragma once

#include <optional>
#include <vector>

#include "app/anatomy/part_label.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

// The wanted side if there is one; else the right leg where its bones are named, else the left one. Nothing
// when no part tells a side: the bones' shape will.
std::optional<Side> chooseSide(const std::vector<const PartIdentity*>& parts, std::optional<Side> wanted);

bool isOfOtherSide(const PartIdentity& part, std::optional<Side> side);

// The room of one leg: its bones from the knee down, and what lies about them.
class LegRoom {
 public:
  // Of a bone of the chosen leg; other parts do not count.
  void add(const PartIdentity& part, const eng::Bounds& bounds);

  // Whether a part has to be left out: not known as a structure of a leg with a side, and its middle lies
  // outside. All of it in millimetres. Nothing lies outside until a bone was added.
  bool isAway(const PartIdentity& part, const eng::Bounds& bounds) const;

 private:
  eng::Bounds bones_;
};

}  // namespace anatomy
