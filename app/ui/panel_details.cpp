#include "app/ui/panel_details.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/candidate_list.h"
#include "app/ui/column.h"
#include "app/ui/link_row.h"
#include "app/ui/page_knowledge.h"
#include "app/ui/page_trigger_point.h"
#include "app/ui/panel_introduction.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::Structure;

void drawNames(const Page& page, Column& column, const Structure& structure) {
  column.title(primaryName(page, structure));
  if (const std::string& other = secondaryName(page, structure); !other.empty()) {
    column.space(3);
    column.latin(other);
  }
}

std::vector<std::string> chipsOf(const Page& page, const anatomy::StructureRow& facts) {
  const anatomy::Text& text = *page.atlas().text;
  std::vector<std::string> chips{text("kind." + std::string(idOf(facts.kind))),
                                 text.format("details.layer", {{"layer", layerName(page, facts.layer)}})};
  if (facts.compartment == anatomy::Compartment::None) return chips;
  const std::string& compartment = text("compartment." + std::string(idOf(facts.compartment)));
  chips.push_back(text.format("details.compartment", {{"compartment", compartment}}));
  return chips;
}

void drawButtons(const Page& page, Column& column, const Structure& structure, bool visible) {
  const Box row = column.take(page.px(34));
  const float between = page.px(6), width = (row.width - 2 * between) / 3;
  const auto box = [&](int i) { return Box{row.x + (width + between) * float(i), row.y, width, row.height}; };
  const std::string& id = structure.facts.id;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (int i = 0; i < 3; ++i)
    list.AddRectFilled({box(i).x, row.y}, {box(i).right(), row.bottom()}, page.colours().raised, page.px(7));
  if (textButton(page, "frame", page.text("details.frame"), box(0))) page.send("frame " + id);
  if (textButton(page, "isolate", page.text("details.isolate"), box(1))) page.send("isolate " + id);
  if (textButton(page, "hide", page.text(visible ? "details.hide" : "details.show"), box(2)))
    page.send((visible ? "hide " : "show ") + id);
}

void drawOpacity(const Page& page, Column& column, const Structure& structure, float opacity) {
  const Box row = column.take(page.px(30));
  ImFont* font = page.style.fonts.small;
  const std::string& label = page.text("details.opacity");
  const std::string value = percent(page, opacity);
  const float y = row.y + 0.5f * (row.height - textSize(font, label).y);
  const float labelWidth = textAt({row.x, y}, font, page.colours().faint, label) + page.px(10);
  const float valueWidth = textSize(font, percent(page, 1.0f)).x;
  textAt({row.right() - textSize(font, value).x, y}, font, page.colours().secondary, value);
  const Box track{row.x + labelWidth, row.y, row.width - labelWidth - valueWidth - page.px(10), row.height};
  if (const auto chosen = slider(page, "opacity", opacity, track))
    page.send(opacityLine(structure.facts.id, *chosen));
}

void drawFacts(const Page& page, Column& column, const anatomy::StructureRow& facts) {
  column.field(page.text("details.origin"), facts.origin);
  column.field(page.text("details.insertion"), facts.insertion);
  column.field(page.text("details.nerve"), facts.nerve);
  column.field(page.text("details.action"), facts.action);
  column.field(page.text("details.note"), facts.note);
}

// An open surface bounds no volume; what the divergence theorem gives for it is an estimate and said to be
// one.
void drawMeasures(const Page& page, Column& column, const Structure& structure) {
  const auto& text = *page.atlas().text;
  const glm::vec3 size = structure.bounds.size();
  const std::string extent = text.format("details.extent", {{"high", fmt::format("{:.0f}", size.z)},
                                                            {"wide", fmt::format("{:.0f}", size.x)},
                                                            {"deep", fmt::format("{:.0f}", size.y)}});
  const double volume = structure.volumeCm3;
  const std::string number = fmt::format("{:.{}f}", volume, volume < 10.0 ? 1 : 0);
  column.field(
      page.text("details.measured"),
      text.format(structure.closed ? "details.volume" : "details.volume-about", {{"volume", number}}) + "\n" +
          extent);
}

