#include "app/ui/label_layout.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "app/ui/label_side.h"

namespace app {
namespace {

constexpr float kLeastShare = 0.8f;  // words that would lose more than the rest to an ellipsis are left out
constexpr float kHysteresis =
    0.07f;  // of the leg's width, that an anchor must pass the middle by to change sides
constexpr float kMiddleShift = 0.2f;  // of a shape's width, that the line between its sides may move by
constexpr int kRounds = 4;            // of ordering words and lifting them to their anchors

// A wish on its way: which of its anchors is tried, and on which side.
struct Candidate {
  size_t wish;
  glm::vec2 anchor;
  size_t next = 0;  // of the other anchors
  bool left = false;
};

using Candidates = std::vector<Candidate>;

class LabelPlacement {
 public:
  LabelPlacement(const std::vector<LabelWish>& wishes, const LabelRoom& room)
      : wishes_(wishes), room_(room), sides_{LabelSide(room, true), LabelSide(room, false)} {}

  std::vector<PlacedLabel> run();

 private:
  const LabelSide& side(bool left) const { return sides_[left ? 0 : 1]; }
  auto rank(size_t wish) const { return std::pair(wishes_[wish].always, wishes_[wish].importance); }
  float middle() const;
  bool startsLeft(const LabelWish& wish) const;
  bool suits(const LabelWish& wish, bool left) const;
  void choose();
  void shareOut();
  void place();
  void placeSide(bool left);
  std::vector<float> uncrossed(const LabelSide& side, Candidates& order) const;
  bool uncross(const LabelSide& side, const std::vector<float>& y, Candidates& order) const;
  bool clash(const PlacedLabel& a, const PlacedLabel& b) const;
  bool outside(const PlacedLabel& label) const;
  std::optional<size_t> leastOfClashes() const;
  void yield(size_t wish);

  const std::vector<LabelWish>& wishes_;
  const LabelRoom& room_;
  LabelSide sides_[2];
  Candidates candidates_;
  std::vector<PlacedLabel> placed_;
};

// Between the sides. Round a shape it yields to where most of the anchors are, so that both sides have their
// share.
float LabelPlacement::middle() const {
  const float centre = 0.5f * (room_.legLeft + room_.legRight);
  if (room_.outline.empty() || wishes_.empty()) return centre;
  std::vector<float> across;
  for (const LabelWish& wish : wishes_) across.push_back(wish.anchor.x);
  std::ranges::sort(across);
  const float most = kMiddleShift * (room_.legRight - room_.legLeft);
  return std::clamp(across[across.size() / 2], centre - most, centre + most);
}

bool LabelPlacement::startsLeft(const LabelWish& wish) const {
  const float slack = wish.wasLeft ? kHysteresis * (room_.legRight - room_.legLeft) : 0.0f;
  return wish.anchor.x < middle() + (wish.wasLeft.value_or(false) ? slack : -slack);
}

// Words must fit, and a leader must not run back under the words.
bool LabelPlacement::suits(const LabelWish& wish, bool left) const {
  if (wish.always) return true;
  const float y = side(left).heightFor(wish.anchor), edge = side(left).edgeAt(y);
  const bool ahead = left ? wish.anchor.x > edge : wish.anchor.x < edge;
  return ahead && kLeastShare * wish.width <= side(left).widthAt(y);
}

// The most important wishes, as many as there are lines on both sides.
void LabelPlacement::choose() {
  for (size_t i = 0; i < wishes_.size(); ++i) {
    const bool left = startsLeft(wishes_[i]);
    if (suits(wishes_[i], left)) candidates_.push_back({i, wishes_[i].anchor, 0, left});
  }
  std::ranges::stable_sort(candidates_, std::greater(), [this](const Candidate& c) { return rank(c.wish); });
  if (candidates_.size() > 2 * side(true).lines()) candidates_.resize(2 * side(true).lines());
}

// A side with more wishes than lines gives those nearest to the middle to the other one, so that both still
// lie apart; what the other cannot take goes, the least important first.
void LabelPlacement::shareOut() {
  for (const bool left : {true, false}) {
    const size_t lines = side(left).lines();
    Candidates here;
    std::ranges::copy_if(candidates_, std::back_inserter(here),
                         [&](const Candidate& c) { return c.left == left; });
    if (here.size() <= lines) continue;
    size_t spare = lines - std::min(lines, candidates_.size() - here.size());
    std::ranges::stable_sort(here, {}, [&](const Candidate& c) { return left ? -c.anchor.x : c.anchor.x; });
    for (size_t i = 0; i < std::min(spare, here.size() - lines); ++i)
      std::ranges::find(candidates_, here[i].wish, &Candidate::wish)->left = !left;
  }
  size_t counts[2] = {0, 0};
  std::erase_if(candidates_, [&](const Candidate& c) { return ++counts[c.left] > side(c.left).lines(); });
}

// Exchanging the ends of two crossing leaders shortens both together. Asking for that as well makes sure that
// rounding cannot exchange two almost parallel ones for ever.
bool worthExchange(const Segment& s, const Segment& t) {
  return cross(s, t) && glm::distance(s.a, t.b) + glm::distance(t.a, s.b) <
                            glm::distance(s.a, s.b) + glm::distance(t.a, t.b);
}

bool LabelPlacement::uncross(const LabelSide& side, const std::vector<float>& y, Candidates& order) const {
  bool ever = false;
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = 0; i + 1 < order.size(); ++i)
      for (size_t j = i + 1; j < order.size(); ++j) {
        const Segment a{{side.edgeAt(y[i]), y[i]}, order[i].anchor};
        const Segment b{{side.edgeAt(y[j]), y[j]}, order[j].anchor};
        if (!worthExchange(a, b)) continue;
        std::swap(order[i], order[j]);
        changed = ever = true;
      }
  }
  return ever;
}

