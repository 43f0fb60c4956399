// What must hold of any placement of labels, asked in another way than the layout asks it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "app/ui/label_layout.h"

namespace test {

inline constexpr int kSteps = 400;  // along a leader

inline glm::vec2 along(const app::PlacedLabel& label, float at) {
  return label.edge + at * (label.anchor - label.edge);
}

struct Words {
  float left, right, top, bottom;
};

inline Words wordsOf(const app::PlacedLabel& label, float lineHeight) {
  const float far = label.left ? label.edge.x - label.width : label.edge.x + label.width;
  return {std::min(far, label.edge.x), std::max(far, label.edge.x), label.edge.y - 0.5f * lineHeight,
          label.edge.y + 0.5f * lineHeight};
}

inline bool deepInside(const Words& words, glm::vec2 p) {
  return p.x > words.left + 0.5f && p.x < words.right - 0.5f && p.y > words.top + 0.5f &&
         p.y < words.bottom - 0.5f;
}

// Solves for the meeting point of two leaders.
inline bool meet(const app::PlacedLabel& a, const app::PlacedLabel& b) {
  const glm::dvec2 u = glm::dvec2(a.anchor) - glm::dvec2(a.edge),
                   v = glm::dvec2(b.anchor) - glm::dvec2(b.edge), w = glm::dvec2(b.edge) - glm::dvec2(a.edge);
  const double det = u.x * v.y - u.y * v.x;
  if (std::abs(det) < 1e-9) return false;
  const double s = (w.x * v.y - w.y * v.x) / det, t = (w.x * u.y - w.y * u.x) / det;
  return s > 1e-4 && s < 1 - 1e-4 && t > 1e-4 && t < 1 - 1e-4;
}

inline void expectApart(const app::PlacedLabel& a, const app::PlacedLabel& b, const app::LabelRoom& room,
                        const std::string& where) {
  const Words words = wordsOf(b, room.lineHeight), mine = wordsOf(a, room.lineHeight);
  EXPECT_FALSE(meet(a, b)) << where << ": leaders of " << a.wish << " and " << b.wish << " cross";
  EXPECT_FALSE(mine.left < words.right - 0.5f && words.left < mine.right - 0.5f &&
               mine.top < words.bottom - 0.5f && words.top < mine.bottom - 0.5f)
      << where << ": words of " << a.wish << " and " << b.wish << " overlap";
  for (int i = 0; i <= kSteps; ++i) {
    const glm::vec2 point = along(a, float(i) / kSteps);
    ASSERT_FALSE(deepInside(words, point))
        << where << ": leader of " << a.wish << " under words of " << b.wish;
    ASSERT_GT(glm::distance(point, b.anchor), room.dot * 0.9f)
        << where << ": leader of " << a.wish << " over the dot of " << b.wish;
  }
}

inline void expectReadable(const std::vector<app::PlacedLabel>& placed,
                           const std::vector<app::LabelWish>& wishes, const app::LabelRoom& room,
                           const std::string& where) {
  std::set<size_t> seen;
  for (const app::PlacedLabel& a : placed) {
    EXPECT_TRUE(seen.insert(a.wish).second) << where << ": " << a.wish << " is named twice";
    const Words words = wordsOf(a, room.lineHeight);
    EXPECT_GE(words.left, room.min.x - 0.5f) << where;
    EXPECT_LE(words.right, room.max.x + 0.5f) << where;
    EXPECT_GE(words.top, room.min.y - 0.5f) << where;
    EXPECT_LE(words.bottom, room.max.y + 0.5f) << where;
    const app::LabelWish& wish = wishes[a.wish];
    EXPECT_TRUE(a.anchor == wish.anchor || std::ranges::count(wish.others, a.anchor) > 0) << where;
    for (const app::PlacedLabel& b : placed)
      if (&a != &b) expectApart(a, b, room, where);
  }
}

}  // namespace test
