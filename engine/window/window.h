// A desktop window: GLFW in, plain events out. It knows nothing of what is drawn.
#pragma once

#include <glm/glm.hpp>
#include <memory>
#include <string>
#include <variant>
#include <vector>

struct GLFWwindow;

namespace eng {

enum class MouseButton { Left, Right, Middle };

struct Modifiers {
  bool shift = false, control = false, alt = false;
};

// Positions are framebuffer pixels from the top left, whatever the display's scale.
struct MouseMoved {
  glm::dvec2 position;
};
struct MouseButtonChanged {
  MouseButton button;
  bool pressed;
  glm::dvec2 position;
  Modifiers modifiers;
  double timeS;
};
struct Scrolled {
  glm::dvec2 offset;
  glm::dvec2 position;
  Modifiers modifiers;
};  // wheel steps, fractions from pads
struct KeyPressed {
  std::string key;
  bool repeat;
};  // "Ctrl+Shift+F", "1", "?", "Escape", "F5"
struct Resized {
  glm::uvec2 framebuffer;
};
struct CloseRequested {};
using Event =
    std::variant<MouseMoved, MouseButtonChanged, Scrolled, KeyPressed, Resized, CloseRequested>;

struct WindowOptions {
  std::string title;
  glm::uvec2 size{1440, 900};
  bool fullscreen = false;
};

class Window {
 public:
  // Throws eng::Error when there is no display or GLFW finds no Vulkan.
  explicit Window(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;

  // Waits at most `seconds` (0: does not wait) and returns what happened since the last call.
  std::vector<Event> events(double seconds);

  glm::uvec2 framebufferSize() const;
  float contentScale() const;  // 1 on an ordinary display, 2 on a dense one
  bool minimised() const;
  bool fullscreen() const;
  void setFullscreen(bool on);
  void wake();  // from another thread: makes events() return
  GLFWwindow* handle() const { return window_; }

 private:
  struct Callbacks;
  GLFWwindow* window_ = nullptr;
  std::vector<Event> pending_;
  glm::ivec4 windowed_{0};  // position and size to return to from full screen
};

}  // namespace eng
