// Two tools at the same place, in numbers, and what the articles say of them.
#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/ui/chip_row.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/rolling_parts.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using mechanics::Arrival;
using mechanics::ToolPrint;

constexpr std::array<const char*, 2> kUsual{"soft", "ball"};

struct Named {
  std::string id, name;
};

std::vector<Named> toolsOf(const Page& page) {
  std::vector<Named> tools;
  for (const auto& roller : page.input.mechanics->rolling.rollers) tools.push_back({roller.id, roller.name});
  for (const char* id : {"ball", "thumb", "knee"})
    if (const auto* tool = page.input.mechanics->findTool(id)) tools.push_back({tool->id, tool->name});
  return tools;
}

// Choosing what stands on the other side already exchanges the two.
std::vector<Chip> chipsOf(const Page& page, size_t side) {
  std::array<std::string, 2> now = page.state().roll.compared;
  std::vector<Chip> chips;
  for (const Named& tool : toolsOf(page)) {
    std::array<std::string, 2> next = now;
    next[side] = tool.id;
    if (next[0] == next[1]) next[1 - side] = now[side];
    chips.push_back(
        {.words = tool.name, .line = "compare-tools " + next[0] + " " + next[1], .on = now[side] == tool.id});
  }
  return chips;
}

std::string number(float value, int digits = 0) {
  return fmt::format("{:.{}f}", value, digits);
}

std::string arrivalWords(const Page& page, const ToolPrint& print, const char* muscle) {
  const auto arrival = arrivalAt(print.stack, print.middle, page.atlas(), muscle);
  if (!arrival) return page.text("panel.rolling.not-there");
  return number(arrival->kPa) + " kPa, " + percent(page, arrival->share);
}

struct Line {
  std::string name, first, second;
};

std::vector<Line> linesOf(const Page& page, const ToolPrint& a, const ToolPrint& b) {
  const auto line = [&](const char* key, auto words) {
    return Line{page.text(std::string("panel.rolling.") + key), words(a), words(b)};
  };
  return {line("newtons", [](const ToolPrint& p) { return number(p.forceN) + " N"; }),
          line("area", [](const ToolPrint& p) { return number(p.areaCm2, p.areaCm2 < 10 ? 1 : 0) + " cm²"; }),
          line("mean", [](const ToolPrint& p) { return number(p.meanKPa) + " kPa"; }),
          line("peak", [](const ToolPrint& p) { return number(p.peakKPa) + " kPa"; }),
          line("deep", [](const ToolPrint& p) { return number(p.indentationMm) + " mm"; }),
          line("gastrocnemius", [&](const ToolPrint& p) { return arrivalWords(page, p, "gastrocnemius"); }),
          line("soleus", [&](const ToolPrint& p) { return arrivalWords(page, p, "soleus"); })};
}

// The name small over the two values.
void drawLine(const Page& page, Column& column, const Line& line) {
  ImFont *body = page.style.fonts.body, *small = page.style.fonts.small;
  const Box row = column.take(textSize(small, "X").y + textSize(body, "X").y + page.px(8));
  const float half = 0.5f * row.width, y = row.y + textSize(small, "X").y + page.px(1);
  textAt({row.x, row.y}, small, page.colours().faint, line.name, row.width);
  textAt({row.x, y}, body, page.colours().text, line.first, half - page.px(6));
  textAt({row.x + half, y}, body, page.colours().text, line.second, half - page.px(6));
}

void drawTable(const Page& page, Column& column, const ToolPrint& a, const ToolPrint& b) {
  ImFont* strong = page.style.fonts.strong;
  const Box head = column.take(textSize(strong, "X").y + page.px(6));
  const float half = 0.5f * head.width;
  textAt({head.x, head.y}, strong, page.colours().text, a.name, half - page.px(6));
  textAt({head.x + half, head.y}, strong, page.colours().text, b.name, half - page.px(6));
  for (const ToolPrint* print : {&a, &b})
    if (!print->refused.empty())
      return column.coloured(page.style.fonts.body, page.colours().warning, print->refused);
  for (const Line& line : linesOf(page, a, b)) drawLine(page, column, line);
}

// What the numbers say of the question, in words.
void drawVerdict(const Page& page, Column& column, const ToolPrint& a, const ToolPrint& b) {
  if (!a.refused.empty() || !b.refused.empty()) return;
  const auto first = arrivalAt(a.stack, a.middle, page.atlas(), "soleus");
  const auto second = arrivalAt(b.stack, b.middle, page.atlas(), "soleus");
  if (!first || !second) return;
  const auto words = [&](const ToolPrint& print, const Arrival& arrival) {
    return page.atlas().text->format(
        arrival.reached ? "panel.rolling.verdict-reached" : "panel.rolling.verdict-missed",
        {{"tool", print.name},
         {"share", percent(page, arrival.share)},
         {"kpa", number(arrival.kPa)},
         {"skin", number(print.middle.pressureKPa)}});
  };
  column.space(6);
  column.body(words(a, *first) + " " + words(b, *second));
}

void drawViews(const Page& page, Column& column) {
  const auto& knowledge = page.atlas().knowledge;
  if (!knowledge) return;
  std::vector<std::string> sources = page.input.mechanics->rolling.sources;
  column.strong(page.text("panel.rolling.views"));
  column.space(8);
  for (const char* key : {"R15", "R14", "R16"})
    if (const anatomy::KnowledgeItem* item = knowledge->find(key)) {
      drawItem(page, column, *item);
      addKeys(sources, item->sources);
      column.space(6);
    }
  drawCitations(page, column, sources);
}

}  // namespace

void drawComparePart(const Page& page, Column& column) {
  const bool compares = !page.state().roll.compared[0].empty();
  if (!compares) {
    column.body(page.text("panel.rolling.compare-invitation"));
    column.space(8);
    drawChipRow(page, "begin",
                {{.words = page.text("panel.rolling.compare-begin"),
                  .line = std::string("compare-tools ") + kUsual[0] + " " + kUsual[1],
                  .on = true}},
                column);
    column.space(14);
    return drawViews(page, column);
  }
  drawChipRow(page, "left", chipsOf(page, 0), column);
  column.space(4);
  column.caption(page.text("panel.rolling.against"));
  column.space(4);
  drawChipRow(page, "right", chipsOf(page, 1), column);
  column.space(12);
  if (page.input.toolPrints.size() == 2) {
    drawTable(page, column, page.input.toolPrints[0], page.input.toolPrints[1]);
    drawVerdict(page, column, page.input.toolPrints[0], page.input.toolPrints[1]);
  } else {
    column.caption(page.text("panel.rolling.computing"));
  }
  column.space(6);
  column.caption(page.text("panel.rolling.forces"));
  column.space(10);
  drawChipRow(page, "end", {{.words = page.text("panel.rolling.compare-off"), .line = "compare-tools off"}},
              column);
  column.space(14);
  drawViews(page, column);
}

}  // namespace app
