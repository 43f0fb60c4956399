// The PictureSheet: small pictures that panels show, packed beside the letters in the texture of the fonts,
// which is the only one that every version of ImGui draws.
#pragma once

#include <imgui.h>

#include <span>
#include <vector>

#include "app/ui/view_card.h"

namespace app {

class PictureSheet {
 public:
  // Before the font atlas is built: asks for room. The pictures must stay until paint().
  void reserve(ImFontAtlas& atlas, std::span<const ViewCard> cards);
  // After it is built: copies the pixels.
  void paint(ImFontAtlas& atlas, std::span<const ViewCard> cards);

  // Draws the card's picture into a rectangle; false when it has none.
  bool draw(ImDrawList& list, size_t card, ImVec2 min, ImVec2 max, float rounding) const;

 private:
  struct Place {
    int rect = -1;
    ImVec2 uvMin{}, uvMax{};
  };
  std::vector<Place> places_;  // by card
};

}  // namespace app
