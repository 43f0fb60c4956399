// The few pictograms of the interface, drawn as strokes so that they are sharp at any text size.
#pragma once

#include <imgui.h>

namespace app {

enum class Icon {
  EyeOpen,
  EyeClosed,
  Magnifier,
  Close,
  Undo,
  Redo,
  ChevronRight,
  ChevronDown,
  ChevronLeft,
  Frame,
  Labels,
  XRay,
  Export,
  Theme,
  PanelLeft,
  PanelRight,
  Beside,  // two pictures side by side
  OneLayer
};

// Fits into a square of `size` about `centre`.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

}  // namespace app
