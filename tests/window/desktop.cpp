#include "tests/window/desktop.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace test {
namespace fs = std::filesystem;
namespace {

bool installed(const std::string& name) {
  std::istringstream folders(std::getenv("PATH") ? std::getenv("PATH") : "");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (access((fs::path(folder) / name).c_str(), X_OK) == 0) return true;
  return false;
}

// Asks again every few milliseconds; false when the patience is at its end.
bool waitFor(const std::function<bool()>& happened, std::chrono::milliseconds patience = kPatience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!happened()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string outputOf(const std::string& line) {
  std::string text;
  FILE* pipe = popen(line.c_str(), "r");
  for (int c; pipe && (c = fgetc(pipe)) != EOF;) text += char(c);
  if (pipe) pclose(pipe);
  return text.substr(0, text.find('\n'));
}

// Up to the newline: Xvfb writes it apart and gives up when nobody reads it any more.
std::string lineFrom(int file) {
  std::string line;
  for (char c = 0; read(file, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

void stop(pid_t process) {
  if (process <= 0) return;
  kill(process, SIGTERM);
  waitpid(process, nullptr, 0);
}

// As after the first start: nothing stands before the leg.
void acceptNotice(const fs::path& home) {
  fs::create_directories(home / "calf-atlas");
  std::ofstream(home / "calf-atlas" / "preferences.toml") << "notice_accepted = true\n";
}

// In the child: user folders of its own, and its words into a file.
[[noreturn]] void become(std::vector<std::string> words, const std::string& display, const fs::path& home) {
  setenv("DISPLAY", display.c_str(), 1);
  for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_PICTURES_DIR"})
    setenv(name, home.c_str(), 1);
  acceptNotice(home);
  unsetenv("WAYLAND_DISPLAY");
  dup2(open((home / "errors").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  execvp(pointers.front(), pointers.data());
  _exit(127);
}

}  // namespace

bool Desktop::available() {
  return installed("Xvfb") && installed("xdotool") && installed("import");
}

Desktop::Desktop(const std::vector<std::string>& arguments) {
  startDisplay();
  startProgram(arguments);
  waitForWindow();
}

Desktop::~Desktop() {
  if (program_ > 0 && status_ < 0) stop(program_);
  stop(server_);
}

// The server itself picks a free display number and writes it into the pipe once it is ready. Without
// -noreset it would close for a moment whenever its last client leaves, and xdotool leaves all the time.
void Desktop::startDisplay() {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  server_ = fork();
  if (server_ == 0) {
    dup2(ends[1], 3);
    dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
    const std::string screen = fmt::format("{}x{}x24", kScreen.x, kScreen.y);
    execlp("Xvfb", "Xvfb", "-displayfd", "3", "-screen", "0", screen.c_str(), "-nolisten", "tcp", "-noreset",
           nullptr);
    _exit(127);
  }
  close(ends[1]);
  const std::string number = lineFrom(ends[0]);
  close(ends[0]);
  ASSERT_FALSE(number.empty()) << "Xvfb did not start";
  display_ = ":" + number;
}

void Desktop::startProgram(const std::vector<std::string>& arguments) {
  std::vector<std::string> words{(binaryFolder() / "bin" / "calf-atlas").string(), "--validation",
                                 "--log-commands", (folder() / "commands").string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  program_ = fork();
  if (program_ == 0) become(words, display_, folder());
}

void Desktop::waitForWindow() {
  const std::string search =
      fmt::format("DISPLAY={} xdotool search --onlyvisible --name 'Calf Atlas' 2>/dev/null", display_);
  const bool found = waitFor([&] { return !(window_ = outputOf(search)).empty() || !running(); });
  ASSERT_TRUE(found && !window_.empty()) << "no window: " << errors();
  hands(fmt::format("windowmove {0} 0 0 windowsize {0} {1} {2}", window_, size_.x, size_.y));
  photograph();
}

void Desktop::hands(const std::string& actions) {
  const std::string line = fmt::format("DISPLAY={} xdotool {} >/dev/null 2>&1", display_, actions);
  EXPECT_EQ(std::system(line.c_str()), 0) << line;
}

void Desktop::key(const std::string& keysym) {
  hands("key " + keysym);
}
void Desktop::type(const std::string& text) {
  hands("type --delay 30 '" + text + "'");
}
void Desktop::move(glm::ivec2 to) {
  hands(fmt::format("mousemove {} {}", to.x, to.y));
}

// A hand stays a moment where it is: Dear ImGui 1.86 sees one place of the cursor in a frame, and frames are
// slow here.
void Desktop::click(glm::ivec2 at, int button) {
  hands(fmt::format("mousemove {0} {1} sleep 0.2 mousedown {2} sleep 0.1 mouseup {2}", at.x, at.y, button));
}

void Desktop::doubleClick(glm::ivec2 at) {
  const std::string press = "mousedown 1 sleep 0.05 mouseup 1";
  hands(fmt::format("mousemove {} {} sleep 0.1 {} sleep 0.05 {}", at.x, at.y, press, press));
}

void Desktop::drag(glm::ivec2 from, glm::ivec2 to, int button) {
  std::string actions = fmt::format("mousemove {} {} sleep 0.1 mousedown {}", from.x, from.y, button);
  for (int step = 1; step <= 8; ++step) {
    const glm::ivec2 at = from + (to - from) * step / 8;
    actions += fmt::format(" mousemove {} {} sleep 0.03", at.x, at.y);
  }
  hands(actions + fmt::format(" mouseup {}", button));
}

void Desktop::resize(glm::ivec2 size) {
  hands(fmt::format("windowsize {} {} {}", window_, size.x, size.y));
  size_ = size;
}

std::string Desktop::command(const std::string& beginning, std::chrono::milliseconds patience) {
  std::string found;
  waitFor(
      [&] {
        std::istringstream lines(contentOf(folder() / "commands"));
        std::string line;
        for (size_t number = 1; std::getline(lines, line); ++number)
          if (number > linesRead_ && line.starts_with(beginning)) {
            linesRead_ = number;
            found = line;
            return true;
          }
        return !running();
      },
      patience);
  return found;
}

eng::Picture Desktop::snapshot() {
  const fs::path file = folder() / "screen.png";
  const std::string line =
      fmt::format("import -display {} -window root -depth 8 png32:{}", display_, file.string());
  EXPECT_EQ(std::system(line.c_str()), 0);
  return eng::readPng(file);
}

eng::Picture Desktop::photograph() {
  constexpr int kAlikeInARow = 3;
  eng::Picture last = snapshot();
  int alike = 1;
  waitFor([&] {
    eng::Picture next = snapshot();
    alike = next.rgba == last.rgba ? alike + 1 : 1;
    last = std::move(next);
    return alike >= kAlikeInARow;
  });
  return last;
}

bool Desktop::shows(const std::function<bool(const eng::Picture&)>& wanted) {
  return waitFor([&] { return wanted(snapshot()); });
}

bool Desktop::running() {
  if (status_ >= 0) return false;
  int status = 0;
  if (waitpid(program_, &status, WNOHANG) != program_) return true;
  status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return false;
}

int Desktop::quit() {
  key("ctrl+q");
  waitFor([&] { return !running(); });
  return status_;
}

std::string Desktop::errors() const {
  return contentOf(folder() / "errors");
}

}  // namespace test
