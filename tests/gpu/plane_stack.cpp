#include "tests/gpu/plane_stack.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace test {
namespace {

// Layers nearer to each other than this may come in either order: they cross within the pixel.
constexpr float kSureMm = 0.6f;

struct Hit {
  float distanceMm;
  bool nearEdge;
};

// Along the ray, and whether the edge of the plane is within a pixel or two.
std::optional<Hit> hitOf(const Plane& plane, const eng::Ray& ray) {
  const glm::vec3 normal = glm::cross(plane.across, plane.up);
  const float slope = glm::dot(ray.direction, normal);
  if (std::abs(slope) < 1e-3f * glm::length(normal)) return std::nullopt;
  const float distance = glm::dot(plane.centre - ray.origin, normal) / slope;
  const glm::vec3 at = ray.origin + distance * ray.direction - plane.centre;
  const float u = glm::dot(at, plane.across) / glm::dot(plane.across, plane.across);
  const float v = glm::dot(at, plane.up) / glm::dot(plane.up, plane.up);
  const float outermost = std::max(std::abs(u), std::abs(v));
  if (outermost > 1.1f) return std::nullopt;
  return Hit{distance, outermost > 0.9f};
}

struct Layer {
  float distanceMm;
  glm::vec3 colour;
  float opacity;
};

}  // namespace

float linearOf(uint8_t encoded) {
  const float s = float(encoded) / 255.0f;
  return s <= 0.04045f ? s / 12.92f : std::pow((s + 0.055f) / 1.055f, 2.4f);
}

uint8_t encodedOf(float linear) {
  const float s = linear <= 0.0031308f ? 12.92f * linear : 1.055f * std::pow(linear, 1.0f / 2.4f) - 0.055f;
  return uint8_t(std::clamp(s, 0.0f, 1.0f) * 255.0f + 0.5f);
}

eng::Mesh meshOf(const Plane& plane) {
  eng::Mesh mesh;
  const glm::vec3 &c = plane.centre, &a = plane.across, &u = plane.up;
  mesh.positions = {c - a - u, c + a - u, c + a + u, c - a + u};
  mesh.normals.assign(4, glm::normalize(glm::cross(a, u)));
  mesh.indices = {0, 1, 2, 0, 2, 3};
  return mesh;
}

Reference sortedReference(const std::vector<Plane>& planes, const std::vector<eng::Picture>& alone,
                          const eng::View& view) {
  const glm::uvec2 size{alone.front().width, alone.front().height};
  Reference reference{{size.x, size.y, std::vector<uint8_t>(size_t(size.x) * size.y * 4)}, {}};
  for (uint32_t y = 0; y < size.y; ++y) {
    for (uint32_t x = 0; x < size.x; ++x) {
      const glm::vec2 ndc = (glm::vec2(float(x), float(y)) + 0.5f) / glm::vec2(size) * 2.0f - 1.0f;
      const eng::Ray ray = eng::rayThrough(view.camera, float(size.x) / float(size.y), ndc);
      std::vector<Layer> layers;
      bool certain = true;
      for (size_t i = 0; i < planes.size(); ++i) {
        const auto hit = hitOf(planes[i], ray);
        if (!hit) continue;
        certain = certain && !hit->nearEdge;
        const uint8_t* c = alone[i].at(x, y);
        layers.push_back(
            {hit->distanceMm, {linearOf(c[0]), linearOf(c[1]), linearOf(c[2])}, planes[i].look.opacity});
      }
      std::ranges::sort(layers, std::greater(), &Layer::distanceMm);
      glm::vec3 colour = view.backgroundTop;
      float before = std::numeric_limits<float>::max();
      for (const Layer& layer : layers) {
        certain = certain && before - layer.distanceMm > kSureMm;
        before = layer.distanceMm;
        colour = glm::mix(colour, layer.colour, layer.opacity);
      }
      uint8_t* out = reference.picture.rgba.data() + 4 * (size_t(y) * size.x + x);
      for (int channel = 0; channel < 3; ++channel) out[channel] = encodedOf(colour[channel]);
      reference.certain.push_back(certain);
      if (certain) reference.deepest = std::max(reference.deepest, layers.size());
    }
  }
  return reference;
}

}  // namespace test
