#include "app/ui/screening_page.h"

#include <algorithm>
#include <cmath>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::KnowledgeItem;
using anatomy::Urgency;

constexpr float kWidth = 620, kMargin = 30, kAround = 16, kButton = 44, kGap = 26, kScrollLines = 3;

// What can be answered, from the left.
struct Answer {
  const char* key;   // of the Text, below "screening."
  const char* line;  // the command
  const char* hint;  // the key that does the same
};

std::vector<Answer> answersTo(Screening screening) {
  if (screening == Screening::Stopped)
    return {{"again", "screening ask", ""}, {"close", "screening off", "Esc"}};
  return {{"yes", "screening yes", "Y"}, {"no", "screening no", "N"}};
}

// The knowledge says it at length, with numbers; a question is short.
void drawQuestions(const Page& page, Column& column, std::string_view topic, auto wanted,
                   std::vector<std::string>& sources) {
  for (const KnowledgeItem* item : page.atlas().knowledge->ofTopic(topic)) {
    const std::string key = "screening.item." + item->key;
    if (!wanted(*item) || !page.atlas().text->has(key)) continue;
    column.bullet(page.text(key));
    addKeys(sources, item->sources);
  }
}

void drawFirstQuestion(const Page& page, Column& column, std::vector<std::string>& sources) {
  column.coloured(page.style.fonts.strong, page.colours().warning, page.text("screening.flags"));
  column.space(6);
  drawQuestions(
      page, column, "red-flags", [](const KnowledgeItem&) { return true; }, sources);
  column.space(8);
  column.coloured(page.style.fonts.strong, page.colours().warning, page.text("screening.stop"));
  column.space(6);
  drawQuestions(
      page, column, "when-not-to-press",
      [](const KnowledgeItem& item) { return item.urgency == Urgency::Stop; }, sources);
}

void drawSecondQuestion(const Page& page, Column& column, std::vector<std::string>& sources) {
  column.strong(page.text("screening.ask-first"));
  column.space(6);
  drawQuestions(
      page, column, "when-not-to-press",
      [](const KnowledgeItem& item) { return item.urgency == Urgency::AskFirst; }, sources);
}

// What to do, the most urgent first.
void drawStopped(const Page& page, Column& column, std::vector<std::string>& sources) {
  column.body(page.text("screening.stopped-words"));
  column.space(12);
  for (const Urgency urgency : {Urgency::Emergency, Urgency::Doctor})
    for (const KnowledgeItem* item : page.atlas().knowledge->ofTopic("red-flags")) {
      if (item->urgency != urgency || !item->key.starts_with("flag-")) continue;
      drawItem(page, column, *item);
      addKeys(sources, item->sources);
    }
  column.body(page.text("screening.stopped-else"));
}

const char* titleOf(Screening screening) {
  return screening == Screening::Asking          ? "screening.title-stop"
         : screening == Screening::AskingFurther ? "screening.title-ask"
                                                 : "screening.title-stopped";
}

}  // namespace

void ScreeningPage::follow(Screening screening) {
  if (shown_ != screening) {
    focus_ = screening == Screening::Stopped ? 1 : 0;
    bodyHeight_ = 1e6f;
  }
  shown_ = screening;
}

void ScreeningPage::drawBody(const Page& page, Column& column) {
  std::vector<std::string> sources;
  if (shown_ == Screening::Asking) drawFirstQuestion(page, column, sources);
  if (shown_ == Screening::AskingFurther) drawSecondQuestion(page, column, sources);
  if (shown_ == Screening::Stopped) drawStopped(page, column, sources);
  askedTo_ = ImGui::GetCursorScreenPos().y;
  column.space(10);
  if (shown_ != Screening::Stopped) column.caption(page.text("screening.kept-nowhere"));
  column.space(10);
  drawCitations(page, column, sources);
}

void ScreeningPage::drawScrolled(const Page& page, const Box& box) {
  ImGui::PushID(int(shown_));
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::BeginChild("body", {box.width, box.height});
  const float line = 1.3f * textSize(page.style.fonts.body, "X").y;
  pageLines_ = std::max(1.0f, std::floor(box.height / line) - 1.0f);
  if (scroll_ != 0.0f) ImGui::SetScrollY(ImGui::GetScrollY() + scroll_ * line);
  scroll_ = 0.0f;
  Column column(page, box.right() - page.px(12));
  const float top = ImGui::GetCursorScreenPos().y;
  drawBody(page, column);
  bodyHeight_ = ImGui::GetCursorScreenPos().y - top;
  more_ = askedTo_ > box.bottom() + 0.5f * line && ImGui::GetScrollY() + 2.0f < ImGui::GetScrollMaxY();
  ImGui::EndChild();
  ImGui::PopID();
  if (!more_) return;
  const std::string& words = page.text("screening.more");
  ImFont* font = page.style.fonts.small;
  const ImVec2 size = textSize(font, words);
  // In the gap over the answers, where it hides no words.
  const float high = size.y + page.px(4), above = box.bottom() + 0.5f * (page.px(kGap) - high);
  const Box hint{box.right() - size.x - page.px(26), above, size.x + page.px(14), high};
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled({hint.x, hint.y}, {hint.right(), hint.bottom()}, page.colours().raised,
                     0.5f * hint.height);
  list.AddText(font, size.y, {hint.x + page.px(7), hint.y + page.px(2)}, page.colours().secondary,
               words.c_str());
}

