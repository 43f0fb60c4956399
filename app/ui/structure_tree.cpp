#include "app/ui/structure_tree.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/ui/structure_row.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::Layer;
using anatomy::StructureId;

constexpr float kLayerHeight = 34.0f;
constexpr float kMemberIndent = 22.0f;

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
  Box whole, fade, eye;
  bool hovered = false;
};

LayerRow layerRowAtCursor(const Page& page) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, height = page.px(kLayerHeight);
  const float eye = page.px(34), fade = std::min(page.px(84), 0.3f * width);
  LayerRow row;
  row.whole = {at.x, at.y, width, height};
  row.eye = {at.x + width - eye, at.y, eye, height};
  row.fade = {row.eye.x - fade, at.y, fade, height};
  row.hovered =
      ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect({at.x, at.y}, {at.x + width, at.y + height});
  return row;
}

void drawLayerName(const Page& page, const LayerRow& row, const std::string& name, size_t count, bool open,
                   Eye eye) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = row.whole.y + 0.5f * row.whole.height;
  const Colours& colours = page.colours();
  drawIcon(list, open ? Icon::ChevronDown : Icon::ChevronRight, {row.whole.x + page.px(11), middle},
           page.px(11), colours.faint);
  const float x = row.whole.x + page.px(26), height = textSize(page.style.fonts.strong, name).y;
  const float drawn =
      textAt({x, middle - 0.5f * height}, page.style.fonts.strong,
             eye == Eye::Closed ? colours.faint : colours.text, name, row.fade.x - x - page.px(30));
  const std::string number = fmt::format("{}", count);
  const float small = textSize(page.style.fonts.small, number).y;
  textAt({x + drawn + page.px(8), middle - 0.5f * small}, page.style.fonts.small, colours.faint, number);
}

// Drawn at rest only where a layer is faded or under the cursor: most rows show a name and nothing else.
void drawFade(const Page& page, const LayerRow& row, Layer layer, const Members& members) {
  const float opacity = opacityOf(page, members);
  const bool shown = row.hovered || opacity < 0.995f || holdsSelection(page, members);
  if (const auto chosen = slider(page, "fade", opacity, row.fade, shown))
    page.send(opacityLine(layerTarget(layer), *chosen));
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
  const LayerRow row = layerRowAtCursor(page);
  ImGui::PushID(int(layer) + 100000);
  ImGui::SetCursorScreenPos({row.whole.x, row.whole.y});
  if (ImGui::InvisibleButton("open", {row.fade.x - row.whole.x, row.whole.height})) open = !open;
  drawLayerName(page, row, layerName(page, layer), members.size(), open, eyeOf(page, members));
  drawFade(page, row, layer, members);
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
