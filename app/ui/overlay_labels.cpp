#include "app/ui/overlay_labels.h"

#include <algorithm>
#include <cmath>

#include "app/ui/label_ink.h"
#include "app/ui/label_layout.h"
#include "app/ui/named_anchor.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

using anatomy::StructureId;

constexpr float kWordsPad = 6;           // between words and leader
constexpr float kFaceOn = 0.8f;          // cosine between a section's normal and the direction of view
constexpr float kMovingStrength = 0.4f;  // labels step back while the leg turns

bool seenFaceOn(const Page& page) {
  if (!page.input.section || page.input.section->outlineMm.size() < 3) return false;
  const glm::vec3 forward = glm::normalize(page.input.camera.targetMm - eng::eyeOf(page.input.camera));
  return std::abs(glm::dot(forward, page.input.section->normal)) > kFaceOn;
}

std::vector<glm::vec2> outlineOf(const Page& page, const Projection& project) {
  std::vector<glm::vec2> points;
  for (const glm::vec3& point : page.input.section->outlineMm)
    if (const auto place = project(point)) points.push_back(*place);
  return convexOutline(std::move(points));
}

LabelRoom roomFor(const Page& page, const Projection& project) {
  const Box& scene = page.layout.scene;
  const float margin = std::min(page.px(16), 0.02f * scene.width);
  const Reach leg = reachOfLeg(page, project);
  LabelRoom room{.min = {scene.x + margin, scene.y + margin},
                 .max = {scene.right() - margin, scene.bottom() - margin},
                 .legLeft = leg.left,
                 .legRight = leg.right,
                 .lineHeight = page.px(27),
                 .gap = std::min(page.px(36), 0.045f * scene.width),
                 .dot = page.px(5)};
  if (!seenFaceOn(page)) return room;
  room.outline = outlineOf(page, project);
  room.mostLines = 22;  // a short line of words is read more easily than one far from what it names
  for (const glm::vec2& corner : room.outline) {
    room.legLeft = &corner == &room.outline.front() ? corner.x : std::min(room.legLeft, corner.x);
    room.legRight = &corner == &room.outline.front() ? corner.x : std::max(room.legRight, corner.x);
  }
  return room;
}

std::vector<LabelWish> wishesOf(const Page& page, const std::vector<NamedAnchor>& named,
                                const LabelMemory& memory) {
  std::vector<LabelWish> wishes;
  for (const NamedAnchor& one : named) {
    const ImVec2 size = textSize(nameFont(page, one.id), primaryName(page, page.atlas().at(one.id)));
    wishes.push_back({.anchor = one.place,
                      .width = size.x + page.px(kWordsPad),
                      .importance = one.importance,
                      .always = one.always,
                      .wasLeft = memory.wasLeft(one.id),
                      .others = one.others});
  }
  return wishes;
}

void drawWords(const Page& page, ImDrawList& list, const PlacedLabel& label, StructureId id,
               const LabelRoom& room, bool pointedAt) {
  ImFont* font = nameFont(page, id);
  const float pad = page.px(kWordsPad);
  const std::string words = elided(font, primaryName(page, page.atlas().at(id)), label.width - pad + 0.5f);
  const ImVec2 size = textSize(font, words);
  const glm::vec2 place(label.left ? label.edge.x - pad - size.x : label.edge.x + pad,
                        label.edge.y - 0.5f * size.y);
  const bool overLeg = place.x < room.legRight && place.x + size.x > room.legLeft;
  const Colours& colours = page.colours();
  const ImU32 ink = pointedAt || isSelectedOrHovered(page, id) ? colours.accent : colours.text;
  drawName(page, list, font, place, words, withAlpha(ink, page.input.moving ? 2 * kMovingStrength : 1.0f),
           overLeg);
}

}  // namespace

void drawLabels(const Page& page, const LabelWeights& weights, LabelMemory& memory,
                std::span<const Box> taken) {
  const Projection project(page);
  std::vector<NamedAnchor> named = namedAnchors(page, weights, project);
  if (page.input.moving)
    std::erase_if(named,
                  [&](const NamedAnchor& one) { return !one.always && !memory.standsAlready(one.id); });
  LabelRoom room = roomFor(page, project);
  room.taken.assign(taken.begin(), taken.end());
  const std::vector<LabelWish> wishes = wishesOf(page, named, memory);
  const auto placed = placeLabels(wishes, room);
  memory.begin();
  for (const PlacedLabel& label : placed) {
    memory.add(named[label.wish].id, label.words(room.lineHeight));
    memory.stood(named[label.wish].id, label.left);
  }
  if (const auto id = memory.clicked()) page.send("select " + page.atlas().at(*id).facts.id);
  const auto pointedAt = memory.hovered();
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  for (const PlacedLabel& label : placed) {
    const StructureId id = named[label.wish].id;
    drawLeader(page, list, label.edge, label.anchor, pointedAt == id || isSelectedOrHovered(page, id),
               page.input.moving ? kMovingStrength : 1.0f);
  }
  for (const PlacedLabel& label : placed)
    drawWords(page, list, label, named[label.wish].id, room, pointedAt == named[label.wish].id);
}

}  // namespace app
