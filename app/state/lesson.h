// Lessons in palpation: steps of commands with a caption each, from the files of assets/lessons (FORMAT.md
// there tells how to read and write them).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"

namespace app {

struct LessonStep {
  std::string id, caption;
  std::string commands;  // a script
  std::vector<std::string> sources;
};

struct Lesson {
  std::string id, name;
  std::vector<LessonStep> steps;
};

// In the order of the files. What is wrong with a file is reported with its line, and the lesson left out.
// Throws eng::Error when there is no such folder.
std::vector<Lesson> loadLessons(const std::filesystem::path& folder, const anatomy::StructureTable& table,
                                const anatomy::Text& text, anatomy::Problems& problems);

// Empty when every command means something for this leg; else the reason, in one line.
std::string whyNotFor(const Lesson& lesson, const anatomy::Atlas& atlas);

// Which step of which lesson is shown.
struct LessonState {
  std::string id;  // empty: none
  int step = 0;
  bool operator==(const LessonState&) const = default;
};

}  // namespace app
