#include "tests/program/run_program.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

extern char** environ;

namespace test {
namespace fs = std::filesystem;
namespace {

Environment ownEnvironment(const fs::path& home, const Environment& changes) {
  Environment environment;
  for (char** entry = environ; *entry; ++entry) {
    const std::string text = *entry;
    environment[text.substr(0, text.find('='))] = text.substr(text.find('=') + 1);
  }
  environment["HOME"] = environment["XDG_CONFIG_HOME"] = environment["XDG_DATA_HOME"] = home.string();
  environment["DISPLAY"] = environment["WAYLAND_DISPLAY"] = environment["CALF_ATLAS_ASSETS"] = "";
  for (const auto& [name, value] : changes) environment[name] = value;
  std::erase_if(environment, [](const auto& entry) { return entry.second.empty(); });
  return environment;
}

std::vector<char*> pointersTo(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (auto& string : strings) pointers.push_back(string.data());
  pointers.push_back(nullptr);
  return pointers;
}

pid_t spawn(const Arguments& arguments, const Environment& environment, const fs::path& out,
            const fs::path& err) {
  std::vector<std::string> words{programFile().string()}, settings;
  words.insert(words.end(), arguments.begin(), arguments.end());
  for (const auto& [name, value] : environment) settings.push_back(name + "=" + value);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = 0;
  const int error = posix_spawn(&process, programFile().c_str(), &files, nullptr, pointersTo(words).data(),
                                pointersTo(settings).data());
  posix_spawn_file_actions_destroy(&files);
  return error == 0 ? process : -1;
}

int exitStatusOf(pid_t process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

fs::path programFile() {
  return binaryFolder() / "bin" / "calf-atlas";
}

ProgramResult runProgram(const Arguments& arguments, const Environment& environment) {
  const ScratchFolder scratch;
  const auto start = std::chrono::steady_clock::now();
  const pid_t process = spawn(arguments, ownEnvironment(scratch.path(), environment), scratch.path() / "out",
                              scratch.path() / "err");
  ProgramResult result;
  if (process > 0) result.status = exitStatusOf(process);
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.out = readFile(scratch.path() / "out");
  result.err = readFile(scratch.path() / "err");
  return result;
}

std::string readFile(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void writeFile(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

void expectFault(const ProgramResult& result, int status, const std::vector<std::string>& words) {
  EXPECT_EQ(result.status, status) << result.err;
  EXPECT_THAT(result.err, testing::StartsWith("calf-atlas: "));
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
  for (const auto& word : words) EXPECT_THAT(result.err, testing::HasSubstr(word));
}

}  // namespace test
