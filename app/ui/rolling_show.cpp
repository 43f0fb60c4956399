// How it is done: the demonstration with its player, once it was asked what speaks against it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/chip_row.h"
#include "app/ui/key_hint.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/link_row.h"
#include "app/ui/rolling_parts.h"
#include "app/ui/value_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kTrack = 30;
constexpr std::array kSpeeds{0.25f, 0.5f, 1.0f, 2.0f};

std::string clock(float seconds) {
  const int whole = int(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

// Nothing is shown before the questions are answered.
void drawClosed(const Page& page, Column& column) {
  column.body(page.text("screening.before"));
  column.space(8);
  const std::string& given = page.state().demonstration.id;
  const std::string& first =
      !given.empty() || page.input.demonstrations.empty() ? given : page.input.demonstrations.front().id;
  drawChipRow(page, "ask",
              {{.words = page.text("screening.begin"),
                .line = first.empty() ? "screening ask" : "demonstration " + first,
                .on = true},
               {.words = page.text("topic.when-not-to-press"), .line = "page when-not-to-press"}},
              column);
}

void drawAskFirst(const Page& page, Column& column) {
  column.coloured(page.style.fonts.strong, page.colours().warning, page.text("screening.ask-first-line"));
  column.space(10);
}

void drawList(const Page& page, Column& column) {
  column.strong(page.text("player.choose"));
  column.space(6);
  for (const Demonstration& each : page.input.demonstrations)
    linkRow(page, column, each.name, "demonstration " + each.id);
  column.space(12);
  drawChipRow(page, "end", {{.words = page.text("player.end"), .line = "screening off"}}, column);
}

std::vector<Chip> transport(const Page& page) {
  const bool plays = page.state().demonstration.plays;
  const bool loops = page.state().demonstration.loops;
  return {{.words = page.text("player.previous"),
           .line = "demonstration previous",
           .tip = withKey(page.text("player.previous-tip"), "demonstration previous")},
          {.words = page.text(plays ? "player.pause" : "player.play"),
           .line = "demonstration toggle",
           .tip = withKey(page.text("player.play-tip"), "demonstration toggle"),
           .on = true},
          {.words = page.text("player.next"),
           .line = "demonstration next",
           .tip = withKey(page.text("player.next-tip"), "demonstration next")},
          {.words = page.text("player.loop"),
           .line = loops ? "demonstration-loop off" : "demonstration-loop on",
           .tip = page.text("player.loop-tip"),
           .on = loops}};
}

std::vector<Chip> speeds(const Page& page) {
  std::vector<Chip> chips;
  for (const float speed : kSpeeds)
    chips.push_back({.words = fmt::format("{:g}×", speed),
                     .line = fmt::format("demonstration-speed {:g}", speed),
                     .tip = page.text("player.speed-tip"),
                     .on = std::abs(page.state().demonstration.speed - speed) < 0.01f});
  return chips;
}

// The whole of it as a line with a mark where each step begins.
void drawScrubber(const Page& page, Column& column, const Demonstration& given, float nowS) {
  ImFont* small = page.style.fonts.small;
  const std::string told = clock(nowS) + " / " + clock(given.lengthS());
  const Box row = column.take(page.px(kTrack));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const float words = textSize(small, told).x;
  const Box track{row.x, row.y, row.width - words - page.px(10), row.height};
  const float length = std::max(1.0f, given.lengthS()), knob = page.px(5.5f),
              middle = row.y + 0.5f * row.height;
  for (const DemonstrationStep& step : given.steps) {
    const float x = track.x + knob + step.beginS / length * (track.width - 2 * knob);
    ImGui::GetWindowDrawList()->AddLine({x, middle - page.px(6)}, {x, middle + page.px(6)},
                                        page.colours().faint, page.px(1));
  }
  if (const auto chosen = slider(page, "scrub", nowS / length, track))
    page.send(fmt::format("demonstration-at {:.2f}", *chosen * length));
  textAt({row.right() - words, middle - 0.5f * textSize(small, "X").y}, small, page.colours().secondary,
         told);
  ImGui::SetCursorScreenPos(after);
}

// Clock of a held pressure, pain, breath.
void drawSigns(const Page& page, Column& column, const DemonstrationMoment& moment) {
  const mechanics::PainThresholds& pain = page.input.mechanics->pain;
  std::vector<LargeNumber> numbers;
  if (moment.clock)
    numbers.push_back({fmt::format("{:.0f}", moment.clock->nowS),
                       fmt::format("/ {:.0f} s", moment.clock->wholeS), page.text("player.held")});
  if (moment.painNrs)
    numbers.push_back({fmt::format("{:.1f}", *moment.painNrs), "/ 10", page.text("player.pain"),
                       *moment.painNrs > pain.stopNrs});
  if (!numbers.empty()) {
    drawLargeNumbers(page, column, numbers);
    column.space(6);
    column.caption(
        page.atlas().text->format("player.pain-guide", {{"from", fmt::format("{:g}", pain.workFromNrs)},
                                                        {"to", fmt::format("{:g}", pain.workToNrs)},
                                                        {"stop", fmt::format("{:g}", pain.stopNrs)}}));
    column.space(10);
  }
  column.caption(page.text(moment.breathesIn ? "player.breathe-in" : "player.breathe-out"));
  column.space(4);
  const Box bar = column.take(page.px(8));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float round = 0.5f * bar.height, width = std::max(2 * round, moment.breath * bar.width);
  list.AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, page.colours().raised, round);
  list.AddRectFilled({bar.x, bar.y}, {bar.x + width, bar.bottom()}, page.colours().faint, round);
}

void drawPlayer(const Page& page, Column& column, const Demonstration& given,
                const DemonstrationMoment& now) {
  backRow(page, column, page.text("player.all"), "demonstration off");
  column.title(given.name);
  column.caption(page.atlas().text->format(
      "panel.palpation.step",
      {{"step", std::to_string(now.step + 1)}, {"of", std::to_string(given.steps.size())}}));
  column.space(8);
  column.coloured(page.style.fonts.strong, page.colours().text, now.caption);
  column.space(10);
  drawScrubber(page, column, given, now.timeS);
  column.space(4);
  drawChipRow(page, "transport", transport(page), column);
  column.space(6);
  drawChipRow(page, "speeds", speeds(page), column);
  column.space(14);
  drawSigns(page, column, now);
  column.space(14);
  drawCitations(page, column, now.sources);
}

}  // namespace

void drawShowPart(const Page& page, Column& column) {
  const Screening screening = page.state().screening;
  const bool given = page.input.demonstration && page.input.demonstrated;
  if (!given && !mayWatch(screening)) return drawClosed(page, column);
  if (screening == Screening::AskFirst) drawAskFirst(page, column);
  if (given) return drawPlayer(page, column, *page.input.demonstration, *page.input.demonstrated);
  drawList(page, column);
}

}  // namespace app
