// One side of a leg that words are placed on: where they begin at each height, and how high each of them
// stands.
#pragma once

#include <vector>

#include "app/ui/label_layout.h"

namespace app {

class LabelSide {
 public:
  LabelSide(const LabelRoom& room, bool left);

  bool left() const { return left_; }
  // Where words at height y meet their leader.
  float edgeAt(float y) const;
  // For words at height y.
  float widthAt(float y) const;
  // The height at which a leader that runs straight outward from the anchor would end.
  float heightFor(glm::vec2 anchor) const;
  size_t lines() const;

  // Heights of words that stand one below the other in the given order, together as near as can be to the
  // wanted ones and at least a line apart. As many as lines() fit.
  std::vector<float> heights(const std::vector<float>& wanted) const;

 private:
  const LabelRoom& room_;
  bool left_;
  float top_;  // of the first line
};

}  // namespace app
