#include "app/ui/label_side.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr float kRimShare = 0.3f;  // of the picture's width, for words over a leg that fills it

struct Span {
  float low = 1e30f, high = -1e30f;
  void add(float value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

// How far the outline reaches sideways between two heights; above and below it, as at its end.
Span reachBetween(const std::vector<glm::vec2>& outline, float top, float bottom) {
  Span up;
  for (const glm::vec2& corner : outline) up.add(corner.y);
  top = std::clamp(top, up.low, up.high);
  bottom = std::clamp(bottom, up.low, up.high);
  Span reach;
  for (size_t i = 0; i < outline.size(); ++i) {
    const glm::vec2 a = outline[i], b = outline[(i + 1) % outline.size()];
    if (a.y >= top && a.y <= bottom) reach.add(a.x);
    for (const float y : {top, bottom})
      if (a.y != b.y && (y - a.y) * (y - b.y) <= 0.0f) reach.add(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
  }
  return reach;
}

glm::vec2 centreOf(const std::vector<glm::vec2>& outline) {
  glm::vec2 low(1e30f), high(-1e30f);
  for (const glm::vec2& corner : outline) {
    low = glm::min(low, corner);
    high = glm::max(high, corner);
  }
  return 0.5f * (low + high);
}

// Where the ray from the centre through a point leaves the outline.
glm::vec2 onOutline(const std::vector<glm::vec2>& outline, glm::vec2 point) {
  const glm::vec2 centre = centreOf(outline), along = point - centre;
  for (size_t i = 0; i < outline.size(); ++i) {
    const glm::vec2 a = outline[i] - centre, side = outline[(i + 1) % outline.size()] - outline[i];
    const float across = along.x * side.y - along.y * side.x;
    if (across == 0.0f) continue;
    const float far = (a.x * side.y - a.y * side.x) / across,
                within = (a.x * along.y - a.y * along.x) / across;
    if (far > 0.0f && within >= 0.0f && within <= 1.0f) return centre + far * along;
  }
  return point;
}

}  // namespace

// A legend in the corner pushes the words of its side down.
LabelSide::LabelSide(const LabelRoom& room, bool left) : room_(room), left_(left), top_(room.min.y) {
  const float line = room.lineHeight;
  for (const Box& taken : room.taken) {
    const float edge = edgeAt(taken.y);
    const bool here =
        left ? taken.x < edge && taken.right() > room.min.x : taken.right() > edge && taken.x < room.max.x;
    const bool inCorner = taken.y < room.min.y + line && taken.bottom() < 0.6f * (room.min.y + room.max.y);
    if (here && inCorner) top_ = std::max(top_, taken.bottom());
  }
}

// Beside the leg; where the leg fills the picture, over its rim at the picture's edge.
float LabelSide::edgeAt(float y) const {
  Span leg{room_.legLeft, room_.legRight};
  if (!room_.outline.empty())
    leg = reachBetween(room_.outline, y - 0.5f * room_.lineHeight, y + 0.5f * room_.lineHeight);
  const float rim = kRimShare * (room_.max.x - room_.min.x);
  return left_ ? std::max(leg.low - room_.gap, room_.min.x + rim)
               : std::min(leg.high + room_.gap, room_.max.x - rim);
}

float LabelSide::widthAt(float y) const {
  return left_ ? edgeAt(y) - room_.min.x : room_.max.x - edgeAt(y);
}

float LabelSide::heightFor(glm::vec2 anchor) const {
  return room_.outline.empty() ? anchor.y : onOutline(room_.outline, anchor).y;
}

size_t LabelSide::lines() const {
  return std::min(room_.mostLines, size_t(std::max(0.0f, (room_.max.y - top_) / room_.lineHeight)));
}

// Less a line for each one above it, a height may not be less than its predecessor's: least squares under
// that condition is the mean of each run that would go wrong (pool adjacent violators).
std::vector<float> LabelSide::heights(const std::vector<float>& wanted) const {
  struct Pool {
    float sum;
    int count;
    float mean() const { return sum / float(count); }
  };
  const float line = room_.lineHeight;
  std::vector<Pool> pools;
  for (size_t i = 0; i < wanted.size(); ++i) {
    pools.push_back({wanted[i] - float(i) * line, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  const float least = top_ + 0.5f * line;
  const float most = std::max(least, room_.max.y - (float(wanted.size()) - 0.5f) * line);
  std::vector<float> heights;
  for (const Pool& pool : pools)
    for (int i = 0; i < pool.count; ++i)
      heights.push_back(std::clamp(pool.mean(), least, most) + float(heights.size()) * line);
  return heights;
}

}  // namespace app
