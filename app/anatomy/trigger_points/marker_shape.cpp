#include "app/anatomy/trigger_points/marker_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace anatomy {
namespace {

constexpr float kStepMm = 2.0f;
constexpr float kBandMm = 1.9f;     // half its thickness in the middle
constexpr float kBandTipMm = 0.5f;  // and at its ends
constexpr float kNoduleWideMm = 3.2f;
constexpr int kSides = 20;
constexpr float kPi = std::numbers::pi_v<float>;

// Along the fibres at the vertex that is nearest to the place, upwards.
glm::vec3 fibreAt(const Structure& structure, glm::vec3 place) {
  const eng::Mesh& mesh = structure.mesh;
  size_t nearest = 0;
  float least = 1e30f;
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    const glm::vec3 way = mesh.positions[i] - place;
    const float squared = glm::dot(way, way);
    if (squared < least) {
      least = squared;
      nearest = i;
    }
  }
  const glm::vec3 up(0, 0, 1);
  if (nearest >= mesh.tangents.size()) return up;
  const glm::vec3 along(mesh.tangents[nearest]);
  if (glm::dot(along, along) < 0.25f) return up;
  return glm::normalize(along.z < 0.0f ? -along : along);
}

// From the target one way; each step turns a little towards the fibres, so that the line stays smooth.
std::vector<glm::vec3> follow(const Structure& structure, glm::vec3 from, float sense) {
  std::vector<glm::vec3> line;
  glm::vec3 along = sense * fibreAt(structure, from);
  for (float mm = kStepMm; mm <= kBandHalfMm; mm += kStepMm) {
    from += kStepMm * along;
    line.push_back(from);
    along = glm::normalize(glm::mix(along, sense * fibreAt(structure, from), 0.25f));
  }
  return line;
}

struct Ring {
  glm::vec3 centre, along;
  float radius, slope;  // the slope of the radius along the line
};

// A tube through rings, round, its ends closed.
eng::Mesh tube(const std::vector<Ring>& rings) {
  eng::Mesh mesh;
  const glm::vec3 side = std::abs(rings.front().along.x) < 0.7f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0);
  for (const Ring& ring : rings) {
    const glm::vec3 u = glm::normalize(side - glm::dot(side, ring.along) * ring.along);
    const glm::vec3 v = glm::cross(ring.along, u);
    for (int k = 0; k < kSides; ++k) {
      const float angle = 2.0f * kPi * float(k) / float(kSides);
      const glm::vec3 out = std::cos(angle) * u + std::sin(angle) * v;
      mesh.positions.push_back(ring.centre + ring.radius * out);
      mesh.normals.push_back(glm::normalize(out - ring.slope * ring.along));
      mesh.tangents.emplace_back(ring.along, 1.0f);
    }
  }
  const auto vertex = [](size_t ring, int k) { return uint32_t(ring * kSides + size_t(k % kSides)); };
  for (size_t r = 0; r + 1 < rings.size(); ++r)
    for (int k = 0; k < kSides; ++k)
      for (const uint32_t i : {vertex(r, k), vertex(r, k + 1), vertex(r + 1, k + 1), vertex(r, k),
                               vertex(r + 1, k + 1), vertex(r + 1, k)})
        mesh.indices.push_back(i);
  for (int k = 1; k + 1 < kSides; ++k) {
    const size_t last = rings.size() - 1;
    for (const uint32_t i : {vertex(0, 0), vertex(0, k + 1), vertex(0, k), vertex(last, 0), vertex(last, k),
                             vertex(last, k + 1)})
      mesh.indices.push_back(i);
  }
  return mesh;
}

glm::vec3 directionAt(const std::vector<glm::vec3>& line, size_t i) {
  return glm::normalize(line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0]);
}

// A spindle: full in the middle, thin at the ends.
eng::Mesh bandAlong(const std::vector<glm::vec3>& line) {
  std::vector<Ring> rings;
  const float middle = 0.5f * float(line.size() - 1);
  for (size_t i = 0; i < line.size(); ++i) {
    const float s = (float(i) - middle) / middle;
    const float radius = glm::mix(kBandTipMm, kBandMm, (1.0f - s * s) * (1.0f - s * s));
    const float slope = (kBandMm - kBandTipMm) * -4.0f * s * (1.0f - s * s) / (middle * kStepMm);
    rings.push_back({line[i], directionAt(line, i), radius, slope});
  }
  return tube(rings);
}

eng::Mesh noduleAt(glm::vec3 centre, glm::vec3 along) {
  constexpr int kRings = 13;
  std::vector<Ring> rings;
  for (int i = 0; i < kRings; ++i) {
    const float angle = kPi * (0.02f + 0.96f * float(i) / float(kRings - 1));
    const float slope = kNoduleWideMm * std::cos(angle) / (kNoduleMm * std::sin(angle));
    rings.push_back(
        {centre - kNoduleMm * std::cos(angle) * along, along, kNoduleWideMm * std::sin(angle), slope});
  }
  return tube(rings);
}

}  // namespace

std::vector<glm::vec3> bandLine(const Atlas& atlas, const PlacedPoint& point) {
  const Structure& structure = atlas.at(point.structure);
  std::vector<glm::vec3> line = follow(structure, point.targetMm, -1.0f);
  std::ranges::reverse(line);
  line.push_back(point.targetMm);
  for (const glm::vec3& place : follow(structure, point.targetMm, 1.0f)) line.push_back(place);
  return line;
}

MarkerShape markerShape(const Atlas& atlas, const PlacedPoint& point) {
  const std::vector<glm::vec3> line = bandLine(atlas, point);
  return {bandAlong(line), noduleAt(point.targetMm, directionAt(line, line.size() / 2))};
}

}  // namespace anatomy
