#include "engine/modelling/envelope.h"

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

#include "engine/base/parallel.h"
#include "engine/geometry/monotone_cubic.h"
#include "engine/geometry/distance_transform.h"
#include "engine/modelling/grid_smoothing.h"

namespace eng {
namespace {

EnvelopeStation between(const std::vector<EnvelopeStation>& stations, float along) {
  if (stations.size() == 1 || along <= stations.front().alongMm) return stations.front();
  if (along >= stations.back().alongMm) return stations.back();
  size_t i = 0;
  while (stations[i + 1].alongMm < along) ++i;
  const EnvelopeStation &a = stations[i], &b = stations[i + 1];
  const float share = (along - a.alongMm) / (b.alongMm - a.alongMm);
  return {along, glm::mix(a.closingMm, b.closingMm, share), glm::mix(a.smoothMm, b.smoothMm, share)};
}

template <class Work>
void forEachCell(const DenseGrid& grid, const Work& work) {
  parallelFor(size_t(grid.size.z), [&](size_t z) {
    for (int y = 0; y < grid.size.y; ++y)
      for (int x = 0; x < grid.size.x; ++x) work(x, y, int(z), grid.index(x, y, int(z)));
  });
}

// The settings on every cell, for they vary along z and y only.
struct Settings {
  std::vector<float> closingMm, smoothMm;

