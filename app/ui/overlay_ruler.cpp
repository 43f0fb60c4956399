#include "app/ui/overlay_ruler.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kTickMm = 5.0f, kLongTickMm = 10.0f;
constexpr float kTickLength = 4.0f, kLongTickLength = 8.0f;  // of the design
constexpr float kLeastTickGap = 3.0f;                        // nearer ticks are left out
constexpr float kWidestScale = 150.0f;

ImVec2 vec(glm::vec2 p) {
  return {p.x, p.y};
}

class Overlay {
 public:
  explicit Overlay(const Page& page)
      : page_(page),
        list_(*ImGui::GetBackgroundDrawList()),
        box_(page.layout.scene),
        clipFromScene_(eng::projectionMatrix(box_.width / std::max(1.0f, box_.height)) *
                       eng::viewMatrix(page.input.camera)) {}

  // On the display; nothing for a point behind the eye.
  std::optional<glm::vec2> place(glm::vec3 sceneMm) const {
    const glm::vec4 clip = clipFromScene_ * glm::vec4(sceneMm, 1.0f);
    if (clip.w <= 0.0f) return std::nullopt;
    const glm::vec2 ndc = glm::vec2(clip) / clip.w;
    return glm::vec2(box_.x + 0.5f * (ndc.x + 1.0f) * box_.width,
                     box_.y + 0.5f * (ndc.y + 1.0f) * box_.height);
  }

  // A dark line under a light one, or the reverse: seen on every tissue.
  void line(glm::vec2 from, glm::vec2 to, ImU32 ink) const {
    list_.AddLine(vec(from), vec(to), withAlpha(page_.colours().halo, 0.75f), page_.px(3.4f));
    list_.AddLine(vec(from), vec(to), ink, std::max(1.0f, page_.px(1.4f)));
  }

  void dot(glm::vec2 at, ImU32 ink) const {
    list_.AddCircleFilled(vec(at), page_.px(4.6f), page_.colours().halo);
    list_.AddCircleFilled(vec(at), page_.px(3.0f), ink);
  }

  void words(const std::string& text, glm::vec2 middle, ImU32 ink) const {
    ImFont* font = page_.style.fonts.strong;
    const ImVec2 size = textSize(font, text);
    const ImVec2 at{std::round(middle.x - 0.5f * size.x), std::round(middle.y - 0.5f * size.y)};
    const float pad = page_.px(5);
    list_.AddRectFilled({at.x - pad, at.y - page_.px(2)}, {at.x + size.x + pad, at.y + size.y + page_.px(2)},
                        page_.colours().halo, page_.px(4));
    list_.AddText(font, size.y, at, ink, text.c_str());
  }

  const Page& page() const { return page_; }

 private:
  const Page& page_;
  ImDrawList& list_;
  Box box_;
  glm::mat4 clipFromScene_;
};

// Ticks stand across the line, one every 5 mm of the leg, longer every 10.
void drawTicks(const Overlay& overlay, glm::vec3 from, glm::vec3 to, glm::vec2 across, ImU32 ink) {
  const float lengthMm = glm::distance(from, to);
  const auto a = overlay.place(from), b = overlay.place(to);
  const float gap = glm::distance(*a, *b) / lengthMm * kTickMm;
  const float stepMm = gap >= overlay.page().px(kLeastTickGap) ? kTickMm : kLongTickMm;
  for (float mm = 0.0f; mm <= lengthMm + 0.01f; mm += stepMm) {
    const auto at = overlay.place(glm::mix(from, to, mm / lengthMm));
    if (!at) continue;
    const bool longTick = std::abs(mm - kLongTickMm * std::round(mm / kLongTickMm)) < 0.1f;
    const float half = 0.5f * overlay.page().px(longTick ? kLongTickLength : kTickLength);
    overlay.line(*at - across * half, *at + across * half, ink);
  }
}

void drawMeasure(const Overlay& overlay) {
  const Ruler& ruler = overlay.page().state().ruler;
  const anatomy::LegFrame& frame = overlay.page().atlas().frame;
  const ImU32 ink = overlay.page().colours().accent;
  if (!ruler.from) return;
  const glm::vec3 from = frame.toDisplay(*ruler.from);
  const auto a = overlay.place(from);
  if (!a) return;
  if (ruler.to) {
    const glm::vec3 to = frame.toDisplay(*ruler.to);
    const auto b = overlay.place(to);
    if (!b) return;
    const float length = glm::distance(*a, *b);
    if (length > 1.0f) {
      const glm::vec2 across = glm::vec2(-(b->y - a->y), b->x - a->x) / length;
      overlay.line(*a, *b, ink);
      drawTicks(overlay, from, to, across, ink);
      const float away = overlay.page().px(22);
      overlay.words(fmt::format("{:.1f} mm", *ruler.lengthMm()), 0.5f * (*a + *b) + across * away, ink);
    }
    overlay.dot(*b, ink);
  }
  overlay.dot(*a, ink);
}

// The longest of 10, 20, 50 and 100 mm that is not too wide.
float scaleMm(float pixelsPerMm, float widest) {
  float best = 5.0f;
  for (const float mm : {10.0f, 20.0f, 50.0f, 100.0f})
    if (mm * pixelsPerMm <= widest) best = mm;
  return best;
}

// A bar at the foot of the scene, true in the plane of the cut.
void drawScale(const Overlay& overlay, const eng::CutPlane& plane) {
  const Page& page = overlay.page();
  const auto middle = overlay.place(plane.fromSheet({0.0f, 0.0f}));
  const auto beside = overlay.place(plane.fromSheet({1.0f, 0.0f}));
  const auto above = overlay.place(plane.fromSheet({0.0f, 1.0f}));
  if (!middle || !beside || !above) return;
  const float pixelsPerMm = 0.5f * (glm::distance(*middle, *beside) + glm::distance(*middle, *above));
  const float mm = scaleMm(pixelsPerMm, std::min(page.px(kWidestScale), 0.2f * page.layout.scene.width));
  const Box& scene = page.layout.scene;
  const glm::vec2 from(scene.x + page.px(24), scene.bottom() - page.px(24));
  const ImU32 ink = page.colours().text;
  const glm::vec2 along(pixelsPerMm, 0.0f), up(0.0f, -page.px(kLongTickLength));
  overlay.line(from, from + mm * along, ink);
  for (float at = 0.0f; at <= mm; at += kLongTickMm)
    overlay.line(from + at * along, from + at * along + up, ink);
  overlay.words(fmt::format("{:.0f} mm", mm), from + mm * along + glm::vec2(page.px(34), -page.px(4)), ink);
}

}  // namespace

bool ruled(const ViewState& state) {
  return state.ruler.from.has_value() || state.sections.any();
}

void drawRuler(const Page& page) {
  if (page.layout.scene.empty()) return;
  const Overlay overlay(page);
  if (const auto cut = cutSeenFaceOn(page.state().sections, page.atlas().frame, page.input.camera))
    drawScale(overlay, cut->plane);
  drawMeasure(overlay);
}

}  // namespace app
