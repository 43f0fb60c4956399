#include "tests/leg/ruler/outline.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

#include "tests/leg/ruler/triangle.h"

namespace ruler {
namespace {

constexpr float kNearer = 0.70710678f;  // cosine of 45 degrees

// The point of an edge at that height; the edge must pass through it.
glm::vec2 crossing(glm::vec3 a, glm::vec3 b, float zMm) {
  return glm::vec2(glm::mix(a, b, (zMm - a.z) / (b.z - a.z)));
}

}  // namespace

std::vector<Segment> outlineAt(const eng::Mesh& mesh, float zMm) {
  std::vector<Segment> outline;
  for (size_t i = 0; i < mesh.triangleCount(); ++i) {
    const Triangle t = triangleOf(mesh, i);
    glm::vec2 ends[3];
    int count = 0;
    for (const auto& [a, b] : {std::pair(t.a, t.b), std::pair(t.b, t.c), std::pair(t.c, t.a)})
      if ((a.z < zMm) != (b.z < zMm)) ends[count++] = crossing(a, b, zMm);
    if (count == 2) outline.push_back({ends[0], ends[1]});
  }
  return outline;
}

std::array<glm::vec2, 8> extremes(const std::vector<Segment>& outline) {
  std::array<glm::vec2, 8> farthest;
  for (size_t i = 0; i < 8; ++i) {
    const float angle = 0.25f * glm::pi<float>() * float(i);
    const glm::vec2 direction(std::cos(angle), std::sin(angle));
    farthest[i] = outline.front().from;
    for (const Segment& segment : outline)
      for (glm::vec2 end : {segment.from, segment.to})
        if (glm::dot(end, direction) > glm::dot(farthest[i], direction)) farthest[i] = end;
  }
  return farthest;
}

SectionFrame frameAlong(glm::vec3 origin, glm::vec3 along) {
  const glm::vec3 lateral(1.0f, 0.0f, 0.0f), anterior(0.0f, 1.0f, 0.0f), proximal(0.0f, 0.0f, 1.0f);
  along = glm::normalize(along);
  const bool isLateral = std::abs(along.x) > kNearer, isProximal = std::abs(along.z) > kNearer;
  const glm::vec3 across = isLateral ? anterior : lateral, up = isProximal ? anterior : proximal;
  const glm::vec3 u = glm::normalize(across - along * glm::dot(along, across));
  const glm::vec3 v = glm::cross(along, u);
  return {.origin = origin,
          .along = along,
          .u = u,
          .v = glm::dot(v, up) < 0.0f ? -v : v,
          .uName = isLateral ? "ant" : "lat",
          .vName = isProximal ? "ant" : "prox"};
}

eng::Mesh inFrame(const SectionFrame& frame, eng::Mesh mesh) {
  const glm::mat3 toFrame = glm::transpose(glm::mat3(frame.u, frame.v, frame.along));
  glm::mat4 matrix(toFrame);
  matrix[3] = glm::vec4(-(toFrame * frame.origin), 1.0f);
  eng::transform(mesh, matrix);
  return mesh;
}

}  // namespace ruler
