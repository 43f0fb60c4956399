// Where labels go: two columns of words beside the leg, each with a straight leader to its structure. Words
// do not overlap, leaders of one side do not cross. Plain geometry in any unit, y down; knows no drawing.
#pragma once

#include <cstddef>
#include <glm/glm.hpp>
#include <vector>

namespace app {

struct LabelWish {
  glm::vec2 anchor{0.0f};
  float width = 0.0f;       // of the words
  float importance = 0.0f;  // the least important go where room is scarce
  bool always = false;      // goes last, and stays where its words do not fit
};

struct LabelRoom {
  glm::vec2 min{0.0f}, max{0.0f};  // of the scene
  float legLeft = 0.0f, legRight = 0.0f;
  float lineHeight = 0.0f;
  float gap = 0.0f;       // between words and leg
  size_t mostLines = 14;  // on each side: more is no longer read
};

struct PlacedLabel {
  size_t wish;           // index into the wishes
  bool left;             // of the leg: words end at `edge`; right of it they begin there
  glm::vec2 edge{0.0f};  // of the words towards the leg, half way up
  float width;           // that the words may take
};

std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const LabelRoom& room);

}  // namespace app
