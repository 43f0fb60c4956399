// Lessons and the trainer, as the viewer gives them.
#include <fmt/format.h>

#include <random>

#include "app/viewer/viewer_impl.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"

namespace app {

// Those that this leg has everything for.
const std::vector<Lesson>& Viewer::Impl::lessons() {
  if (lessonsRead) return *lessonsRead;
  anatomy::Problems problems;
  lessonsRead = loadLessons(assets / "lessons", *atlas->table, *atlas->text, problems);
  if (!problems.empty()) notice = toLine(problems.front());
  std::erase_if(*lessonsRead, [&](const Lesson& lesson) { return !whyNotFor(lesson, *atlas).empty(); });
  return *lessonsRead;
}

// As one step that can be undone.
void Viewer::Impl::showStep(const Lesson& lesson, int step) {
  const ViewState before = state;
  const LessonStep& shown = lesson.steps[size_t(step)];
  state = applyView(state, parseScript(shown.commands, lesson.id + "." + shown.id, *atlas), context());
  state.lesson = {lesson.id, step};
  state.palpationPanel = true;
  history.remember(before, "", eng::nowS());
  showState();
}

void Viewer::Impl::takeLesson(const std::string& word) {
  if (word == "off") {
    state.lesson = {};
    return;
  }
  const bool goesOn = word == "next" || word == "previous";
  const std::string& id = goesOn ? state.lesson.id : word;
  const auto found = std::ranges::find(lessons(), id, &Lesson::id);
  if (found == lessons().end())
    throw eng::Error(goesOn ? std::string("lesson: none is given; begin one, as `lesson soleus`")
                            : fmt::format("lesson: '{}' is none for this leg; try `lesson soleus`", word));
  const int last = int(found->steps.size()) - 1;
  const int step = !goesOn ? 0 : state.lesson.step + (word == "next" ? 1 : -1);
  showStep(*found, std::clamp(step, 0, last));
}

void Viewer::Impl::train(const Command& command) {
  const std::string& word = command.word(0);
  followPress();
  if (word == "mark") return trainer.mark(press.palpation());
  if (word == "end") return trainer.end();
  const uint32_t seed = command.has(1) ? uint32_t(command.number(1)) : std::random_device{}();
  const mechanics::Tool* thumb = mechanics.findTool("thumb");
  trainer.start(seed, thumb ? *thumb : mechanics.tools.front());
  state.palpationPanel = true;
}

}  // namespace app
