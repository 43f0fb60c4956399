// The typefaces of the interface: Inter where the system has it, else DejaVu, else the one inside ImGui.
#pragma once

#include <filesystem>
#include <span>

#include "app/ui/picture_sheet.h"

struct ImFont;

namespace app {

struct Fonts {
  ImFont* body = nullptr;
  ImFont* strong = nullptr;  // names of layers, titles of groups
  ImFont* italic = nullptr;  // Latin
  ImFont* small = nullptr;   // captions and credits
  ImFont* title = nullptr;   // the name of what is selected or pointed at
};

// Replaces the font atlas of the current ImGui context. `scale` 1 gives body text of about 15 px to the em.
// The cards' pictures are packed into the same texture, see PictureSheet.
Fonts buildFonts(const std::filesystem::path& assets, float scale, std::span<const ViewCard> cards,
                 PictureSheet& pictures);

}  // namespace app