// Words that changed places may have better heights now, and those new crossings.
std::vector<float> LabelPlacement::uncrossed(const LabelSide& side, Candidates& order) const {
  std::vector<float> y;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<float> wanted;
    for (const Candidate& candidate : order) wanted.push_back(side.heightFor(candidate.anchor));
    y = side.heights(wanted);
    if (!uncross(side, y, order)) break;
  }
  return y;
}

void LabelPlacement::placeSide(bool left) {
  const LabelSide& where = side(left);
  Candidates order;
  std::ranges::copy_if(candidates_, std::back_inserter(order),
                       [&](const Candidate& c) { return c.left == left; });
  std::ranges::stable_sort(order, {}, [&](const Candidate& c) { return where.heightFor(c.anchor); });
  const std::vector<float> y = uncrossed(where, order);
  for (size_t i = 0; i < order.size(); ++i)
    placed_.push_back({order[i].wish,
                       left,
                       {where.edgeAt(y[i]), y[i]},
                       std::min(where.widthAt(y[i]), wishes_[order[i].wish].width),
                       order[i].anchor});
}

void LabelPlacement::place() {
  placed_.clear();
  placeSide(true);
  placeSide(false);
}

bool LabelPlacement::clash(const PlacedLabel& a, const PlacedLabel& b) const {
  const Box aWords = a.words(room_.lineHeight), bWords = b.words(room_.lineHeight);
  const float slack = 0.01f * room_.lineHeight;  // words a line apart touch
  const Box aInner{aWords.x, aWords.y + slack, aWords.width, aWords.height - 2 * slack};
  return cross(a.leader(), b.leader()) || overlap(aInner, bWords) || runsThrough(a.leader(), bWords) ||
         runsThrough(b.leader(), aWords) || distance(a.leader(), b.anchor) < room_.dot ||
         distance(b.leader(), a.anchor) < room_.dot;
}

// Words that do not fit or stand on what is taken, and leaders that run back under their own words.
bool LabelPlacement::outside(const PlacedLabel& label) const {
  const LabelWish& wish = wishes_[label.wish];
  if (wish.always) return false;
  const Box words = label.words(room_.lineHeight);
  for (const Box& taken : room_.taken)
    if (overlap(words, taken) || runsThrough(label.leader(), taken)) return true;
  return label.width < kLeastShare * wish.width || runsThrough(label.leader(), words);
}

std::optional<size_t> LabelPlacement::leastOfClashes() const {
  std::optional<size_t> least;
  const auto consider = [&](size_t wish) {
    if (!least || rank(wish) < rank(*least)) least = wish;
  };
  for (size_t i = 0; i < placed_.size(); ++i) {
    if (outside(placed_[i])) consider(placed_[i].wish);
    for (size_t j = i + 1; j < placed_.size(); ++j)
      if (clash(placed_[i], placed_[j]))
        consider(std::min(placed_[i].wish, placed_[j].wish,
                          [this](size_t a, size_t b) { return rank(a) < rank(b); }));
  }
  return least;
}

// Tries the wish's next anchor, else leaves it out.
void LabelPlacement::yield(size_t wish) {
  const auto found = std::ranges::find(candidates_, wish, &Candidate::wish);
  const std::vector<glm::vec2>& others = wishes_[wish].others;
  while (found->next < others.size()) {
    found->anchor = others[found->next++];
    LabelWish moved = wishes_[wish];
    moved.anchor = found->anchor;
    if (suits(moved, found->left)) return;
  }
  candidates_.erase(found);
}

std::vector<PlacedLabel> LabelPlacement::run() {
  choose();
  shareOut();
  place();
  while (const auto wish = leastOfClashes()) {
    yield(*wish);
    place();
  }
  return placed_;
}

}  // namespace

Box PlacedLabel::words(float lineHeight) const {
  return {left ? edge.x - width : edge.x, edge.y - 0.5f * lineHeight, width, lineHeight};
}

std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const LabelRoom& room) {
  if (room.lineHeight <= 0.0f) return {};
  return LabelPlacement(wishes, room).run();
}

}  // namespace app
