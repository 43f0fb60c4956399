// Feeds Dear ImGui with a window's mouse, keys, clipboard and time. An ImGui context must be current.
#pragma once

#include "engine/window/window.h"

namespace eng {

class ImGuiInput {
 public:
  explicit ImGuiInput(Window& window);  // chains to the window's own callbacks
  ~ImGuiInput();
  ImGuiInput(const ImGuiInput&) = delete;

  void newFrame();
};

}  // namespace eng
