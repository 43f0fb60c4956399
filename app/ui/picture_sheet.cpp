#include "app/ui/picture_sheet.h"

#include <cstring>

namespace app {
void PictureSheet::reserve(ImFontAtlas& atlas, std::span<const ViewCard> cards) {
  places_.clear();
  for (const ViewCard& card : cards) {
    const eng::Picture& picture = card.picture;
    const int rect =
        picture.rgba.empty() ? -1 : atlas.AddCustomRectRegular(int(picture.width), int(picture.height));
    places_.push_back({.rect = rect});
  }
}

void PictureSheet::paint(ImFontAtlas& atlas, std::span<const ViewCard> cards) {
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
  for (size_t i = 0; i < places_.size(); ++i) {
    if (places_[i].rect < 0) continue;
    const ImFontAtlasCustomRect* rect = atlas.GetCustomRectByIndex(places_[i].rect);
    if (!rect->IsPacked()) {
      places_[i].rect = -1;
      continue;
    }
    const eng::Picture& picture = cards[i].picture;
    for (uint32_t y = 0; y < picture.height; ++y)
      std::memcpy(pixels + (size_t(rect->Y + y) * size_t(width) + rect->X) * 4, picture.at(0, y),
                  size_t(picture.width) * 4);
    atlas.CalcCustomRectUV(rect, &places_[i].uvMin, &places_[i].uvMax);
  }
}

bool PictureSheet::draw(ImDrawList& list, size_t card, ImVec2 min, ImVec2 max, float rounding) const {
  if (card >= places_.size() || places_[card].rect < 0) return false;
  const Place& place = places_[card];
  list.AddImageRounded(ImGui::GetIO().Fonts->TexID, min, max, place.uvMin, place.uvMax, IM_COL32_WHITE,
                       rounding);
  return true;
}

}  // namespace app
