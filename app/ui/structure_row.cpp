#include "app/ui/structure_row.h"

#include "app/ui/widgets.h"

namespace app {
namespace {

struct Row {
  Box whole, name, eye;
  bool hovered = false;
};

Row rowAtCursor(const Page& page, float indent) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, height = page.px(kRowHeight), eye = page.px(34);
  Row row;
  row.whole = {at.x, at.y, width, height};
  row.eye = {at.x + width - eye, at.y, eye, height};
  row.name = {at.x + indent, at.y, width - eye - indent, height};
  row.hovered = ImGui::IsWindowHovered() &&
                ImGui::IsMouseHoveringRect({at.x, at.y}, {row.whole.right(), row.whole.bottom()});
  return row;
}

void drawGround(const Page& page, const Box& box, ImU32 colour) {
  ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour, page.px(6));
}

void drawDot(const Page& page, const Row& row, anatomy::StructureId id, bool visible) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 centre{row.name.x + page.px(12), row.name.y + 0.5f * row.name.height};
  const ImU32 colour = page.structureColours[id.index];
  if (visible)
    list.AddCircleFilled(centre, page.px(5), colour);
  else
    list.AddCircle(centre, page.px(4.5f), withAlpha(colour, 0.6f), 0, page.px(1.3f));
}

// The share that is left when a structure is faded, or the synonym that matched, right of the name.
void drawNote(const Page& page, const Row& row, const std::string& note, float from) {
  const float room = row.eye.x - from - page.px(12);
  if (note.empty() || room < page.px(40)) return;
  const ImVec2 size = textSize(page.style.fonts.small, note);
  const float x = size.x < room ? row.eye.x - page.px(6) - size.x : from + page.px(8);
  textAt({x, row.whole.y + 0.5f * (row.whole.height - size.y)}, page.style.fonts.small, page.colours().faint,
         note, room);
}

void drawName(const Page& page, const Row& row, anatomy::StructureId id, const RowOptions& options) {
  const StructureView& view = page.state().at(id);
  const std::string& name = primaryName(page, page.atlas().at(id));
  const bool selected = page.state().selected == id;
  const ImU32 colour = selected       ? page.colours().accent
                       : view.visible ? page.colours().text
                                      : page.colours().faint;
  const float x = row.name.x + page.px(26), room = row.eye.x - x - page.px(4);
  const bool faded = view.visible && view.opacity < 0.995f;
  const std::string note = options.note.empty() && faded ? percent(page, view.opacity) : options.note;
  const float kept =
      note.empty() ? 0.0f : std::min(0.45f * room, textSize(page.style.fonts.small, note).x + page.px(14));
  const ImVec2 size = textSize(page.style.fonts.body, name);
  const float drawn = textAt({x, row.name.y + 0.5f * (row.name.height - size.y)}, page.style.fonts.body,
                             colour, name, room - kept);
  drawNote(page, row, note, x + drawn);
  if (size.x > room - kept) tooltip(page, name);
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
  drawName(page, row, id, options);
}

}  // namespace

bool structureRow(const Page& page, anatomy::StructureId id, const RowOptions& options) {
  const std::string& structureId = page.atlas().at(id).facts.id;
  const Row row = rowAtCursor(page, options.indent);
  ImGui::PushID(int(id.index));
  const bool clicked = pressName(page, row, structureId);
  drawRow(page, row, id, options);
  const bool visible = page.state().at(id).visible;
  if (row.hovered || !visible || page.state().selected == id)
    eyeButton(page, structureId, visible ? Eye::Open : Eye::Closed, row.eye);
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
