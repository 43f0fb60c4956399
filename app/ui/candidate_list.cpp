#include "app/ui/candidate_list.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/anatomy/way_back/candidates.h"
#include "app/ui/badge.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::Candidate;
using anatomy::TriggerPoint;

constexpr size_t kInFull = 3;  // of the list; the rest in one line each
constexpr size_t kMost = 10;
constexpr float kWorthAWord = 0.01f;  // of the pain

std::string zoneList(const Page& page, const std::vector<std::string>& zones) {
  std::string list;
  for (const std::string& zone : zones) list += (list.empty() ? "" : "; ") + page.text("zone." + zone);
  return list;
}

std::string with(const Page& page, const char* key, const std::string& value) {
  return page.atlas().text->format(key, {{"value", value}});
}

std::vector<std::string> forIt(const Page& page, const Candidate& candidate, const TriggerPoint& point) {
  std::vector<std::string> words;
  if (!candidate.coreHit.empty())
    words.push_back(with(page, "panel.hurts.for-core", zoneList(page, candidate.coreHit)));
  if (!candidate.spilloverHit.empty() && candidate.bySpillover > kWorthAWord)
    words.push_back(with(page, "panel.hurts.for-spillover", zoneList(page, candidate.spilloverHit)));
  // The first symptom tells the zones again.
  for (size_t i = 1; i < point.symptoms.size() && i < 3; ++i)
    words.push_back(with(page, "panel.hurts.for-symptom", point.symptoms[i]));
  return words;
}

std::vector<std::string> againstIt(const Page& page, const Candidate& candidate, const TriggerPoint& point) {
  std::vector<std::string> words;
  if (!candidate.coreMissed.empty())
    words.push_back(with(page, "panel.hurts.against-missed", zoneList(page, candidate.coreMissed)));
  if (!candidate.unexplained.empty())
    words.push_back(with(page, "panel.hurts.against-unexplained", zoneList(page, candidate.unexplained)));
  if (point.rare) words.push_back(page.text("panel.points.rare"));
  if (point.singleSource) words.push_back(page.text("panel.points.single-source"));
  if (!point.disagreement.empty()) words.push_back(point.disagreement);
  return words;
}

// What the bar shows: core solid, spillover paler.
void drawShares(const Page& page, const Candidate& candidate, const Box& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float half = 0.5f * box.height, core = box.width * std::min(1.0f, candidate.byCore);
  const float both = box.width * std::min(1.0f, candidate.explained());
  list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, page.colours().hairline, half);
  if (both > box.height)
    list.AddRectFilled({box.x, box.y}, {box.x + both, box.bottom()}, withAlpha(page.colours().accent, 0.45f),
                       half);
  if (core > box.height)
    list.AddRectFilled({box.x, box.y}, {box.x + core, box.bottom()}, page.colours().accent, half);
}

void drawHead(const Page& page, Column& column, const Candidate& candidate, const TriggerPoint& point) {
  ImFont* font = page.style.fonts.strong;
  const float badge = page.px(20), number = page.px(24), step = 1.2f * textSize(font, "X").y;
  const auto lines = linesOf(font, point.name, column.width() - badge - number - page.px(12), 2);
  const Box row = column.take(std::max(page.px(30), step * float(lines.size()) + page.px(8)));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({row.x, row.y});
  if (ImGui::InvisibleButton("open", {row.width - badge - page.px(8), row.height}))
    page.send("pain " + point.id);
  const bool hovered = ImGui::IsItemHovered();
  tooltip(page, page.text("panel.hurts.open-tip"));
  const float top = row.y + 0.5f * (row.height - step * float(lines.size()));
  textAt({row.x, top}, font, page.colours().faint, std::to_string(candidate.rank) + ".");
  float y = top;
  for (const std::string& line : lines) {
    textAt({row.x + number, y}, font, hovered ? page.colours().accent : page.colours().text, line);
    y += step;
  }
  drawBadge(page, point, {row.right() - badge, row.y + 0.5f * (row.height - badge)}, badge);
  ImGui::SetCursorScreenPos(after);
}

std::string percentOf(float share) {
  return fmt::format("{:.0f}", 100.0f * std::min(1.0f, share));
}

void drawMeasure(const Page& page, Column& column, const Candidate& candidate) {
  const Box bar = column.take(page.px(6));
  drawShares(page, candidate, bar);
  column.space(5);
  column.caption(
      page.atlas().text->format("panel.hurts.share", {{"core", percentOf(candidate.byCore)},
                                                      {"spillover", percentOf(candidate.bySpillover)},
                                                      {"painted", percentOf(candidate.corePainted)}}));
}

void drawCandidate(const Page& page, Column& column, const Candidate& candidate, bool full) {
  const TriggerPoint* point = page.atlas().triggerPoints->findPoint(candidate.point);
  if (!point) return;
  ImGui::PushID(candidate.point.c_str());
  drawHead(page, column, candidate, *point);
  drawMeasure(page, column, candidate);
  if (full) {
    column.space(8);
    column.bullets(page.text("panel.hurts.for"), forIt(page, candidate, *point));
    column.bullets(page.text("panel.hurts.against"), againstIt(page, candidate, *point));
  }
  column.space(full ? 4 : 10);
  ImGui::PopID();
}

// Of the muscles that come first, what else hurts there.
void drawLookAlikes(const Page& page, Column& column, const std::vector<Candidate>& candidates) {
  if (!page.atlas().knowledge) return;
  std::vector<const anatomy::KnowledgeItem*> items;
  for (size_t i = 0; i < std::min(candidates.size(), kInFull); ++i) {
    const TriggerPoint* point = page.atlas().triggerPoints->findPoint(candidates[i].point);
    for (const auto* item : page.atlas().knowledge->about(*point, *page.atlas().table))
      if (item->topic == "look-alikes" && !std::ranges::count(items, item)) items.push_back(item);
  }
  if (items.empty()) items = page.atlas().knowledge->ofTopic("look-alikes");
  column.rule();
  column.space(12);
  column.strong(page.text("panel.hurts.look-alikes"));
  column.space(8);
  std::vector<std::string> keys;
  for (const auto* item : items) {
    drawItem(page, column, *item);
    addKeys(keys, item->sources);
  }
  drawCitations(page, column, keys);
}

}  // namespace

void drawCandidates(const Page& page, Column& column) {
  column.title(page.text("panel.hurts.title"));
  column.space(8);
  column.caption(page.text("panel.hurts.no-diagnosis"));
  column.space(12);
  const WayBackAnswer* answer = page.input.wayBack;
  if (page.state().wayBack.marks.empty()) return column.body(page.text("panel.hurts.nothing-yet"));
  if (!answer || !answer->ready) return column.body(page.text("panel.hurts.thinking"));
  if (answer->candidates.empty()) return column.body(page.text("panel.hurts.none"));
  const size_t count = std::min(answer->candidates.size(), kMost);
  for (size_t i = 0; i < count; ++i) drawCandidate(page, column, answer->candidates[i], i < kInFull);
  column.caption(page.text("panel.hurts.ties"));
  column.space(14);
  drawLookAlikes(page, column, answer->candidates);
}

}  // namespace app
