#include "app/ui/overlay_markers.h"

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/ui/cover_words.h"
#include "app/ui/label_ink.h"
#include "app/ui/label_layout.h"
#include "app/ui/named_anchor.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr size_t kLayersNamed = 3;
constexpr size_t kFewMarks = 6;  // so many have room for what covers them
constexpr float kLine = 19, kLines = 44, kPad = 6;

struct MarkerName {
  const anatomy::PlacedPoint* placed;
  glm::vec2 anchor;
  std::string name, cover;  // the second may be empty
  float width = 0.0f;
  bool pressed = false;
};

std::string nameOf(const Page& page, const anatomy::TriggerPoint& point) {
  return point.name + "  ·  " + anatomy::letterOf(point.badge);
}

// Seen through what covers it, but not through the whole leg.
bool isTurnedToEye(const Page& page, const anatomy::PlacedPoint& placed) {
  const glm::vec3 towardsEye = glm::normalize(eng::eyeOf(page.input.camera) - placed.targetMm);
  return glm::dot(towardsEye, placed.outward()) > -0.15f;
}

std::vector<MarkerName> markerNames(const Page& page, const anatomy::Placements& placements) {
  std::vector<MarkerName> names;
  const Projection project(page);
  const PainState& pain = page.state().pain;
  const bool few = pain.marked.size() <= kFewMarks;
  for (const std::string& id : pain.marked) {
    const anatomy::PlacedPoint* placed = placements.find(id);
    const anatomy::TriggerPoint* point = page.atlas().triggerPoints->findPoint(id);
    if (!placed || !point || !isTurnedToEye(page, *placed)) continue;
    const auto place = project(placed->targetMm);
    if (!place) continue;
    MarkerName name{placed, *place, nameOf(page, *point), {}, 0.0f, pain.point == id};
    if (few || name.pressed) name.cover = coverLine(page, *placed, kLayersNamed);
    name.width = std::max(textSize(page.style.fonts.body, name.name).x,
                          textSize(page.style.fonts.small, name.cover).x) +
                 page.px(kPad);
    names.push_back(std::move(name));
  }
  return names;
}

LabelRoom roomFor(const Page& page) {
  const Box& scene = page.layout.scene;
  const float margin = std::min(page.px(16), 0.02f * scene.width);
  const Reach leg = reachOfLeg(page, Projection(page));
  return {.min = {scene.x + margin, scene.y + margin},
          .max = {scene.right() - margin, scene.bottom() - margin},
          .legLeft = leg.left,
          .legRight = leg.right,
          .lineHeight = page.px(kLines),
          .gap = std::min(page.px(30), 0.04f * scene.width),
          .dot = page.px(5)};
}

void drawWords(const Page& page, ImDrawList& list, const PlacedLabel& label, const MarkerName& name) {
  const float pad = page.px(kPad), width = label.width - pad + 0.5f;
  ImFont *body = page.style.fonts.body, *small = page.style.fonts.small;
  const auto at = [&](ImFont* font, const std::string& words, float y) {
    const float wide = textSize(font, words).x;
    return glm::vec2(label.left ? label.edge.x - pad - wide : label.edge.x + pad, y);
  };
  const std::string title = elided(body, name.name, width), cover = elided(small, name.cover, width);
  const float top = label.edge.y - (cover.empty() ? 0.5f * textSize(body, "X").y : page.px(kLine));
  drawName(page, list, body, at(body, title, top), title,
           name.pressed ? page.colours().accent : page.colours().text, true);
  if (!cover.empty())
    drawName(page, list, small, at(small, cover, label.edge.y + page.px(1)), cover, page.colours().secondary,
             true);
}

}  // namespace

void drawMarkerNames(const Page& page, const anatomy::Placements& placements) {
  if (page.state().pain.marked.empty() || page.layout.scene.empty() || !page.atlas().triggerPoints) return;
  const std::vector<MarkerName> names = markerNames(page, placements);
  std::vector<LabelWish> wishes;
  for (const MarkerName& name : names)
    wishes.push_back({.anchor = name.anchor,
                      .width = name.width,
                      .importance = name.pressed ? 2.0f : 1.0f,
                      .always = name.pressed});
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const auto placed = placeLabels(wishes, roomFor(page));
  for (const PlacedLabel& label : placed)
    drawLeader(page, list, label.edge, label.anchor, names[label.wish].pressed, 1.0f);
  for (const PlacedLabel& label : placed) drawWords(page, list, label, names[label.wish]);
}

}  // namespace app
