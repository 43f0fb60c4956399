#include "app/ui/structure_row.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr size_t kMostLines = 2;
constexpr float kNarrow = 220.0f;  // of a row that gives its indent, and what the eye may cover, to the name

struct Row {
  Box whole, name, eye;            // `name` is where its words go
  std::vector<std::string> lines;  // of the name
  float lineHeight = 0.0f;
  std::string note;
  bool hovered = false;
};

bool faded(const StructureView& view) {
  return view.visible && view.opacity < 0.995f;
}

// Long names take a second line rather than an end: at large text two of them could not be told apart.
Row rowAtCursor(const Page& page, anatomy::StructureId id, const RowOptions& options) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, eye = page.px(34);
  const bool narrow = width < page.px(kNarrow);
  const float before = page.px(26) + (narrow ? 0.0f : options.indent);
  ImFont* font = page.style.fonts.body;
  Row row;
  row.note = options.note;
  const float room = std::max(page.px(30), width - before - (narrow ? 0.0f : eye));
  row.lines = linesOf(font, primaryName(page, page.atlas().at(id)), room, kMostLines);
  row.lineHeight = std::round(1.12f * textSize(font, "X").y);
  const float height = std::max(page.px(kRowHeight), row.lineHeight * float(row.lines.size()) + page.px(10));
  row.whole = {at.x, at.y, width, height};
  row.eye = {at.x + width - eye, at.y, eye, height};
  row.name = {at.x + before, at.y, room, height};
  row.hovered = ImGui::IsWindowHovered() &&
                ImGui::IsMouseHoveringRect({at.x, at.y}, {row.whole.right(), row.whole.bottom()});
  return row;
}

void drawGround(const Page& page, const Box& box, ImU32 colour) {
  ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour, page.px(6));
}

void drawDot(const Page& page, const Row& row, anatomy::StructureId id, bool visible) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 centre{row.name.x - page.px(14), row.whole.y + 0.5f * row.whole.height};
  if (visible) list.AddCircleFilled(centre, page.px(5), page.structureColours[id.index]);
  // The ring tells pale bone from paper.
  list.AddCircle(centre, page.px(5), withAlpha(page.colours().faint, visible ? 0.45f : 0.9f), 0, page.px(1));
}

// The synonym that matched, where the name leaves room.
void drawNote(const Page& page, const Row& row, float from) {
  const ImVec2 size = textSize(page.style.fonts.small, row.note);
  const float x = row.eye.x - page.px(4) - size.x;
  if (row.note.empty() || x < from + page.px(6)) return;
  textAt({x, row.whole.y + 0.5f * (row.whole.height - size.y)}, page.style.fonts.small, page.colours().faint,
         row.note);
}

void drawName(const Page& page, const Row& row, anatomy::StructureId id) {
  const bool selected = page.state().selected == id, visible = page.state().at(id).visible;
  const ImU32 colour = selected  ? page.colours().accent
                       : visible ? page.colours().text
                                 : page.colours().faint;
  float y = row.whole.y + 0.5f * (row.whole.height - row.lineHeight * float(row.lines.size())), drawn = 0.0f;
  for (const std::string& line : row.lines) {
    drawn = std::max(drawn, textAt({row.name.x, y}, page.style.fonts.body, colour, line));
    y += row.lineHeight;
  }
  drawNote(page, row, row.name.x + drawn);
}

// What is left of a faded structure, in the place of its eye.
void drawShare(const Page& page, const Row& row, float opacity) {
  const std::string share = percent(page, opacity);
  const ImVec2 size = textSize(page.style.fonts.small, share);
  textAt({row.eye.right() - page.px(4) - size.x, row.eye.y + 0.5f * (row.eye.height - size.y)},
         page.style.fonts.small, page.colours().faint, share);
}

bool pressName(const Page& page, const Row& row, const std::string& id) {
  ImGui::SetCursorScreenPos({row.whole.x, row.whole.y});
  const bool clicked = ImGui::InvisibleButton("name", {row.eye.x - row.whole.x, row.whole.height});
  const bool twice = ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  if (twice) page.send("frame " + id);
  if (clicked) page.send("select " + id);
  return clicked;
}

void drawRow(const Page& page, const Row& row, anatomy::StructureId id, const RowOptions& options) {
  const bool hovered = row.hovered || page.input.hovered == id;
  if (page.state().selected == id)
    drawGround(page, row.whole, page.colours().selection);
  else if (hovered || options.chosen)
    drawGround(page, row.whole, page.colours().raised);
  drawDot(page, row, id, page.state().at(id).visible);
  drawName(page, row, id);
  if (row.lines.back().ends_with("…")) tooltip(page, primaryName(page, page.atlas().at(id)));
}

// The eye where it is of use: under the cursor, on the selection and on what is hidden.
void drawEnd(const Page& page, const Row& row, anatomy::StructureId id) {
  const StructureView& view = page.state().at(id);
  const bool selected = page.state().selected == id;
  if (!selected && !row.hovered && view.visible) {
    if (faded(view)) drawShare(page, row, view.opacity);
    return;
  }
  const Colours& colours = page.colours();
  drawGround(page, row.eye, selected ? colours.selection : row.hovered ? colours.raised : colours.panel);
  eyeButton(page, page.atlas().at(id).facts.id, view.visible ? Eye::Open : Eye::Closed, row.eye);
}

}  // namespace

bool structureRow(const Page& page, anatomy::StructureId id, const RowOptions& options) {
  const std::string& structureId = page.atlas().at(id).facts.id;
  const Row row = rowAtCursor(page, id, options);
  ImGui::PushID(int(id.index));
  const bool clicked = pressName(page, row, structureId);
  drawRow(page, row, id, options);
  drawEnd(page, row, id);
  ImGui::SetCursorScreenPos({row.whole.x, row.whole.bottom()});
  ImGui::PopID();
  return clicked;
}

void eyeButton(const Page& page, const std::string& target, Eye eye, const Box& box) {
  const Icon icon = eye == Eye::Closed ? Icon::EyeClosed : Icon::EyeOpen;
  const bool shown = eye != Eye::Closed;
  const ButtonLook look{.faint = eye == Eye::Half,
                        .tip = page.text(shown ? "panel.structures.hide" : "panel.structures.show")};
  const bool pressed = iconButton(page, "eye", icon, box, look);
  if (!pressed) return;
  if (ImGui::GetIO().KeyAlt)
    page.send("isolate " + target);
  else
    page.send((shown ? "hide " : "show ") + target);
}

}  // namespace app
