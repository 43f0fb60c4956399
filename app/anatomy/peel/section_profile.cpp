#include "app/anatomy/peel/section_profile.h"

#include <algorithm>
#include <cmath>

namespace anatomy {
namespace {

constexpr float kSmoothingMm = 9.0f;  // standard deviation; wider than a triangle is long
constexpr float kLeastShare = 0.02f;  // of the largest section; a smaller one tells no middle

std::vector<float> smoothed(const std::vector<float>& values, float stepMm) {
  std::vector<float> result(values.size());
  const int reach = int(std::ceil(3 * kSmoothingMm / stepMm));
  for (int i = 0; i < int(values.size()); ++i) {
    float sum = 0.0f, weights = 0.0f;
    for (int j = std::max(0, i - reach); j <= std::min(int(values.size()) - 1, i + reach); ++j) {
      const float x = float(i - j) * stepMm / kSmoothingMm, weight = std::exp(-0.5f * x * x);
      sum += weight * values[size_t(j)];
      weights += weight;
    }
    result[size_t(i)] = sum / weights;
  }
  return result;
}

// Area and first moment of the sections by the divergence theorem: each triangle adds the column between
// itself and the plane out = 0.
struct Columns {
  std::vector<float> area, moment;

  void add(size_t station, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    const glm::vec3 u = b - a, v = c - a;
    const float shadow = 0.5f * (u.x * v.z - u.z * v.x);
    area[station] += shadow * (a.y + b.y + c.y) / 3.0f;
    moment[station] +=
        shadow * (a.y * a.y + b.y * b.y + c.y * c.y + a.y * b.y + b.y * c.y + c.y * a.y) / 12.0f;
  }
};

// Stations that tell nothing take over what their neighbour towards the belly tells.
void fillEnds(std::vector<float>& values, const std::vector<bool>& known) {
  const auto first = std::ranges::find(known, true) - known.begin();
  const auto last = known.rend() - std::find(known.rbegin(), known.rend(), true) - 1;
  for (long i = 0; i < long(values.size()); ++i)
    if (!known[size_t(i)]) values[size_t(i)] = values[size_t(i < first ? first : std::min(i - 1, last))];
}

std::vector<float> middlesOf(const Columns& columns, float stepMm) {
  const std::vector<float> area = smoothed(columns.area, stepMm), moment = smoothed(columns.moment, stepMm);
  const float largest = std::abs(*std::ranges::max_element(area, {}, [](float x) { return std::abs(x); }));
  std::vector<float> middles(area.size());
  std::vector<bool> known(area.size());
  for (size_t i = 0; i < area.size(); ++i) {
    known[i] = std::abs(area[i]) > kLeastShare * largest;
    if (known[i]) middles[i] = moment[i] / area[i];
  }
  fillEnds(middles, known);
  return smoothed(middles, stepMm);
}

template <typename StationOf>
void measureReach(const std::vector<glm::vec3>& local, const StationOf& stationOf, SectionProfile& profile) {
  const size_t stations = profile.middleMm.size();
  std::vector<float> depths(stations), low(stations, 1e9f), high(stations, -1e9f);
  for (const glm::vec3 p : local) {
    const size_t i = stationOf(p.x);
    depths[i] = std::max(depths[i], std::abs(p.y - profile.middleMm[i]));
    low[i] = std::min(low[i], p.z);
    high[i] = std::max(high[i], p.z);
  }
  std::vector<bool> known(stations);
  std::vector<float> across(stations);
  for (size_t i = 0; i < stations; ++i) {
    known[i] = low[i] <= high[i];
    across[i] = 0.5f * (low[i] + high[i]);
  }
  fillEnds(across, known);
  profile.halfDepthMm = smoothed(depths, profile.stepMm);
  profile.middleAcrossMm = smoothed(across, profile.stepMm);
}

}  // namespace

glm::vec3 PeelAxes::toLocal(glm::vec3 p) const {
  const glm::vec3 d = p - origin;
  return {glm::dot(d, along), glm::dot(d, out), glm::dot(d, across)};
}

glm::vec3 PeelAxes::toSpace(glm::vec3 local) const {
  return origin + local.x * along + local.y * out + local.z * across;
}

SectionProfile sectionsOf(const eng::Mesh& mesh, const PeelAxes& axes, float lengthMm, int stations) {
  SectionProfile profile{
      .stepMm = lengthMm / float(stations - 1), .middleMm = {}, .halfDepthMm = {}, .middleAcrossMm = {}};
  const auto stationOf = [&](float along) {
    return size_t(std::clamp(int(std::lround(along / profile.stepMm)), 0, stations - 1));
  };
  Columns columns{std::vector<float>(size_t(stations)), std::vector<float>(size_t(stations))};
  std::vector<glm::vec3> local;
  for (const glm::vec3 p : mesh.positions) local.push_back(axes.toLocal(p));
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::vec3 a = local[mesh.indices[i]], b = local[mesh.indices[i + 1]],
                    c = local[mesh.indices[i + 2]];
    columns.add(stationOf((a.x + b.x + c.x) / 3.0f), a, b, c);
  }
  profile.middleMm = middlesOf(columns, profile.stepMm);
  measureReach(local, stationOf, profile);
  return profile;
}

}  // namespace anatomy
