#include "engine/modelling/strap_field.h"

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

#include "engine/geometry/monotone_cubic.h"
#include "engine/modelling/envelope.h"

namespace eng {
namespace {

constexpr float kSegmentMm = 2.5f;

// Catmull-Rom with chordal knots (Yuksel, Schaefer and Keyser, 2011): no loops or cusps between close points.
glm::vec3 curvePoint(const std::vector<StrapPoint>& points, const std::vector<float>& walked, size_t i,
                     float s) {
  const auto place = [&](size_t k) { return points[k].placeMm; };
  const auto slope = [&](size_t k) -> glm::vec3 {
    if (k == 0) return (place(1) - place(0)) / (walked[1] - walked[0]);
    if (k + 1 == points.size()) return (place(k) - place(k - 1)) / (walked[k] - walked[k - 1]);
    const float before = walked[k] - walked[k - 1], after = walked[k + 1] - walked[k];
    const glm::vec3 a = (place(k) - place(k - 1)) / before, b = (place(k + 1) - place(k)) / after;
    return (a * after + b * before) / (before + after);
  };
  const float width = walked[i + 1] - walked[i], r = 1.0f - s;
  return place(i) * (r * r * (1.0f + 2.0f * s)) + place(i + 1) * (s * s * (3.0f - 2.0f * s)) +
         (slope(i) * (s * r * r) - slope(i + 1) * (s * s * r)) * width;
}

std::vector<float> walkedAlong(const std::vector<StrapPoint>& points) {
  std::vector<float> walked{0.0f};
  for (size_t i = 1; i < points.size(); ++i)
    walked.push_back(walked.back() + std::max(1e-3f, glm::length(points[i].placeMm - points[i - 1].placeMm)));
  return walked;
}

std::vector<float> column(const std::vector<StrapPoint>& points, float StrapPoint::*member) {
  std::vector<float> values;
  for (const StrapPoint& point : points) values.push_back(point.*member);
  return values;
}

// Points every few millimetres on the smooth curve.
std::vector<StrapPoint> resampled(const std::vector<StrapPoint>& points) {
  const std::vector<float> walked = walkedAlong(points);
  const MonotoneCubic width(walked, column(points, &StrapPoint::widthMm));
  const MonotoneCubic thickness(walked, column(points, &StrapPoint::thicknessMm));
  std::vector<StrapPoint> fine;
  for (size_t i = 0; i + 1 < points.size(); ++i) {
    const int steps = std::max(1, int(std::ceil((walked[i + 1] - walked[i]) / kSegmentMm)));
    for (int k = 0; k < steps + (i + 2 == points.size() ? 1 : 0); ++k) {
      const float s = float(k) / float(steps), at = walked[i] + s * (walked[i + 1] - walked[i]);
      fine.push_back({.placeMm = curvePoint(points, walked, i, s),
                      .widthMm = width(at),
                      .thicknessMm = thickness(at),
                      .facing = glm::mix(points[i].facing, points[i + 1].facing, s)});
    }
  }
  return fine;
}

void layOver(std::vector<StrapPoint>& points, const Envelope& envelope, float heightMm) {
  for (StrapPoint& point : points) {
    point.placeMm = envelope.projected(point.placeMm, heightMm);
    point.facing = envelope.normalAt(point.placeMm);
  }
}

// The direction of the width: square to the way and to `facing`.
glm::vec3 acrossOf(glm::vec3 way, glm::vec3 facing) {
  const glm::vec3 across = glm::cross(way, facing);
  const float length = glm::length(across);
  return length > 1e-4f ? across / length : glm::vec3(0.0f);
}

float pointToSphere(glm::vec3 centre, glm::vec3 from, glm::vec3 step, float inverseLength2) {
  const float share = std::clamp(glm::dot(centre - from, step) * inverseLength2, 0.0f, 1.0f);
  return glm::length(centre - from - step * share);
}

}  // namespace

StrapField::StrapField(const Strap& strap, const Envelope* envelope) {
  std::vector<StrapPoint> points = resampled(strap.points);
  if (strap.overEnvelopeMm && envelope) layOver(points, *envelope, *strap.overEnvelopeMm);
  build(points);
}

void StrapField::build(const std::vector<StrapPoint>& points) {
  std::vector<glm::vec3> across;
  for (size_t i = 0; i < points.size(); ++i) {
    const glm::vec3 way =
        points[std::min(i + 1, points.size() - 1)].placeMm - points[i > 0 ? i - 1 : 0].placeMm;
    glm::vec3 side = acrossOf(way, points[i].facing);
    if (!across.empty() && glm::dot(side, across.back()) < 0.0f)
      side = -side;  // both say the same of a flat band
    across.push_back(side);
  }
  for (size_t i = 0; i + 1 < points.size(); ++i) {
    const StrapPoint &a = points[i], &b = points[i + 1];
    const glm::vec3 step = b.placeMm - a.placeMm;
    const float most = 0.5f * std::max({a.widthMm, b.widthMm, a.thicknessMm, b.thicknessMm});
    segments_.push_back({.from = a.placeMm,
                         .step = step,
                         .across = across[i],
                         .nextAcross = across[i + 1],
                         .inverseLength2 = 1.0f / std::max(glm::dot(step, step), 1e-8f),
                         .halfThickness = 0.5f * a.thicknessMm,
                         .nextHalfThickness = 0.5f * b.thicknessMm,
                         .halfFlat = 0.5f * std::max(0.0f, a.widthMm - a.thicknessMm),
                         .nextHalfFlat = 0.5f * std::max(0.0f, b.widthMm - b.thicknessMm),
                         .reach = most});
    for (const glm::vec3 place : {a.placeMm, b.placeMm}) {
      bounds_.add(place - most);
      bounds_.add(place + most);
    }
  }
}

float StrapField::distance(const Segment& segment, glm::vec3 point) {
  const glm::vec3 offset = point - segment.from;
  const float share = std::clamp(glm::dot(offset, segment.step) * segment.inverseLength2, 0.0f, 1.0f);
  glm::vec3 beside = offset - segment.step * share;
  const glm::vec3 across = glm::mix(segment.across, segment.nextAcross, share);
  const float flat = glm::mix(segment.halfFlat, segment.nextHalfFlat, share);
  beside -= across * std::clamp(glm::dot(beside, across), -flat, flat);
  return glm::length(beside) - glm::mix(segment.halfThickness, segment.nextHalfThickness, share);
}

void StrapField::evaluate(std::span<const glm::vec3> points, std::span<float> values) const {
  Bounds box;
  for (const glm::vec3 point : points) box.add(point);
  const glm::vec3 centre = box.centre();
  const float radius = 0.5f * box.diagonal();

  // Only segments that may be the nearest to some point of the box.
  thread_local std::vector<float> away;
  thread_local std::vector<const Segment*> near;
  away.clear();
  near.clear();
  float least = 1e9f;
  for (const Segment& segment : segments_) {
    away.push_back(pointToSphere(centre, segment.from, segment.step, segment.inverseLength2));
    least = std::min(least, away.back() - std::min(segment.halfThickness, segment.nextHalfThickness));
  }
  for (size_t i = 0; i < segments_.size(); ++i)
    if (away[i] - segments_[i].reach <= least + 2.0f * radius) near.push_back(&segments_[i]);

  for (size_t i = 0; i < points.size(); ++i) {
    float nearest = 1e9f;
    for (const Segment* segment : near) nearest = std::min(nearest, distance(*segment, points[i]));
    values[i] = nearest;
  }
}

Field::Course StrapField::courseAt(glm::vec3 point) const {
  const Segment* best = &segments_.front();
  float nearest = 1e9f;
  for (const Segment& segment : segments_)
    if (const float d = pointToSphere(point, segment.from, segment.step, segment.inverseLength2); d < nearest)
      nearest = d, best = &segment;
  const float share = std::clamp(glm::dot(point - best->from, best->step) * best->inverseLength2, 0.0f, 1.0f);
  const glm::vec3 along = best->step * std::sqrt(best->inverseLength2);
  glm::vec3 u = best->across;
  if (glm::dot(u, u) < 0.5f)
    u = std::abs(along.x) < 0.9f ? glm::normalize(glm::cross(along, {0, 1, 0})) : glm::vec3(0, 1, 0);
  return {.along = along, .middle = best->from + best->step * share, .u = u, .v = glm::cross(along, u)};
}

}  // namespace eng
