#include "app/ui/panel_way_back.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/candidate_list.h"
#include "app/ui/chip_row.h"
#include "app/ui/hurt_row.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

std::vector<Chip> brushChips(const Page& page) {
  std::vector<Chip> chips;
  for (const int level : {1, 2, 3, 0}) {
    const std::string key = "panel.hurts.level-" + std::to_string(level);
    chips.push_back({.words = page.text(key),
                     .line = fmt::format("brush {}", level),
                     .tip = page.text(key + "-tip"),
                     .on = page.state().wayBack.brush == level});
  }
  return chips;
}

void drawAsking(const Page& page, Column& column) {
  drawRedFlagCard(page, column);
  column.space(12);
  column.body(page.text("panel.hurts.invitation"));
  column.space(9);
  drawChipRow(page, "brush", brushChips(page), column);
  column.space(12);
  if (!page.state().wayBack.marks.empty()) {
    const std::vector<Chip> clear{{.words = page.text("panel.hurts.clear"), .line = "hurts-clear"}};
    drawChipRow(page, "clear", clear, column);
    column.space(12);
  }
}

void drawHeading(const Page& page, const std::string& words) {
  gap(page.px(10));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  textAt({at.x + page.px(14), at.y}, page.style.fonts.small, page.colours().faint, words);
  gap(textSize(page.style.fonts.small, words).y + page.px(4));
}

}  // namespace

void WayBackPanel::draw(const Page& page) {
  const Box& box = page.layout.structures;
  if (box.empty() || !page.atlas().triggerPoints) return;
  beginPanel(page, "way-back", box, {.scrolls = true, .seamRight = true});
  const float margin = page.px(14);
  ImGui::SetCursorScreenPos({box.x + margin, ImGui::GetCursorScreenPos().y + margin});
  Column column(page, box.right() - margin);
  drawAsking(page, column);
  const bool here = page.layout.details.empty();
  if (here && !page.state().wayBack.marks.empty()) drawCandidates(page, column);
  const Box field = column.take(page.px(36));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  filter_.draw(page, "##zones", page.text("panel.hurts.search"), field);
  ImGui::SetCursorScreenPos({box.x, after.y});
  drawZones(page);
  gap(page.px(20));
  ImGui::End();
}

// Those of the leg, then those of the rest of the body.
void WayBackPanel::drawZones(const Page& page) {
  for (const anatomy::ZoneOn on : {anatomy::ZoneOn::Leg, anatomy::ZoneOn::Body}) {
    bool headed = false;
    for (const anatomy::Zone& zone : page.atlas().triggerPoints->zones()) {
      if (zone.on != on || !filter_.passes(zone.name)) continue;
      if (!headed)
        drawHeading(page, page.text(on == anatomy::ZoneOn::Leg ? "panel.hurts.leg" : "panel.hurts.body"));
      headed = true;
      hurtRow(page, zone);
    }
  }
}

}  // namespace app
