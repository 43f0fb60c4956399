// Where everything of the cut-away inset lies: the layers under a tool as a section to scale, at rest at its
// sides and pressed in its middle, and beside it a row of words for each layer.
#pragma once

#include <glm/glm.hpp>
#include <vector>

#include "app/ui/layout.h"

namespace app {

struct InsetLayer {
  float restMm = 0.0f;
  float compressedMm = 0.0f;  // by how much it is thinner under the middle of the tool
  bool told = true;           // has a row of words where there is room
};

struct InsetInput {
  std::vector<InsetLayer> layers;  // from the outside in
  bool onBone = false;             // the last is bone, which is drawn no thicker than kInsetBoneMm
  float toolHalfWidthMm = 0.0f;    // of what touches
  float airMm = 0.0f;              // above the skin, for the tool
  Box drawing, words;
  float rowHeight = 0.0f;
};

inline constexpr float kInsetBoneMm = 7.0f;

struct InsetRow {
  size_t layer = 0;
  float middleY = 0.0f;  // of the words
  float layerY = 0.0f;   // of the layer at the right side of the drawing
};

struct InsetLayout {
  float pixelsPerMm = 0.0f;
  glm::vec2 tip{0.0f};  // where the middle of the tool touches
  std::vector<std::vector<glm::vec2>>
      borders;                 // one more than layers: upper sides, and the lower side of the last
  std::vector<InsetRow> rows;  // from above; where there is no room the thinnest layers have none
};

// The share of the middle's displacement at that distance from it: 1 in the middle; far off 2a/(pi r), as
// beside a flat punch (I. N. Sneddon, 1965); rounded in between, as flesh is. More gently the deeper.
float insetShare(float asideMm, float depthMm, float toolHalfWidthMm);

InsetLayout insetLayout(const InsetInput& input);

}  // namespace app
