// A Desktop: a display without a screen, the real program in its window, and hands for it.
#pragma once

#include <gtest/gtest.h>
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "engine/base/image.h"
#include "tests/paths.h"
#include "tests/unit/scratch_folder.h"

namespace test {

inline constexpr glm::ivec2 kScreen{1280, 800};
inline constexpr std::chrono::seconds kPatience{20};  // of a hand that waits for a slow driver

// Skips the test where the display server or the hands are not installed.
#define SKIP_WITHOUT_DESKTOP() \
  if (!test::Desktop::available()) GTEST_SKIP() << "Xvfb, xdotool or import is not here"

class Desktop {
 public:
  static bool available();

  // Starts the display and the program with the validation layer on; fails the test when no window comes.
  explicit Desktop(const std::vector<std::string>& arguments = {});
  ~Desktop();
  Desktop(const Desktop&) = delete;

  void key(const std::string& keysym);  // "ctrl+z", "F11", "question"
  void type(const std::string& text);
  void move(glm::ivec2 to);
  void click(glm::ivec2 at, int button = 1);  // 4 and 5 are the wheel
  void doubleClick(glm::ivec2 at);
  void drag(glm::ivec2 from, glm::ivec2 to, int button = 1);
  void resize(glm::ivec2 size);

  // Waits until the program has carried out a command whose line begins so; that line, or empty when the
  // patience is at its end. Only lines after the ones already waited for are looked at.
  std::string command(const std::string& beginning, std::chrono::milliseconds patience = kPatience);

  // Waits until the screen has come to rest, and returns it.
  eng::Picture photograph();

  // Looks at the screen until it is as wanted; false when the patience is at its end.
  bool shows(const std::function<bool(const eng::Picture&)>& wanted);

  bool running();
  int quit();                  // Ctrl+Q; the exit status, -1 when it does not end in time
  std::string errors() const;  // standard error of the program so far
  glm::ivec2 middle() const { return size_ / 2; }
  const std::filesystem::path& folder() const { return scratch_.path(); }

 private:
  void startDisplay();
  void startProgram(const std::vector<std::string>& arguments);
  void waitForWindow();
  void hands(const std::string& actions);
  eng::Picture snapshot();

  ScratchFolder scratch_;
  std::string display_, window_;
  pid_t server_ = 0, program_ = 0;
  int status_ = -1;
  glm::ivec2 size_ = kScreen;
  size_t linesRead_ = 0;
};

}  // namespace test
