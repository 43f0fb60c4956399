#include "app/ui/panel_trigger_points.h"

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/pain_player.h"
#include "app/ui/trigger_point_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::TriggerPoint;

// A muscle that the leg lacks still has its name in the table.
std::string muscleName(const Page& page, const std::string& structure) {
  if (const auto id = page.atlas().find(structure)) return primaryName(page, page.atlas().at(*id));
  const anatomy::StructureRow* row = page.atlas().table->findById(structure);
  return row ? row->name : structure;
}

// In the order in which the muscles first occur.
std::vector<std::string> muscles(const std::vector<TriggerPoint>& points) {
  std::vector<std::string> all;
  for (const TriggerPoint& point : points)
    if (!std::ranges::count(all, point.structure)) all.push_back(point.structure);
  return all;
}

void drawMuscle(const Page& page, const std::string& name) {
  gap(page.px(10));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  textAt({at.x + page.px(8), at.y}, page.style.fonts.small, page.colours().faint, name,
         ImGui::GetContentRegionAvail().x - page.px(16));
  gap(textSize(page.style.fonts.small, name).y + page.px(3));
}

float markAllWidth(const Page& page) {
  ImFont* font = page.style.fonts.body;
  return std::max(textSize(font, page.text("panel.points.mark-all")).x,
                  textSize(font, page.text("panel.points.mark-none")).x) +
         page.px(10);
}

// Everything marked, or nothing.
void drawMarkAll(const Page& page, const Box& box) {
  const bool any = !page.state().pain.marked.empty();
  const std::string& words = page.text(any ? "panel.points.mark-none" : "panel.points.mark-all");
  if (textButton(page, "mark-all", words, box, {.tip = page.text("panel.points.mark-tip")}))
    page.send(any ? "trigger-point none" : "trigger-point all");
}

}  // namespace

void TriggerPointsPanel::draw(const Page& page) {
  const Box& box = page.layout.structures;
  if (box.empty() || !page.atlas().triggerPoints) return;
  beginPanel(page, "trigger-points", box, {.seamRight = true});
  const float pad = page.px(14), field = page.px(38), all = markAllWidth(page);
  filter_.draw(page, "##points", page.text("panel.points.search"),
               {box.x + pad, box.y + pad, box.width - 2 * pad - all - page.px(4), field});
  drawMarkAll(page, {box.right() - pad - all, box.y + pad, all, field});
  const float top = field + 1.2f * pad,
              player = std::min(painPlayerHeight(page, box.width), 0.5f * box.height);
  ImGui::SetCursorScreenPos({box.x + page.px(10), box.y + top});
  ImGui::BeginChild("points", {box.width - page.px(16), box.height - top - player});
  drawList(page);
  ImGui::EndChild();
  drawPainPlayer(page, {box.x, box.bottom() - player, box.width, player});
  ImGui::End();
}

void TriggerPointsPanel::drawList(const Page& page) {
  bool any = false;
  const std::vector<TriggerPoint>& points = page.atlas().triggerPoints->points();
  for (const std::string& muscle : muscles(points)) {
    const std::string name = muscleName(page, muscle);
    bool headed = false;
    for (const TriggerPoint& point : points) {
      if (point.structure != muscle || !filter_.passes(name + " " + point.name + " " + point.id)) continue;
      if (!headed) drawMuscle(page, name);
      headed = any = true;
      triggerPointRow(page, point);
    }
  }
  if (!any)
    paragraph(page.style.fonts.body, page.colours().faint, page.text("search.none"),
              ImGui::GetContentRegionAvail().x - page.px(12));
  gap(page.px(12));
}

}  // namespace app