void drawIds(const Page& page, Column& column, const anatomy::StructureRow& facts) {
  const bool right = page.atlas().frame.side == anatomy::Side::Right;
  const int fma = right ? facts.fmaRight : facts.fmaLeft;
  std::string ids;
  if (fma > 0) ids = page.atlas().text->format("details.fma", {{"id", std::to_string(fma)}});
  if (facts.ta2 > 0)
    ids += (ids.empty() ? "" : "   ") +
           page.atlas().text->format("details.ta2", {{"id", std::to_string(facts.ta2)}});
  column.field(page.text("details.ids"), ids);
}

void drawSources(const Page& page, Column& column, const anatomy::StructureRow& facts) {
  column.rule();
  column.space(12);
  if (!facts.sources.empty()) column.caption(page.text("details.sources"));
  for (const std::string& key : facts.sources) {
    const anatomy::SourceRow* source = page.atlas().table->findSource(key);
    column.space(5);
    column.caption(source ? "[" + key + "]  " + source->citation : key);
  }
  if (page.atlas().credit.empty()) return;
  column.space(9);
  column.caption(page.atlas().text->format("details.credit", {{"credit", page.atlas().credit}}));
}

void drawUnknown(const Page& page, Column& column, const Structure& structure) {
  column.body(page.text("details.unknown"));
  column.space(13);
  column.field(page.text("details.name-in-file"), structure.sourceName);
  column.field(page.text("details.file"), structure.sourceFile);
}

// Of this muscle, each a way to its pain.
void drawPoints(const Page& page, Column& column, const anatomy::StructureRow& facts) {
  if (!page.atlas().triggerPoints) return;
  bool headed = false;
  for (const anatomy::TriggerPoint& point : page.atlas().triggerPoints->points()) {
    if (point.structure != facts.id) continue;
    if (!headed) column.caption(page.text("panel.points.in-muscle"));
    if (!headed) column.space(5);
    headed = true;
    linkRow(page, column, point.name, "pain " + point.id);
  }
  if (headed) column.space(8);
}

void drawSelection(const Page& page, Column& column, anatomy::StructureId id) {
  const Structure& structure = page.atlas().at(id);
  const StructureView& view = page.state().at(id);
  drawNames(page, column, structure);
  column.space(11);
  column.chips(chipsOf(page, structure.facts));
  column.space(14);
  drawButtons(page, column, structure, view.visible);
  column.space(6);
  drawOpacity(page, column, structure, view.opacity);
  column.space(10);
  column.rule();
  column.space(15);
  if (structure.facts.kind == anatomy::Kind::Unknown) drawUnknown(page, column, structure);
  drawFacts(page, column, structure.facts);
  drawMeasures(page, column, structure);
  drawIds(page, column, structure.facts);
  drawPoints(page, column, structure.facts);
  drawSources(page, column, structure.facts);
}

void drawOpenPage(const Page& page, Column& column) {
  const std::string& open = page.state().page;
  const char* words = page.state().wayBack.on ? "panel.hurts.title" : "panel.page.back";
  backRow(page, column, page.text(words), "page off");
  if (open == kPointPage)
    drawTriggerPointPage(page, column, page.state().pain.point);
  else
    drawKnowledgePage(page, column, open);
}

}  // namespace

void drawDetailsPanel(const Page& page, ViewsPanel& views, const PictureSheet& pictures) {
  const Box& box = page.layout.details;
  if (box.empty()) return;
  const bool below = page.layout.oneColumn;
  beginPanel(page, "details", box,
             {.scrolls = true,
              .seamTop = below && !page.layout.structures.empty(),
              .seamLeft = !below,
              .seamRight = below});
  const bool alone = below && page.layout.structures.empty();
  const bool paged = !page.state().page.empty();
  const float margin = page.px(20);
  ImGui::SetCursorScreenPos(
      {box.x + margin, ImGui::GetCursorScreenPos().y + page.px(alone || paged ? 6 : 20)});
  Column column(page, box.right() - margin);
  if (paged)
    drawOpenPage(page, column);
  else if (page.state().wayBack.on)
    drawCandidates(page, column);
  else if (alone)
    backRow(page, column, page.text("details.back"), "select none");
  if (!paged && !page.state().wayBack.on) {
    if (page.state().selected)
      drawSelection(page, column, *page.state().selected);
    else
      drawIntroduction(page, column, views, pictures);
  }
  column.space(20);
  ImGui::End();
}

}  // namespace app
