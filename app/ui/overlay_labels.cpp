#include "app/ui/overlay_labels.h"

#include <algorithm>
#include <cmath>

#include "app/ui/label_layout.h"
#include "app/ui/widgets.h"
#include "engine/geometry/box_corners.h"

namespace app {
namespace {

using anatomy::StructureId;

constexpr float kFaintest = 0.05f;  // opacity below which a structure is not named
constexpr float kLeastPixels = 40;  // seen of a structure, of the design
constexpr float kWordsPad = 6;      // between words and leader

// The scene's part of the display.
class Projection {
 public:
  Projection(const Page& page)
      : box_(page.layout.scene),
        clipFromScene_(eng::projectionMatrix(box_.width / std::max(1.0f, box_.height)) *
                       eng::viewMatrix(page.input.camera)) {}

  // Nothing for a point behind the eye.
  std::optional<glm::vec2> operator()(glm::vec3 point) const {
    const glm::vec4 clip = clipFromScene_ * glm::vec4(point, 1.0f);
    if (clip.w <= 0.0f) return std::nullopt;
    const glm::vec2 ndc = glm::vec2(clip) / clip.w;
    return glm::vec2(box_.x + 0.5f * (ndc.x + 1.0f) * box_.width,
                     box_.y + 0.5f * (ndc.y + 1.0f) * box_.height);
  }

 private:
  Box box_;
  glm::mat4 clipFromScene_;
};

struct Named {
  StructureId id;
  LabelWish wish;
};

bool forced(const Page& page, StructureId id) {
  return page.state().selected == id || page.input.hovered == id;
}

bool drawn(const Page& page, StructureId id) {
  return page.state().at(id).visible && page.state().at(id).opacity > kFaintest;
}

bool inside(const Box& box, glm::vec2 p) {
  return p.x >= box.x && p.x <= box.right() && p.y >= box.y && p.y <= box.bottom();
}

std::vector<Named> namedAnchors(const Page& page, const Projection& project) {
  std::vector<Named> named;
  const float least = page.px(kLeastPixels) * page.px(1);
  for (const LabelAnchor& anchor : page.input.anchors) {
    const auto place = project(anchor.positionMm);
    const bool always = forced(page, anchor.id);
    if (!place || !drawn(page, anchor.id) || !inside(page.layout.scene, *place)) continue;
    if (!always && anchor.visiblePixels < least) continue;
    const ImVec2 size = textSize(page.style.fonts.body, primaryName(page, page.atlas().at(anchor.id)));
    named.push_back({anchor.id, {*place, size.x + page.px(kWordsPad), anchor.visiblePixels, always}});
  }
  return named;
}

// How far the leg reaches to either side, from the boxes of what is shown.
void widen(const Projection& project, const eng::Bounds& bounds, LabelRoom& room) {
  for (const glm::vec3& point : eng::cornersOf(bounds)) {
    if (const auto place = project(point)) {
      room.legLeft = std::min(room.legLeft, place->x);
      room.legRight = std::max(room.legRight, place->x);
    }
  }
}

LabelRoom roomFor(const Page& page, const Projection& project) {
  const Box& scene = page.layout.scene;
  const float margin = std::min(page.px(16), 0.02f * scene.width);
  LabelRoom room{.min = {scene.x + margin, scene.y + margin},
                 .max = {scene.right() - margin, scene.bottom() - margin},
                 .legLeft = scene.right(),
                 .legRight = scene.x,
                 .lineHeight = page.px(27),
                 .gap = std::min(page.px(36), 0.045f * scene.width)};
  for (uint32_t i = 0; i < page.atlas().structures.size(); ++i)
    if (drawn(page, {i})) widen(project, page.atlas().structures[i].bounds, room);
  return room;
}

void drawWords(const Page& page, ImDrawList& list, const PlacedLabel& label, StructureId id, bool overLeg) {
  ImFont* font = page.style.fonts.body;
  const float pad = page.px(kWordsPad);
  const std::string words = elided(font, primaryName(page, page.atlas().at(id)), label.width - pad + 0.5f);
  const ImVec2 size = textSize(font, words);
  const float x = std::round(label.left ? label.edge.x - pad - size.x : label.edge.x + pad);
  const float y = std::round(label.edge.y - 0.5f * size.y);
  const Colours& colours = page.colours();
  if (overLeg)
    list.AddRectFilled({x - page.px(5), y - page.px(2)}, {x + size.x + page.px(5), y + size.y + page.px(2)},
                       colours.halo, page.px(4));
  list.AddText(font, size.y, {x, y}, forced(page, id) ? colours.accent : colours.text, words.c_str());
}

void drawLeader(const Page& page, ImDrawList& list, const PlacedLabel& label, glm::vec2 anchor, bool strong) {
  const ImVec2 from{label.edge.x, label.edge.y}, to{anchor.x, anchor.y};
  const Colours& colours = page.colours();
  const ImU32 ink = strong ? colours.accent : colours.text;
  // A dark line under a light one (or the reverse) is seen on bone and on muscle alike.
  list.AddLine(from, to, withAlpha(colours.halo, 0.6f), page.px(2.6f));
  list.AddLine(from, to, withAlpha(ink, strong ? 1.0f : 0.75f), std::max(1.0f, page.px(1.1f)));
  list.AddCircleFilled(to, page.px(4.2f), colours.halo);
  list.AddCircleFilled(to, page.px(2.7f), ink);
}

}  // namespace

void drawLabels(const Page& page) {
  if (!page.state().labels || page.layout.scene.empty()) return;
  const Projection project(page);
  const std::vector<Named> named = namedAnchors(page, project);
  std::vector<LabelWish> wishes;
  for (const Named& one : named) wishes.push_back(one.wish);
  const LabelRoom room = roomFor(page, project);
  const auto placed = placeLabels(wishes, room);
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  for (const PlacedLabel& label : placed)
    drawLeader(page, list, label, wishes[label.wish].anchor, forced(page, named[label.wish].id));
  for (const PlacedLabel& label : placed) {
    const bool overLeg = label.left ? label.edge.x > room.legLeft : label.edge.x < room.legRight;
    drawWords(page, list, label, named[label.wish].id, overLeg);
  }
}

}  // namespace app
