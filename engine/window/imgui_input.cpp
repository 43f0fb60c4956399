#include "engine/window/imgui_input.h"

#include <backends/imgui_impl_glfw.h>

namespace eng {

ImGuiInput::ImGuiInput(Window& window) {
  ImGui_ImplGlfw_InitForVulkan(window.handle(), true);
}
ImGuiInput::~ImGuiInput() {
  ImGui_ImplGlfw_Shutdown();
}
void ImGuiInput::newFrame() {
  ImGui_ImplGlfw_NewFrame();
}

}  // namespace eng
