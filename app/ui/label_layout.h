// Where labels go: words beside the leg, or round a shape such as a cross-section, each with a straight
// leader to its structure. No two leaders cross, no words overlap, no leader runs through words or over
// another's dot: of two that cannot stand together the less important one is left out. Plain geometry in any
// unit, y down; knows no drawing.
#pragma once

#include <cstddef>
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "app/ui/segments.h"

namespace app {

struct LabelWish {
  glm::vec2 anchor{0.0f};
  float width = 0.0f;               // of the words
  float importance = 0.0f;          // the least important go where room is scarce
  bool always = false;              // goes last, and stays where its words do not fit
  std::optional<bool> wasLeft{};    // where its words stood before: they do not change sides for a trifle
  std::vector<glm::vec2> others{};  // where the leader may end as well, should the anchor be in the way
};

struct LabelRoom {
  glm::vec2 min{0.0f}, max{0.0f};  // of the scene
  float legLeft = 0.0f, legRight = 0.0f;
  float lineHeight = 0.0f;
  float gap = 0.0f;       // between words and leg
  float dot = 0.0f;       // radius round an anchor that other leaders keep out of
  size_t mostLines = 14;  // on each side: more is no longer read
  // Corners of a convex shape, in order, that the words go round; empty: two columns beside the leg.
  std::vector<glm::vec2> outline{};
  std::vector<Box> taken{};  // by legends and other words: no words stand there, no leader runs through
};

struct PlacedLabel {
  size_t wish;             // index into the wishes
  bool left;               // of the leg: words end at `edge`; right of it they begin there
  glm::vec2 edge{0.0f};    // of the words towards the leg, half way up
  float width;             // that the words may take
  glm::vec2 anchor{0.0f};  // the wish's, or one of its others

  Segment leader() const { return {edge, anchor}; }
  Box words(float lineHeight) const;
};

// From top to bottom on the left, then on the right.
std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const LabelRoom& room);

}  // namespace app
