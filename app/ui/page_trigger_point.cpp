#include "app/ui/page_trigger_point.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/badge.h"
#include "app/ui/chip_row.h"
#include "app/ui/cover_words.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/link_row.h"
#include "app/ui/page_knowledge.h"
#include "app/ui/trigger_point_row.h"

namespace app {
namespace {

using anatomy::TriggerPoint;
using anatomy::ZonePart;
using anatomy::ZoneUse;

std::string muscleName(const Page& page, const std::string& id) {
  if (const auto found = page.atlas().find(id)) return primaryName(page, page.atlas().at(*found));
  if (const anatomy::StructureRow* row = page.atlas().table->findById(id)) return row->name;
  return page.text("muscle." + id);
}

std::string listOf(const Page& page, const std::vector<std::string>& ids) {
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + muscleName(page, id);
  return list;
}

// "Back of the heel [TS93][S2], rare"
std::string zoneWords(const Page& page, const ZoneUse& use) {
  std::string words = page.text("zone." + use.zone) + " ";
  for (const std::string& key : use.sources) words += "[" + key + "]";
  if (use.rare) words += ", " + page.text("panel.points.zone-rare");
  if (use.singleSource) words += ", " + page.text("panel.points.zone-single-source");
  return words;
}

void drawZones(const Page& page, Column& column, const TriggerPoint& point) {
  for (const ZonePart part : {ZonePart::Core, ZonePart::Spillover}) {
    std::vector<std::string> zones;
    for (const ZoneUse& use : point.zones)
      if (use.part == part) zones.push_back(zoneWords(page, use));
    column.bullets(page.text("panel.points." + std::string(idOf(part))), zones);
  }
}

void drawHead(const Page& page, Column& column, const TriggerPoint& point) {
  column.title(point.name);
  column.space(11);
  const std::string letter(1, anatomy::letterOf(point.badge));
  std::vector<std::string> chips{muscleName(page, point.structure),
                                 page.atlas().text->format("panel.points.badge", {{"letter", letter}})};
  if (point.rare) chips.push_back(page.text("panel.points.rare"));
  if (point.singleSource) chips.push_back(page.text("panel.points.single-source"));
  column.chips(chips);
  column.space(7);
  column.caption(trustWords(page, point));
  column.space(12);
}

void drawVariants(const Page& page, Column& column, const TriggerPoint& point) {
  const auto& table = *page.atlas().triggerPoints;
  const TriggerPoint* first = table.findPoint(point.variantOf);
  const auto others = table.variantsOf(point.id);
  if (!first && others.empty()) return;
  column.caption(page.text(first ? "panel.points.variant-of" : "panel.points.variants"));
  column.space(5);
  if (first) linkRow(page, column, first->name, "pain " + first->id);
  for (const TriggerPoint* other : others) linkRow(page, column, other->name, "pain " + other->id);
  column.space(8);
}

void drawPlace(const Page& page, Column& column, const TriggerPoint& point) {
  column.field(page.text("panel.points.place"), point.place);
  const anatomy::Placements* placements = page.input.placements;
  if (!placements) return;
  if (const anatomy::PlacedPoint* placed = placements->find(point.id))
    column.field(page.text("panel.points.cover"), coverWords(page, *placed));
  for (const anatomy::UnplacedPoint& unplaced : placements->unplaced)
    if (unplaced.id == point.id) column.field(page.text("panel.points.unplaced"), unplaced.why);
}

// What knowledge tells of this very point, less the disagreements when they are not asked for.
void drawKnowledge(const Page& page, Column& column, const TriggerPoint& point, bool disagreements,
                   std::vector<std::string>& keys) {
  if (!page.atlas().knowledge) return;
  bool headed = false;
  for (const anatomy::KnowledgeItem* item : page.atlas().knowledge->about(point, *page.atlas().table)) {
    const bool urgent = item->urgency != anatomy::Urgency::None;
    if (urgent || item->topic == "look-alikes" || item->sides.empty() == disagreements) continue;
    if (!std::ranges::count(item->about, point.id)) continue;
    if (!headed) column.caption(page.text(disagreements ? "panel.points.sides" : "panel.points.told"));
    if (!headed) column.space(6);
    headed = true;
    drawItem(page, column, *item);
    addKeys(keys, item->sources);
  }
}

void drawControversy(const Page& page, Column& column, std::vector<std::string>& keys) {
  if (!page.atlas().knowledge) return;
  column.rule();
  column.space(12);
  column.caption(page.text("topic.controversy"));
  column.space(6);
  for (const anatomy::KnowledgeItem* item : page.atlas().knowledge->ofTopic("controversy")) {
    column.bullet(item->words);
    addKeys(keys, item->sources);
  }
  column.space(10);
}

std::vector<Chip> actionsOf(const Page& page, const TriggerPoint& point) {
  const PainState& pain = page.state().pain;
  const bool hurts = pain.point == point.id && !pain.released && !pain.atS;
  return {{.words = page.text(hurts ? "panel.points.release" : "panel.points.press"),
           .line = pressLine(page.state(), point.id)},
          {.words = page.text("panel.points.frame"), .line = "frame " + point.structure},
          {.words = page.text("panel.tab.pain-tip"), .line = "way-back on"}};
}

}  // namespace

void drawTriggerPointPage(const Page& page, Column& column, std::string_view id) {
  const TriggerPoint* point = page.atlas().triggerPoints->findPoint(id);
  if (!point) return column.body(page.text("panel.points.none-pressed"));
  std::vector<std::string> keys = point->sources;
  drawHead(page, column, *point);
  drawChipRow(page, "actions", actionsOf(page, *point), column);
  column.space(14);
  drawRedFlagCard(page, column);
  column.space(14);
  drawPlace(page, column, *point);
  column.bullets(page.text("panel.points.symptoms"), point->symptoms);
  drawZones(page, column, *point);
  column.bullets(page.text("panel.points.causes"), point->causes);
  column.field(page.text("panel.points.satellites"), listOf(page, point->satellites));
  column.field(page.text("panel.points.related"), listOf(page, point->related));
  column.field(page.text("details.note"), point->note);
  column.field(page.text("panel.points.disagreement"), point->disagreement);
  drawVariants(page, column, *point);
  drawKnowledge(page, column, *point, true, keys);
  drawKnowledge(page, column, *point, false, keys);
  drawControversy(page, column, keys);
  for (const ZoneUse& use : point->zones) addKeys(keys, use.sources);
  column.caption(page.text("details.unreviewed"));
  column.space(10);
  drawCitations(page, column, keys);
  column.space(16);
  drawTopicLinks(page, column);
}

}  // namespace app
