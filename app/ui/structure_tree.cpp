#include "app/ui/structure_tree.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "app/ui/structure_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::Layer;
using anatomy::StructureId;

constexpr float kLayerHeight = 34.0f;
constexpr float kMemberIndent = 22.0f;
constexpr float kFadeWidth = 250.0f;  // of a row that has room for a slider

using Members = std::vector<StructureId>;

std::array<Members, anatomy::kLayerCount> membersByLayer(const anatomy::Atlas& atlas) {
  std::array<Members, anatomy::kLayerCount> layers;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i)
    layers[size_t(atlas.structures[i].facts.layer)].push_back({i});
  return layers;
}

Eye eyeOf(const Page& page, const Members& members) {
  const auto visible =
      std::ranges::count_if(members, [&](StructureId id) { return page.state().at(id).visible; });
  return visible == 0 ? Eye::Closed : size_t(visible) == members.size() ? Eye::Open : Eye::Half;
}

float opacityOf(const Page& page, const Members& members) {
  float most = 0.0f;
  for (StructureId id : members) most = std::max(most, page.state().at(id).opacity);
  return most;
}

bool holdsSelection(const Page& page, const Members& members) {
  return page.state().selected && std::ranges::find(members, *page.state().selected) != members.end();
}

struct LayerRow {
  Box whole, fade, only, eye;
  std::vector<std::string> lines;  // of the name
  float lineHeight = 0.0f;
  bool hovered = false;
  bool showsFade = false;
};

// At rest the slider shows only where it says something; most rows are a name and nothing else. A narrow
// panel has no room for it and keeps the whole name instead.
bool showsFade(const Page& page, const LayerRow& row, const Members& members) {
  if (row.whole.width < page.px(kFadeWidth)) return false;
  return row.hovered || opacityOf(page, members) < 0.995f || holdsSelection(page, members);
}

LayerRow layerRowAtCursor(const Page& page, const std::string& name, const Members& members) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, eye = page.px(34), fade = page.px(84);
  LayerRow row;
  row.whole = {at.x, at.y, width, page.px(kLayerHeight)};
  row.eye = {at.x + width - eye, at.y, eye, row.whole.height};
  row.hovered = ImGui::IsWindowHovered() &&
                ImGui::IsMouseHoveringRect({at.x, at.y}, {at.x + width, row.whole.bottom()});
  row.showsFade = showsFade(page, row, members);
  const float only = page.px(28);
  row.only = {row.eye.x - only, at.y, only, row.whole.height};
  row.fade = {row.only.x - fade, at.y, fade, row.whole.height};
  const float room = (row.showsFade ? row.fade.x : row.only.x) - at.x - page.px(26);
  const bool narrow = width < page.px(kFadeWidth);
  row.lines = linesOf(page.style.fonts.strong, name, room, narrow ? 2 : 1);
  row.lineHeight = std::round(1.1f * textSize(page.style.fonts.strong, name).y);
  row.whole.height = row.eye.height = row.only.height =
      std::max(row.whole.height, row.lineHeight * float(row.lines.size()) + page.px(12));
  return row;
}

// How many, after the last line of the name, where there is room.
void drawCount(const Page& page, const LayerRow& row, float x, float y, size_t count) {
  ImFont *small = page.style.fonts.small, *strong = page.style.fonts.strong;
  const std::string number = fmt::format("{}", count);
  const ImVec2 size = textSize(small, number);
  if (x + size.x > (row.showsFade ? row.fade.x : row.only.x)) return;
  textAt({x, y + 0.5f * (textSize(strong, number).y - size.y)}, small, page.colours().faint, number);
}

void drawLayerName(const Page& page, const LayerRow& row, const Members& members, bool open) {
  const Colours& colours = page.colours();
  const float middle = row.whole.y + 0.5f * row.whole.height, x = row.whole.x + page.px(26);
  drawIcon(*ImGui::GetWindowDrawList(), open ? Icon::ChevronDown : Icon::ChevronRight,
           {row.whole.x + page.px(11), middle}, page.px(11), colours.faint);
  const ImU32 colour = eyeOf(page, members) == Eye::Closed ? colours.faint : colours.text;
  float y = middle - 0.5f * row.lineHeight * float(row.lines.size()), drawn = 0.0f;
  for (const std::string& line : row.lines) {
    drawn = textAt({x, y}, page.style.fonts.strong, colour, line);
    y += row.lineHeight;
  }
  drawCount(page, row, x + drawn + page.px(8), y - row.lineHeight, members.size());
}

void drawFade(const Page& page, const LayerRow& row, Layer layer, const Members& members) {
  const auto chosen = slider(page, "fade", opacityOf(page, members), row.fade, row.showsFade);
  if (chosen) page.send(opacityLine(layerTarget(layer), *chosen));
}

// Shows the layer alone; at rest only where it does.
void drawOnly(const Page& page, const LayerRow& row, Layer layer) {
  const bool on = page.state().onlyLayer == layer;
  if (!on && !row.hovered) return;
  const std::string word = on ? "off" : std::string(idOf(layer));
  const ButtonLook look{.on = on,
                        .tip = page.text(on ? "panel.structures.all-layers" : "panel.structures.one-layer")};
  if (iconButton(page, "only", Icon::OneLayer, row.only, look)) page.send("layer-only " + word);
}

}  // namespace

StructureTree::StructureTree() {
  // What the calf is made of lies open; the rest is a click away.
  for (Layer layer : {Layer::SuperficialPosterior, Layer::Soleus, Layer::DeepPosterior})
    open_[size_t(layer)] = true;
}

void StructureTree::draw(const Page& page) {
  followSelection(page);
  const auto layers = membersByLayer(page.atlas());
  for (size_t i = 0; i < layers.size(); ++i)
    if (!layers[i].empty()) drawLayer(page, Layer(i), layers[i]);
  gap(page.px(16));
  scroll_ = false;
}

void StructureTree::drawLayer(const Page& page, Layer layer, const Members& members) {
  bool& open = open_[size_t(layer)];
  const LayerRow row = layerRowAtCursor(page, layerName(page, layer), members);
  const bool fades = row.whole.width >= page.px(kFadeWidth);
  const float pressed = (fades ? row.fade.x : row.only.x) - row.whole.x;
  ImGui::PushID(int(layer) + 100000);
  ImGui::SetCursorScreenPos({row.whole.x, row.whole.y});
  if (ImGui::InvisibleButton("open", {pressed, row.whole.height})) open = !open;
  drawLayerName(page, row, members, open);
  if (fades) drawFade(page, row, layer, members);
  drawOnly(page, row, layer);
  eyeButton(page, layerTarget(layer), eyeOf(page, members), row.eye);
  ImGui::SetCursorScreenPos({row.whole.x, row.whole.bottom()});
  ImGui::PopID();
  if (open) drawMembers(page, members);
}

void StructureTree::drawMembers(const Page& page, const Members& members) {
  for (StructureId id : members) {
    if (scroll_ && page.state().selected == id) ImGui::SetScrollHereY(0.4f);
    if (structureRow(page, id, {.indent = page.px(kMemberIndent)})) followed_ = id;
  }
  gap(page.px(4));
}

// A selection made in the leg or by a command is brought into view; one made here is in view already.
void StructureTree::followSelection(const Page& page) {
  const auto selected = page.state().selected;
  if (selected == followed_) return;
  followed_ = selected;
  if (!selected) return;
  open_[size_t(page.atlas().at(*selected).facts.layer)] = true;
  scroll_ = true;
}

}  // namespace app
