#include "app/state/lesson.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/anatomy/toml_entry.h"
#include "app/state/command.h"
#include "engine/base/error.h"

namespace app {

namespace {

using anatomy::TomlEntry;

class LessonReader {
 public:
  LessonReader(const anatomy::StructureTable& table, const anatomy::Text& text)
      : table_(table), text_(text) {}

  Lesson read(TomlEntry& file) const {
    file.allowOnly({"id", "step"});
    Lesson lesson{.id = file.requiredText("id")};
    lesson.name = word(file, fmt::format("lesson.{}.name", lesson.id));
    for (TomlEntry& entry : file.entries("step")) lesson.steps.push_back(readStep(entry, lesson.id));
    if (lesson.steps.empty()) file.complain("a lesson has [[step]]s");
    return lesson;
  }

 private:
  LessonStep readStep(TomlEntry& entry, const std::string& lesson) const {
    entry.allowOnly({"id", "do", "sources"});
    LessonStep step{.id = entry.requiredText("id"), .sources = entry.texts("sources")};
    step.caption = word(entry, fmt::format("lesson.{}.{}", lesson, step.id));
    step.commands = fmt::format("{}", fmt::join(entry.texts("do"), "\n"));
    if (step.commands.empty()) entry.complain("a step says what to 'do'");
    if (step.sources.empty()) entry.complain("a step names its 'sources'");
    for (const std::string& key : step.sources)
      if (!table_.findSource(key))
        entry.complain("sources", fmt::format("'{}' is no key of sources.toml", key));
    return step;
  }

  std::string word(TomlEntry& entry, const std::string& key) const {
    if (text_.has(key)) return text_(key);
    entry.complain(fmt::format("there are no words '{}'", key));
    return {};
  }

  const anatomy::StructureTable& table_;
  const anatomy::Text& text_;
};

}  // namespace

std::vector<Lesson> loadLessons(const std::filesystem::path& folder, const anatomy::StructureTable& table,
                                const anatomy::Text& text, anatomy::Problems& problems) {
  std::vector<Lesson> lessons;
  for (const auto& file : anatomy::contentFilesIn(folder)) {
    const size_t before = problems.size();
    const auto root = anatomy::parseTomlFile(file, problems);
    if (!root) continue;
    TomlEntry entry(file, *root, problems);
    Lesson lesson = LessonReader(table, text).read(entry);
    if (problems.size() == before) lessons.push_back(std::move(lesson));
  }
  return lessons;
}

std::string whyNotFor(const Lesson& lesson, const anatomy::Atlas& atlas) {
  for (const LessonStep& step : lesson.steps) {
    try {
      parseScript(step.commands, fmt::format("{}.{}", lesson.id, step.id), atlas);
    } catch (const eng::Error& error) {
      return error.what();
    }
  }
  return {};
}

}  // namespace app
