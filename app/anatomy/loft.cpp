#include "app/anatomy/loft.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>

#include "app/anatomy/foot_bone.h"
#include "engine/geometry/monotone_cubic.h"
#include "app/anatomy/morphometry.h"
#include "app/anatomy/section.h"
#include "app/anatomy/tube.h"

namespace anatomy {
namespace {

constexpr float kRingSpacingMm = 4.0f;
constexpr int kCapRings = 6;

// Every point of the outline follows its own smooth curve along the leg.
class Sweep {
 public:
  Sweep(const std::vector<Station>& stations, float lengthMm) {
    std::vector<float> z;
    std::vector<std::vector<float>> x(kPointsRound), y(kPointsRound);
    Outline outline;
    for (const Station& station : stations) {
      outline = outline.empty() ? outlineOf(station) : alignedTo(outline, outlineOf(station));
      z.push_back(station.t * lengthMm);
      for (size_t i = 0; i < kPointsRound; ++i) {
        x[i].push_back(station.middleMm.x + outline[i].x);
        y[i].push_back(station.middleMm.y + outline[i].y);
      }
    }
    for (size_t i = 0; i < kPointsRound; ++i) {
      x_.emplace_back(z, std::move(x[i]));
      y_.emplace_back(z, std::move(y[i]));
    }
  }

  Ring at(float z) const {
    Ring ring;
    for (size_t i = 0; i < x_.size(); ++i) ring.emplace_back(x_[i](z), y_[i](z), z);
    return ring;
  }

 private:
  std::vector<eng::MonotoneCubic> x_, y_;
};

glm::vec3 middleOf(const Ring& ring) {
  glm::vec3 sum{0.0f};
  for (const glm::vec3& point : ring) sum += point;
  return sum / float(ring.size());
}

// A dome over the end of a tube that goes on in the tube's own direction.
struct Cap {
  std::vector<Ring> rings;  // from the tube outwards
  glm::vec3 pole;
};

Cap capOver(const Ring& end, const Ring& before, float heightMm) {
  const glm::vec3 middle = middleOf(end);
  const glm::vec3 step = middle - middleOf(before);
  // Slanting ends keep to 45 degrees, or a long flat section would be sheared into a blade.
  const float drift = std::min(1.0f, std::abs(step.z) / std::max(glm::length(glm::vec2(step)), 1e-6f));
  const glm::vec3 axis = glm::vec3(drift * glm::vec2(step), step.z) / std::abs(step.z);
  Cap cap{{}, middle + heightMm * axis};
  for (int i = 1; i <= kCapRings; ++i) {
    const float angle = glm::half_pi<float>() * float(i) / float(kCapRings + 1);
    Ring ring = end;
    for (glm::vec3& point : ring)
      point = middle + std::cos(angle) * (point - middle) + std::sin(angle) * heightMm * axis;
    cap.rings.push_back(std::move(ring));
  }
  return cap;
}

// The measured extent beyond the last station, but no more than a blunt end: where a tendon runs on into the
// foot, unmeasured, the tube just stops.
float capHeight(float gapMm, const Station& end) {
  return std::clamp(gapMm, 1.0f, 0.35f * end.widthMm + 1.0f);
}

eng::Mesh sweptMesh(const SweptRow& row, float lengthMm) {
  const Sweep sweep(row.stations, lengthMm);
  const float low = row.stations.front().t * lengthMm, high = row.stations.back().t * lengthMm;
  const int steps = std::max(2, int(std::ceil((high - low) / kRingSpacingMm)));
  std::vector<Ring> rings;
  for (int i = 0; i <= steps; ++i) rings.push_back(sweep.at(glm::mix(low, high, float(i) / float(steps))));

  const float lowGap = (row.stations.front().t - row.tMin) * lengthMm;
  const float highGap = (row.tMax - row.stations.back().t) * lengthMm;
  Cap bottom = capOver(rings[0], rings[1], capHeight(lowGap, row.stations.front()));
  const Cap top =
      capOver(rings[rings.size() - 1], rings[rings.size() - 2], capHeight(highGap, row.stations.back()));
  std::ranges::reverse(bottom.rings);
  rings.insert(rings.begin(), bottom.rings.begin(), bottom.rings.end());
  rings.insert(rings.end(), top.rings.begin(), top.rings.end());
  return closedTube(bottom.pole, rings, top.pole);
}

}  // namespace

Loft loftLeg(const std::filesystem::path& morphometryFile) {
  Morphometry morphometry = readMorphometry(morphometryFile);
  Loft loft{.parts = {},
            .frame = {Side::Right, morphometry.lengthMm},
            .landmarks = std::move(morphometry.landmarks)};
  for (const SweptRow& row : morphometry.swept)
    loft.parts.push_back({row.id, sweptMesh(row, morphometry.lengthMm)});
  for (const FootBoneRow& row : morphometry.footBones) loft.parts.push_back({row.id, footBoneMesh(row)});
  return loft;
}

}  // namespace anatomy
