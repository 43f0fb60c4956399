#include "engine/window/imgui_input.h"

#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

// GLFW's function pointers in the backend's header need its types.
#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace eng {
namespace {

#if IMGUI_VERSION_NUM < 18700
// Before 1.87 ImGui looks at keys once a frame: one that goes down and up within a slow frame would be lost.
// Its release is held back until a frame has seen it.
GLFWkeyfun backendKey = nullptr;
std::vector<int> wentDown;     // since the last frame
std::vector<int> toRelease;    // once the next frame has been built
std::vector<int> seenByFrame;  // may be released now

void onKey(GLFWwindow* window, int key, int scancode, int action, int modifiers) {
  backendKey(window, key, scancode, action, modifiers);
  if (key < 0) return;
  if (action == GLFW_PRESS) wentDown.push_back(key);
  const bool sameFrame = std::find(wentDown.begin(), wentDown.end(), key) != wentDown.end();
  if (action != GLFW_RELEASE || !sameFrame) return;
  ImGui::GetIO().KeysDown[key] = true;
  toRelease.push_back(key);
}

void holdShortKeys(GLFWwindow* window) {
  backendKey = glfwSetKeyCallback(window, onKey);
}

void releaseShortKeys() {
  for (const int key : seenByFrame) ImGui::GetIO().KeysDown[key] = false;
  seenByFrame = std::move(toRelease);
  toRelease.clear();
  wentDown.clear();
}
#else
void holdShortKeys(GLFWwindow*) {}
void releaseShortKeys() {}
#endif

}  // namespace

ImGuiInput::ImGuiInput(Window& window) {
  ImGui_ImplGlfw_InitForVulkan(window.handle(), true);
  holdShortKeys(window.handle());
}

ImGuiInput::~ImGuiInput() {
  ImGui_ImplGlfw_Shutdown();
}

void ImGuiInput::newFrame() {
  releaseShortKeys();
  ImGui_ImplGlfw_NewFrame();
}

}  // namespace eng
