// Lessons in palpation, and the trainer.
#include <fmt/format.h>

#include <algorithm>

#include "app/ui/chip_row.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/link_row.h"
#include "app/ui/palpation_parts.h"
#include "app/ui/value_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr size_t kBestShown = 3;

std::string number(float value) {
  return fmt::format("{:.0f}", value);
}

void drawLessonList(const Page& page, Column& column) {
  column.strong(page.text("panel.palpation.lessons"));
  column.space(6);
  for (const Lesson& lesson : page.input.lessons) linkRow(page, column, lesson.name, "lesson " + lesson.id);
}

void drawLesson(const Page& page, Column& column, const Lesson& lesson) {
  const size_t at = std::min(size_t(page.state().lesson.step), lesson.steps.size() - 1);
  const LessonStep& step = lesson.steps[at];
  backRow(page, column, page.text("panel.palpation.lessons"), "lesson off");
  column.title(lesson.name);
  column.caption(page.atlas().text->format(
      "panel.palpation.step",
      {{"step", std::to_string(at + 1)}, {"of", std::to_string(lesson.steps.size())}}));
  column.space(8);
  column.body(step.caption);
  column.space(12);
  std::vector<Chip> chips;
  if (at > 0) chips.push_back({.words = page.text("panel.palpation.back"), .line = "lesson previous"});
  const bool last = at + 1 == lesson.steps.size();
  chips.push_back({.words = page.text(last ? "panel.palpation.done" : "panel.palpation.on"),
                   .line = last ? "lesson off" : "lesson next",
                   .on = true});
  drawChipRow(page, "steps", chips, column);
  column.space(14);
  drawCitations(page, column, step.sources);
}

void drawResistance(const Page& page, Column& column, float resistance) {
  column.caption(page.text("trainer.hardness"));
  column.space(5);
  const Box bar = column.take(page.px(14));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float round = page.px(5);
  list.AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, page.colours().raised, round);
  if (resistance > 0.01f)
    list.AddRectFilled({bar.x, bar.y}, {bar.x + std::max(2 * round, resistance * bar.width), bar.bottom()},
                       page.colours().accent, round);
}

std::string scoreWords(const Page& page, const Score& score) {
  return page.atlas().text->format(
      "trainer.score",
      {{"mm", number(score.distanceMm)}, {"n", number(score.forceN)}, {"seconds", number(score.timeS)}});
}

void drawFind(const Page& page, Column& column, const TrainingFind& find) {
  const Score& score = find.score;
  column.body(
      page.atlas().text->format("trainer.found", {{"mm", number(score.distanceMm)},
                                                  {"force", number(score.forceN)},
                                                  {"seconds", number(score.timeS)},
                                                  {"muscle", primaryName(page, page.atlas().at(find.muscle))},
                                                  {"depth", number(find.depthMm)}}));
}

void drawBest(const Page& page, Column& column, const std::vector<Score>& best) {
  if (best.empty()) return;
  column.space(12);
  column.caption(page.text("trainer.best"));
  for (size_t i = 0; i < std::min(kBestShown, best.size()); ++i) column.body(scoreWords(page, best[i]));
}

void drawTraining(const Page& page, Column& column, const Training& training) {
  if (training.find) {
    drawFind(page, column, *training.find);
  } else {
    drawResistance(page, column, training.resistance);
    column.space(8);
    drawLargeNumbers(page, column,
                     {{number(training.timeS), page.text("trainer.seconds"), ""},
                      {number(page.state().press.forceN), "N", page.text("panel.palpation.force")}});
  }
  column.space(10);
  std::vector<Chip> chips;
  if (training.find)
    chips.push_back({.words = page.text("trainer.again"), .line = "trainer start", .on = true});
  else
    chips.push_back({.words = page.text("trainer.mark"), .line = "trainer mark", .on = true});
  chips.push_back({.words = page.text("trainer.end"), .line = "trainer end"});
  drawChipRow(page, "training", chips, column);
  drawBest(page, column, training.best);
}

}  // namespace

void drawLearnPart(const Page& page, Column& column) {
  const auto lesson = std::ranges::find(page.input.lessons, page.state().lesson.id, &Lesson::id);
  if (lesson != page.input.lessons.end() && !page.input.training) return drawLesson(page, column, *lesson);
  if (!page.input.training) {
    drawLessonList(page, column);
    column.space(14);
  }
  column.strong(page.text("trainer.title"));
  column.space(6);
  if (page.input.training) return drawTraining(page, column, *page.input.training);
  column.body(page.text("trainer.invitation"));
  column.space(8);
  drawChipRow(page, "training", {{.words = page.text("trainer.start"), .line = "trainer start", .on = true}},
              column);
}

}  // namespace app
