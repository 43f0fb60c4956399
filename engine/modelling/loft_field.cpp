#include "engine/modelling/loft_field.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/geometry/monotone_cubic.h"

namespace eng {
namespace {

constexpr float kRowsEveryMm = 1.0f;
constexpr size_t kRowPoints = 64;  // points worked on together: a plane of a small cube

// The numbers of a station in one order, and back. An axis has no direction: half a turn with the bend and
// the taper the other way round is the same outline.
std::vector<float> numbersOf(const EllipseStation& s) {
  return {s.centreMm.x,     s.centreMm.y, s.widthMm, s.thicknessMm,
          s.orientationDeg, s.sagittaMm,  s.taper,   s.exponent};
}

EllipseStation ellipseOf(const std::vector<float>& n) {
  return {.centreMm = {n[0], n[1]},
          .widthMm = n[2],
          .thicknessMm = n[3],
          .orientationDeg = n[4],
          .sagittaMm = n[5],
          .taper = n[6],
          .exponent = n[7]};
}

std::vector<float> numbersOf(const PolygonStation& station) {
  std::vector<float> numbers;
  for (const Corner& corner : station.corners)
    numbers.insert(numbers.end(), {corner.placeMm.x, corner.placeMm.y, corner.radiusMm});
  return numbers;
}

PolygonStation polygonOf(const std::vector<float>& n) {
  PolygonStation station;
  for (size_t i = 0; i + 2 < n.size(); i += 3) station.corners.push_back({{n[i], n[i + 1]}, n[i + 2]});
  return station;
}

std::vector<EllipseStation> turnedAlike(std::vector<EllipseStation> stations) {
  for (size_t i = 1; i < stations.size(); ++i) {
    const float halfTurns =
        std::round((stations[i].orientationDeg - stations[i - 1].orientationDeg) / 180.0f);
    stations[i].orientationDeg -= 180.0f * halfTurns;
    if (int(halfTurns) % 2 == 0) continue;
    stations[i].sagittaMm = -stations[i].sagittaMm;
    stations[i].taper = -stations[i].taper;
  }
  return stations;
}

// One curve for each number of the stations.
template <class Station>
std::vector<MonotoneCubic> curvesThrough(const std::vector<Station>& stations) {
  std::vector<float> along;
  std::vector<std::vector<float>> columns(numbersOf(stations.front()).size());
  for (const Station& station : stations) {
    along.push_back(station.alongMm);
    const std::vector<float> numbers = numbersOf(station);
    assert(numbers.size() == columns.size());
    for (size_t i = 0; i < columns.size(); ++i) columns[i].push_back(numbers[i]);
  }
  std::vector<MonotoneCubic> curves;
  for (std::vector<float>& column : columns) curves.emplace_back(along, std::move(column));
  return curves;
}

template <class Station>
std::vector<std::vector<float>> rowsThrough(const std::vector<Station>& stations, float& step) {
  const std::vector<MonotoneCubic> curves = curvesThrough(stations);
  const float first = stations.front().alongMm, last = stations.back().alongMm;
  const int count = std::max(2, int(std::ceil((last - first) / kRowsEveryMm)) + 1);
  step = (last - first) / float(count - 1);
  std::vector<std::vector<float>> rows;
  for (int i = 0; i < count; ++i) {
    std::vector<float>& row = rows.emplace_back();
    for (const MonotoneCubic& curve : curves) row.push_back(curve(first + step * float(i)));
  }
  return rows;
}

// Signed distances of up to kRowPoints points to a closed outline. Edge by edge, all points at once, which
// compilers turn into vector instructions.
void signedDistances(const std::vector<float>& px, const std::vector<float>& py, const float* x,
                     const float* y, size_t count, float* distances) {
  float nearest[kRowPoints];
  float sign[kRowPoints];
  std::fill_n(nearest, count, 1e12f);
  std::fill_n(sign, count, 1.0f);
  for (size_t i = 0, j = px.size() - 1; i < px.size(); j = i++) {
    const float ex = px[j] - px[i], ey = py[j] - py[i];
    const float inverse = 1.0f / (ex * ex + ey * ey + 1e-12f);
    const float slope = ey != 0.0f ? ex / ey : 0.0f;
    const float ax = px[i], ay = py[i], by = py[j];
    for (size_t k = 0; k < count; ++k) {
      const float wx = x[k] - ax, wy = y[k] - ay;
      const float share = std::min(1.0f, std::max(0.0f, (wx * ex + wy * ey) * inverse));
      const float dx = wx - ex * share, dy = wy - ey * share;
      const float squared = dx * dx + dy * dy;
      nearest[k] = squared < nearest[k] ? squared : nearest[k];
      const bool crosses = ((ay > y[k]) != (by > y[k])) & (wx < slope * wy);
      sign[k] = crosses ? -sign[k] : sign[k];
    }
  }
  for (size_t k = 0; k < count; ++k) distances[k] = sign[k] * std::sqrt(nearest[k]);
}

// The section's distance joined with that to the flat ends.
float withEnds(float section, float beyond) {
  if (section > 0.0f && beyond > 0.0f) return std::sqrt(section * section + beyond * beyond);
  return std::max(section, beyond);
}

glm::vec2 middleOf(const Outline& outline) {
  glm::vec2 sum{0.0f};
  for (const glm::vec2 point : outline) sum += point;
  return sum / float(outline.size());
}

}  // namespace

LoftField::LoftField(const EllipseLoft& loft) : frame_(loft.frame), first_(loft.stations.front().alongMm) {
  for (const std::vector<float>& row : rowsThrough(turnedAlike(loft.stations), step_))
    outlines_.push_back(outlineOf(ellipseOf(row)));
  finish();
}

LoftField::LoftField(const PolygonLoft& loft) : frame_(loft.frame), first_(loft.stations.front().alongMm) {
  for (const std::vector<float>& row : rowsThrough(loft.stations, step_))
    outlines_.push_back(outlineOf(polygonOf(row)));
  finish();
}

void LoftField::finish() {
  for (size_t i = 0; i < outlines_.size(); ++i) {
    centres_.push_back(middleOf(outlines_[i]));
    const glm::vec3 base = frame_.origin + frame_.along * (first_ + step_ * float(i));
    for (const glm::vec2 point : outlines_[i]) bounds_.add(base + frame_.u * point.x + frame_.v * point.y);
  }
}

float LoftField::rowAt(float along) const {
  return std::clamp((along - first_) / step_, 0.0f, float(outlines_.size() - 1));
}

void LoftField::outlineAt(float along, std::vector<float>& x, std::vector<float>& y) const {
  const float row = rowAt(along);
  const size_t below = std::min(size_t(row), outlines_.size() - 2);
  const float share = row - float(below);
  const Outline &a = outlines_[below], &b = outlines_[below + 1];
  x.resize(a.size());
  y.resize(a.size());
  for (size_t i = 0; i < a.size(); ++i) {
    x[i] = a[i].x + share * (b[i].x - a[i].x);
    y[i] = a[i].y + share * (b[i].y - a[i].y);
  }
}

// `local` are points of one plane across the axis: u, v, along.
void LoftField::plane(std::span<const glm::vec3> local, std::span<float> values) const {
  thread_local std::vector<float> px, py;
  outlineAt(local[0].z, px, py);
  float x[kRowPoints], y[kRowPoints];
  for (size_t i = 0; i < local.size(); ++i) x[i] = local[i].x, y[i] = local[i].y;
  signedDistances(px, py, x, y, local.size(), values.data());
  const float last = first_ + step_ * float(outlines_.size() - 1);
  for (size_t i = 0; i < local.size(); ++i)
    values[i] = withEnds(values[i], std::max(first_ - local[i].z, local[i].z - last));
}

void LoftField::evaluate(std::span<const glm::vec3> points, std::span<float> values) const {
  thread_local std::vector<glm::vec3> local;
  local.clear();
  for (const glm::vec3 point : points) {
    const glm::vec3 offset = point - frame_.origin;
    local.emplace_back(glm::dot(offset, frame_.u), glm::dot(offset, frame_.v),
                       glm::dot(offset, frame_.along));
  }
  constexpr float kSamePlaneMm = 1e-3f;
  for (size_t i = 0; i < local.size();) {
    size_t end = i + 1;
    while (end < local.size() && end - i < kRowPoints && std::abs(local[end].z - local[i].z) < kSamePlaneMm)
      ++end;
    plane({local.data() + i, end - i}, values.subspan(i, end - i));
    i = end;
  }
}

Field::Course LoftField::courseAt(glm::vec3 point) const {
  const float row = rowAt(glm::dot(point - frame_.origin, frame_.along));
  const size_t below = std::min(size_t(row), outlines_.size() - 2);
  // Over a few rows: a single step would follow every rounding of the numbers.
  const size_t from = below >= 5 ? below - 5 : 0, to = std::min(below + 6, outlines_.size() - 1);
  const glm::vec2 drift = centres_[to] - centres_[from];
  const glm::vec3 along = frame_.along * (step_ * float(to - from)) + frame_.u * drift.x + frame_.v * drift.y;
  const glm::vec2 centre = glm::mix(centres_[below], centres_[below + 1], row - float(below));
  return {.along = glm::normalize(along),
          .middle = frame_.origin + frame_.along * (first_ + step_ * row) + frame_.u * centre.x +
                    frame_.v * centre.y,
          .u = frame_.u,
          .v = frame_.v};
}

}  // namespace eng
