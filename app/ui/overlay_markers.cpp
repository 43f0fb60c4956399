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
  const anatomy::PlacedPoint* placed = nullptr;
  glm::vec2 anchor{0.0f};
  std::string name{}, cover{};  // the second may be empty
  float width = 0.0f;
  bool pressed = false;
};

// "Soleus 1: the heel point" with the badge, "Soleus 1" with it, or "Soleus 1", whichever there is room for.
std::string nameOf(const Page& page, const anatomy::TriggerPoint& point, float room) {
  const std::string badge = std::string("  ·  ") + anatomy::letterOf(point.badge);
  const std::string whole = point.name + badge;
  if (textSize(page.style.fonts.body, whole).x <= room) return whole;
  const std::string name = point.name.substr(0, point.name.find(':'));
  const bool both = textSize(page.style.fonts.body, name + badge).x <= room;
  return both ? name + badge : name;
}

// Seen through what covers it, but not through the whole leg.
bool isTurnedToEye(const Page& page, const anatomy::PlacedPoint& placed) {
  const glm::vec3 towardsEye = glm::normalize(eng::eyeOf(page.input.camera) - placed.targetMm);
  return glm::dot(towardsEye, placed.outward()) > -0.15f;
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

// The narrower side of the leg: any label may come to stand there.
float wordsRoom(const LabelRoom& room) {
  return std::min(room.legLeft - room.min.x, room.max.x - room.legRight) - room.gap;
}

// As many layers as there is room for, or none.
std::string fittingCover(const Page& page, const anatomy::PlacedPoint& placed, float room) {
  for (size_t layers = kLayersNamed; layers > 0; --layers) {
    std::string words = coverLine(page, placed, layers);
    if (textSize(page.style.fonts.small, words).x <= room) return words;
  }
  return {};
}

MarkerName markerName(const Page& page, const anatomy::TriggerPoint& point,
                      const anatomy::PlacedPoint& placed, bool withCover, float room) {
  const float words = std::max(page.px(60), room - page.px(kPad));
  MarkerName name{.placed = &placed, .name = nameOf(page, point, words)};
  if (withCover) name.cover = fittingCover(page, placed, words);
  const float width =
      std::max(textSize(page.style.fonts.body, name.name).x, textSize(page.style.fonts.small, name.cover).x);
  name.width = std::min(width, words) + page.px(kPad);
  return name;
}

std::vector<MarkerName> markerNames(const Page& page, const anatomy::Placements& placements,
                                    const LabelRoom& room) {
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
    const bool pressed = pain.point == id;
    names.push_back(markerName(page, *point, *placed, few || pressed, wordsRoom(room)));
    names.back().anchor = *place;
    names.back().pressed = pressed;
  }
  return names;
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

void drawMarkerNames(const Page& page, std::vector<Box>& taken) {
  if (!page.input.placements) return;
  if (page.state().pain.marked.empty() || page.layout.scene.empty() || !page.atlas().triggerPoints) return;
  LabelRoom room = roomFor(page);
  room.taken = taken;
  const std::vector<MarkerName> names = markerNames(page, *page.input.placements, room);
  std::vector<LabelWish> wishes;
  for (const MarkerName& name : names)
    wishes.push_back({.anchor = name.anchor,
                      .width = name.width,
                      .importance = name.pressed ? 2.0f : 1.0f,
                      .always = name.pressed});
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const auto placed = placeLabels(wishes, room);
  for (const PlacedLabel& label : placed) {
    drawLeader(page, list, label.edge, label.anchor, names[label.wish].pressed, 1.0f);
    taken.push_back(label.words(room.lineHeight));
  }
  for (const PlacedLabel& label : placed) drawWords(page, list, label, names[label.wish]);
}

}  // namespace app
