#include "engine/modelling/grain.h"

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>
#include <glm/gtc/constants.hpp>

#include "engine/base/parallel.h"

namespace eng {
namespace {

constexpr size_t kChunk = 2048;

template <class Work>
void forEachVertex(const Mesh& mesh, const Work& work) {
  const size_t count = mesh.positions.size();
  parallelFor((count + kChunk - 1) / kChunk, [&](size_t chunk) {
    for (size_t i = chunk * kChunk; i < std::min(count, (chunk + 1) * kChunk); ++i) work(i);
  });
}

// Angle about the part's middle, from the seam, -pi to pi.
float angleFromSeam(const Field::Course& course, glm::vec3 point, float seamDeg) {
  const glm::vec3 offset = point - course.middle;
  const float angle =
      std::atan2(glm::dot(offset, course.v), glm::dot(offset, course.u)) - glm::radians(seamDeg);
  return std::remainder(angle, glm::two_pi<float>());
}

glm::vec3 inSurface(glm::vec3 direction, glm::vec3 normal) {
  const glm::vec3 flat = direction - normal * glm::dot(direction, normal);
  if (glm::length(flat) > 0.05f) return glm::normalize(flat);
  const glm::vec3 any = std::abs(normal.x) < 0.8f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0);
  return glm::normalize(any - normal * glm::dot(any, normal));
}

// Smooth noise from 0 to 1 with one bump a unit: values at whole places, hashed (xxHash's finaliser),
// blended.
float hashed(glm::ivec3 cell) {
  uint32_t h =
      uint32_t(cell.x) * 2654435761u ^ uint32_t(cell.y) * 2246822519u ^ uint32_t(cell.z) * 3266489917u;
  h = (h ^ (h >> 15)) * 2246822519u;
  h = (h ^ (h >> 13)) * 3266489917u;
  return float((h ^ (h >> 16)) & 0xffffu) / 65535.0f;
}

float noise(glm::vec3 place) {
  const glm::vec3 base = glm::floor(place);
  const glm::vec3 f = glm::smoothstep(0.0f, 1.0f, place - base);
  const glm::ivec3 cell(base);
  const auto line = [&](int y, int z) {
    return glm::mix(hashed(cell + glm::ivec3(0, y, z)), hashed(cell + glm::ivec3(1, y, z)), f.x);
  };
  return glm::mix(glm::mix(line(0, 0), line(1, 0), f.y), glm::mix(line(0, 1), line(1, 1), f.y), f.z);
}

// How much a place lies within a range along z: both its edges moved up by `shift`, so that ranges which meet
// still do, and apart by `deeper`.
float within(const MaskRange& range, float z, float shift, float deeper) {
  const float soft = std::max(range.softMm, 0.5f);
  const float above = (z - range.fromMm - shift + deeper) / soft + 0.5f;
  const float below = (range.toMm + shift + deeper - z) / soft + 0.5f;
  return std::clamp(std::min(above, below), 0.0f, 1.0f);
}

float maskAt(const MaskRange& range, glm::vec3 point, glm::vec3 normal, const Field::Course& course,
             float halfWidth) {
  // Ragged along the way, fine across it.
  const float ragged =
      (noise(glm::vec3(point.x / 2.5f, point.y / 2.5f, point.z / 90.0f)) - 0.5f) * range.raggedMm;
  const float side = std::abs(glm::dot(point - course.middle, course.u)) / std::max(halfWidth, 1.0f);
  float value = within(range, point.z, ragged, range.veeMm * (1.0f - std::min(side, 1.0f)));
  if (glm::dot(range.facing, range.facing) > 0.0f)
    value *= glm::smoothstep(0.15f, 0.55f, glm::dot(glm::normalize(range.facing), normal));
  return value;
}

}  // namespace

void addGrain(Mesh& mesh, const SolidField& field) {
  const Grain& grain = field.solid().grain;
  mesh.tangents.resize(mesh.positions.size());
  forEachVertex(mesh, [&](size_t i) {
    const glm::vec3 point = mesh.positions[i], normal = mesh.normals[i];
    const Field::Course course = field.courseAt(point);
    const glm::vec3 along = inSurface(course.along, normal);
    const float fromSeam = angleFromSeam(course, point, grain.seamDeg);
    const float turn = glm::radians(fromSeam > 0.0f ? grain.leftDeg : -grain.rightDeg);
    const glm::vec3 direction = along * std::cos(turn) + glm::cross(normal, along) * std::sin(turn);
    mesh.tangents[i] = glm::vec4(direction, 1.0f);
  });
}

void addMask(Mesh& mesh, const SolidField& field) {
  mesh.colours.assign(mesh.positions.size(), glm::u8vec4(0, 0, 0, 255));
  const std::vector<MaskRange>& ranges = field.solid().mask;
  if (ranges.empty()) return;
  const float halfWidth = 0.4f * std::min(field.bounds().size().x, field.bounds().size().y);
  forEachVertex(mesh, [&](size_t i) {
    const Field::Course course = field.courseAt(mesh.positions[i]);
    float most = 0.0f;
    for (const MaskRange& range : ranges)
      most = std::max(most, maskAt(range, mesh.positions[i], mesh.normals[i], course, halfWidth));
    const auto grey = uint8_t(std::lround(most * 255.0f));
    mesh.colours[i] = {grey, grey, grey, 255};
  });
}

}  // namespace eng
