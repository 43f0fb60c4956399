#include "engine/window/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "engine/base/error.h"
#include "engine/window/keys.h"

namespace eng {
namespace {

std::string lastGlfwError() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text ? text : "no reason given";
}

bool hasDisplay() {
  return std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY") || std::getenv("WAYLAND_SOCKET");
}

[[noreturn]] void throwNoWindow(const std::string& reason) {
  throw Error("no window can be opened on a display (" + reason +
              "); start from a desktop session, or use `calf-atlas render` which needs no display");
}

Modifiers modifiersOf(int mods) {
  return {(mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_ALT) != 0};
}

// GLFW reports the cursor in screen units, which on dense displays differ from framebuffer pixels.
glm::dvec2 toPixels(GLFWwindow* window, glm::dvec2 screen) {
  glm::ivec2 size, pixels;
  glfwGetWindowSize(window, &size.x, &size.y);
  glfwGetFramebufferSize(window, &pixels.x, &pixels.y);
  return screen * glm::dvec2(pixels) / glm::dvec2(glm::max(size, glm::ivec2(1)));
}

glm::dvec2 cursorOf(GLFWwindow* window) {
  glm::dvec2 cursor;
  glfwGetCursorPos(window, &cursor.x, &cursor.y);
  return toPixels(window, cursor);
}

MouseButton buttonOf(int button) {
  if (button == GLFW_MOUSE_BUTTON_RIGHT) return MouseButton::Right;
  return button == GLFW_MOUSE_BUTTON_MIDDLE ? MouseButton::Middle : MouseButton::Left;
}

}  // namespace

// GLFW calls back into C; each callback finds its Window and queues a plain event.
struct Window::Callbacks {
  static Window& of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

  static void cursor(GLFWwindow* window, double x, double y) {
    of(window).pending_.emplace_back(MouseMoved{toPixels(window, {x, y})});
  }
  static void button(GLFWwindow* window, int button, int action, int mods) {
    of(window).pending_.emplace_back(MouseButtonChanged{buttonOf(button), action == GLFW_PRESS,
                                                        cursorOf(window), modifiersOf(mods), glfwGetTime()});
  }
  static void scroll(GLFWwindow* window, double x, double y) {
    const auto down = [&](int left, int right) {
      return glfwGetKey(window, left) == GLFW_PRESS || glfwGetKey(window, right) == GLFW_PRESS;
    };
    const Modifiers modifiers{down(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT),
                              down(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL),
                              down(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT)};
    of(window).pending_.emplace_back(Scrolled{{x, y}, cursorOf(window), modifiers});
  }
  static void key(GLFWwindow* window, int key, int, int action, int mods) {
    if (action == GLFW_RELEASE) return;
    const std::string name = keyName(key, mods);
    if (!name.empty()) of(window).pending_.emplace_back(KeyPressed{name, action == GLFW_REPEAT});
  }
  // Symbols such as "?" lie elsewhere on each keyboard layout; only the character tells.
  static void character(GLFWwindow* window, unsigned int codepoint) {
    const std::string name = symbolName(codepoint);
    if (!name.empty()) of(window).pending_.emplace_back(KeyPressed{name, false});
  }
  static void framebuffer(GLFWwindow* window, int width, int height) {
    of(window).pending_.emplace_back(Resized{{uint32_t(width), uint32_t(height)}});
  }
  static void refresh(GLFWwindow* window) {
    of(window).pending_.emplace_back(Resized{of(window).framebufferSize()});
  }
  static void close(GLFWwindow* window) { of(window).pending_.emplace_back(CloseRequested{}); }
};

Window::Window(const WindowOptions& options) {
  // Asked before GLFW, whose Wayland library would print a complaint of its own.
  if (!hasDisplay()) throwNoWindow("neither DISPLAY nor WAYLAND_DISPLAY is set");
  if (!glfwInit()) throwNoWindow(lastGlfwError());
  if (!glfwVulkanSupported()) {
    glfwTerminate();
    throw Error("no Vulkan loader was found; install libvulkan1 and a driver such as mesa-vulkan-drivers");
  }
  glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  window_ =
      glfwCreateWindow(int(options.size.x), int(options.size.y), options.title.c_str(), nullptr, nullptr);
  if (!window_) {
    const std::string reason = lastGlfwError();
    glfwTerminate();
    throwNoWindow(reason);
  }
  glfwSetWindowUserPointer(window_, this);
  glfwSetWindowSizeLimits(window_, 480, 320, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetCursorPosCallback(window_, Callbacks::cursor);
  glfwSetMouseButtonCallback(window_, Callbacks::button);
  glfwSetScrollCallback(window_, Callbacks::scroll);
  glfwSetKeyCallback(window_, Callbacks::key);
  glfwSetCharCallback(window_, Callbacks::character);
  glfwSetFramebufferSizeCallback(window_, Callbacks::framebuffer);
  glfwSetWindowRefreshCallback(window_, Callbacks::refresh);
  glfwSetWindowCloseCallback(window_, Callbacks::close);
  if (options.fullscreen) setFullscreen(true);
}

Window::~Window() {
  glfwDestroyWindow(window_);
  glfwTerminate();
}

std::vector<Event> Window::events(double seconds) {
  if (seconds > 0.0)
    glfwWaitEventsTimeout(seconds);
  else
    glfwPollEvents();
  return std::exchange(pending_, {});
}

glm::uvec2 Window::framebufferSize() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return {uint32_t(width), uint32_t(height)};
}

float Window::contentScale() const {
  float x = 1.0f, y = 1.0f;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::max(x, y);
}

bool Window::minimised() const {
  return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_TRUE;
}
bool Window::fullscreen() const {
  return glfwGetWindowMonitor(window_) != nullptr;
}

void Window::setFullscreen(bool on) {
  if (on == fullscreen()) return;
  if (!on) {
    glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.z, windowed_.w,
                         GLFW_DONT_CARE);
    return;
  }
  glfwGetWindowPos(window_, &windowed_.x, &windowed_.y);
  glfwGetWindowSize(window_, &windowed_.z, &windowed_.w);
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  if (mode) glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::wake() {
  glfwPostEmptyEvent();
}

}  // namespace eng