  Settings(const DenseGrid& grid, const EnvelopeOptions& options) {
    for (int z = 0; z < grid.size.z; ++z)
      for (int y = 0; y < grid.size.y; ++y) {
        const EnvelopeStation station = envelopeStationAt(options, grid.place(0, y, z));
        closingMm.push_back(station.closingMm);
        smoothMm.push_back(station.smoothMm);
      }
  }
  static size_t row(const DenseGrid& grid, int y, int z) {
    return size_t(z) * size_t(grid.size.y) + size_t(y);
  }
};

// Signed distance to the closing: grown by the radius, then shrunk by it.
std::vector<float> closed(const DenseGrid& content, const Settings& settings) {
  std::vector<unsigned char> inside(content.values.size()), outsideGrown(content.values.size());
  for (size_t i = 0; i < inside.size(); ++i) inside[i] = content.values[i] <= 0.0f;
  const std::vector<float> away = distancesTo(inside, content.size);
  forEachCell(content, [&](int, int y, int z, size_t i) {
    outsideGrown[i] = away[i] * content.spacingMm > settings.closingMm[Settings::row(content, y, z)];
  });
  const std::vector<float> deep = distancesTo(outsideGrown, content.size);
  std::vector<float> result(content.values.size());
  forEachCell(content, [&](int, int y, int z, size_t i) {
    result[i] = settings.closingMm[Settings::row(content, y, z)] - deep[i] * content.spacingMm;
  });
  return result;
}

std::vector<float> signedDistance(const std::vector<float>& rough, const DenseGrid& lattice) {
  std::vector<unsigned char> inside(rough.size()), outside(rough.size());
  for (size_t i = 0; i < rough.size(); ++i) inside[i] = rough[i] < 0.0f, outside[i] = !inside[i];
  const std::vector<float> toInside = distancesTo(inside, lattice.size);
  const std::vector<float> toOutside = distancesTo(outside, lattice.size);
  std::vector<float> result(rough.size());
  // A border lies halfway between two cells.
  for (size_t i = 0; i < rough.size(); ++i)
    result[i] = lattice.spacingMm * (inside[i] ? 0.5f - toOutside[i] : toInside[i] - 0.5f);
  return result;
}

// Between two smoothings of the same distances, as each place asks.
void smooth(DenseGrid& distance, const Settings& settings) {
  const auto [least, most] = std::ranges::minmax(settings.smoothMm);
  std::vector<float> little = distance.values;
  smoothGrid(little, distance.size, least / distance.spacingMm);
  smoothGrid(distance.values, distance.size, most / distance.spacingMm);
  if (most - least < 1e-3f) return;
  forEachCell(distance, [&](int, int y, int z, size_t i) {
    const float share = (settings.smoothMm[Settings::row(distance, y, z)] - least) / (most - least);
    distance.values[i] = glm::mix(little[i], distance.values[i], share);
  });
}

// Out where the content would come nearer than the margin, in rounds, each smoothed: a hard limit gives
// terraces.
void pushOut(DenseGrid& distance, const DenseGrid& content, float marginMm) {
  constexpr int kRounds = 4;
  constexpr float kSpreadMm = 3.0f;
  constexpr float kNearMm = 4.0f;  // farther off, the content's values are cut off and mean nothing
  for (int round = 0; round < kRounds; ++round) {
    std::vector<float> excess(distance.values.size());
    for (size_t i = 0; i < excess.size(); ++i) {
      const float limit = content.values[i] - marginMm;
      const float near = 1.0f - glm::smoothstep(kNearMm, 2.0f * kNearMm, std::abs(limit));
      excess[i] = near * std::max(0.0f, distance.values[i] - limit);
    }
    growGrid(excess, distance.size);
    smoothGrid(excess, distance.size, kSpreadMm / distance.spacingMm);
    for (size_t i = 0; i < excess.size(); ++i) distance.values[i] -= 1.25f * excess[i];
  }
}

}  // namespace

float DenseGrid::at(glm::vec3 point) const {
  const glm::vec3 cell = glm::clamp((point - origin) / spacingMm, glm::vec3(0.0f), glm::vec3(size) - 1.001f);
  const glm::ivec3 low(cell);
  const glm::vec3 f = cell - glm::vec3(low);
  const auto row = [&](int y, int z) {
    const size_t i = index(low.x, low.y + y, low.z + z);
    return values[i] + f.x * (values[i + 1] - values[i]);
  };
  return glm::mix(glm::mix(row(0, 0), row(1, 0), f.y), glm::mix(row(0, 1), row(1, 1), f.y), f.z);
}

EnvelopeStation envelopeStationAt(const EnvelopeOptions& options, glm::vec3 place) {
  EnvelopeStation station = between(options.alongZ, place.z);
  if (options.alongY.empty() || place.z > options.yBelowZMm) return station;
  const EnvelopeStation other = between(options.alongY, place.y);
  station.closingMm = std::min(station.closingMm, other.closingMm);
  station.smoothMm = std::min(station.smoothMm, other.smoothMm);
  return station;
}

float envelopeMarginMm(const EnvelopeOptions& options) {
  float widest = 0.0f;
  for (const EnvelopeStation& station : options.alongZ) widest = std::max(widest, station.closingMm);
  constexpr float kLayersMm = 24.0f;  // layers lie outside of the envelope
  return widest + kLayersMm;
}

Envelope::Envelope(DenseGrid content, const EnvelopeOptions& options) {
  const Settings settings(content, options);
  distance_ = {content.origin, content.spacingMm, content.size, {}};
  distance_.values = signedDistance(closed(content, settings), content);
  smooth(distance_, settings);
  pushOut(distance_, content, options.marginMm);
}

glm::vec3 Envelope::normalAt(glm::vec3 point) const {
  const float e = distance_.spacingMm;
  const auto slope = [&](glm::vec3 axis) {
    return distanceAt(point + e * axis) - distanceAt(point - e * axis);
  };
  const glm::vec3 gradient{slope({1, 0, 0}), slope({0, 1, 0}), slope({0, 0, 1})};
  const float length = glm::length(gradient);
  return length > 1e-6f ? gradient / length : glm::vec3(0.0f, 0.0f, 1.0f);
}

glm::vec3 Envelope::projected(glm::vec3 point, float heightMm) const {
  for (int step = 0; step < 12; ++step) point += normalAt(point) * (heightMm - distanceAt(point));
  return point;
}

Bounds Envelope::bounds() const {
  Bounds bounds;
  bounds.add(distance_.origin);
  bounds.add(distance_.place(distance_.size.x - 1, distance_.size.y - 1, distance_.size.z - 1));
  return bounds;
}

}  // namespace eng