void ScreeningPage::drawAnswers(const Page& page, const Box& row) {
  const std::vector<Answer> answers = answersTo(shown_);
  const float gap = page.px(10), wide = (row.width - gap * float(answers.size() - 1)) / float(answers.size());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (size_t i = 0; i < answers.size(); ++i) {
    const Box box{row.x + float(i) * (wide + gap), row.y, wide, row.height};
    const bool focused = focus_ == int(i);
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                       focused ? page.colours().selection : page.colours().raised, page.px(8));
    if (focused)
      list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, page.colours().accent, page.px(8), 0,
                   page.px(1.5f));
    std::string words = page.text(std::string("screening.") + answers[i].key);
    if (*answers[i].hint) words += std::string("  (") + answers[i].hint + ")";
    if (textButton(page, answers[i].key, words, box, {.on = focused})) take(answers[i].line, page.commands);
  }
}

void ScreeningPage::draw(const Page& page) {
  if (!gateShown(page.state().screening) || !page.atlas().knowledge) return;
  follow(page.state().screening);
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImGui::PushStyleColor(ImGuiCol_WindowBg, page.colours().dim);
  beginPanel(page, "screening", {0, 0, display.x, display.y}, {.front = true});
  const float around = std::min(page.px(kAround), 0.02f * display.x);
  const float width = std::min(page.px(kWidth), display.x - 2 * around), height = display.y - 2 * around;
  const float margin = std::min(page.px(kMargin), 0.05f * width), button = page.px(kButton);
  // As high as its words came out the last time.
  const float high = std::min(height, aboveBody_ + bodyHeight_ + page.px(kGap) + button + margin);
  const Box card{std::floor(0.5f * (display.x - width)), std::floor(0.5f * (display.y - high)), width, high};
  ImGui::GetWindowDrawList()->AddRectFilled({card.x, card.y}, {card.right(), card.bottom()},
                                            page.colours().panel, page.px(14));
  ImGui::SetCursorScreenPos({card.x + margin, card.y + margin});
  Column column(page, card.right() - margin);
  column.title(page.text(titleOf(shown_)));
  column.space(12);
  const float top = ImGui::GetCursorScreenPos().y;
  const float bottom = card.bottom() - margin - button - page.px(kGap);
  aboveBody_ = top - card.y;
  drawScrolled(page, {card.x + margin, top, width - 2 * margin + page.px(12), std::max(1.0f, bottom - top)});
  drawAnswers(page, {card.x + margin, card.bottom() - margin - button, width - 2 * margin, button});
  ImGui::End();
  ImGui::PopStyleColor();
}

// Nobody says no to what was not read: it goes on to what lies below first.
void ScreeningPage::take(std::string_view line, std::vector<std::string>& commands) {
  if (line == "screening no" && more_)
    scroll_ += pageLines_;
  else
    commands.emplace_back(line);
}

bool ScreeningPage::takeKey(std::string_view key, const ViewState& state,
                            std::vector<std::string>& commands) {
  if (!gateShown(state.screening) || key.starts_with("Ctrl+") || key.starts_with("F1")) return false;
  follow(state.screening);
  const std::vector<Answer> answers = answersTo(shown_);
  const int count = int(answers.size());
  if (key == "Tab" || key == "Right") focus_ = (focus_ + 1) % count;
  if (key == "Shift+Tab" || key == "Left") focus_ = (focus_ + count - 1) % count;
  if (key == "Down" || key == "PageDown") scroll_ += kScrollLines;
  if (key == "Up" || key == "PageUp") scroll_ -= kScrollLines;
  if (key == "Enter" || key == "Space") take(answers[size_t(focus_)].line, commands);
  if (key == "Escape") commands.emplace_back("screening off");
  for (const Answer& answer : answers)
    if (key == answer.hint) take(answer.line, commands);
  return true;
}

}  // namespace app
