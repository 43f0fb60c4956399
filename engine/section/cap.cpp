#include "engine/section/cap.h"

#include <algorithm>
#include <cmath>

#include "engine/section/fill.h"

namespace eng {
namespace {

constexpr float kFinestMm = 0.03f;  // nearer points of an outline are one
constexpr float kStepMm = 0.002f;   // rim over fill, line over rim
constexpr float kMostlyMasked = 0.6f;
constexpr float kSharpest = 0.5f;  // a corner's offset is at most twice as long as the width

struct Border {
  std::vector<FillVertex> points;
  bool closed = true;
  float widestMm = 0.0f;  // that a rim may be
};

// One value at an outline's point, from the two vertices that it lies between.
template <class T>
glm::vec4 between(const std::vector<T>& stream, const OutlinePoint& point) {
  if (stream.empty()) return glm::vec4(0.0f);
  const glm::vec4 from(stream[point.from]), to(stream[point.to]);
  return glm::mix(from, glm::dot(glm::vec3(from), glm::vec3(to)) < 0.0f ? -to : to, point.share);
}

Border borderOf(const Outline& outline, const Mesh& mesh, const CapStyle& style) {
  Border border{.closed = outline.closed};
  for (const OutlinePoint& point : outline.points) {
    if (!border.points.empty() && glm::distance(border.points.back().place, point.place) < kFinestMm)
      continue;
    border.points.push_back(
        {point.place, glm::vec3(between(mesh.tangents, point)), between(mesh.colours, point) / 255.0f});
  }
  const double radiusMm = 2.0 * std::abs(signedAreaMm2(outline)) / std::max(1e-6, lengthMm(outline));
  border.widestMm = style.rimShare * float(radiusMm);
  return border;
}

// The direction of a part's grain is that of its border on the whole: drawn across a section, the turns of a
// border would tear it.
void evenGrain(Border& border, glm::vec3 normal) {
  glm::vec3 sum(0.0f);
  for (const FillVertex& point : border.points)
    sum += glm::dot(point.along, sum) < 0.0f ? -point.along : point.along;
  const glm::vec3 along = glm::length(sum) > 1e-6f ? glm::normalize(sum) : normal;
  for (FillVertex& point : border.points) point.along = along;
}

float meanMask(const Border& border) {
  float sum = 0.0f;
  for (const FillVertex& point : border.points) sum += point.colour.r;
  return border.points.empty() ? 0.0f : sum / float(border.points.size());
}

class CapMesh {
 public:
  CapMesh(const CutPlane& plane, float liftMm) : plane_(plane), liftMm_(liftMm) {}

  void add(const Fill& fill) {
    const auto first = uint32_t(mesh_.positions.size());
    for (const FillVertex& vertex : fill.vertices) add(vertex, vertex.place);
    for (const uint32_t index : fill.indices) mesh_.indices.push_back(first + index);
  }

  // A band along the border: from `outer` to `inner` to its left, each as a share of the widths.
  void addBand(const Border& border, const std::vector<float>& widthsMm, float outer, float inner) {
    const auto first = uint32_t(mesh_.positions.size());
    const size_t count = border.points.size();
    for (size_t i = 0; i < count; ++i) {
      const glm::vec2 left = leftAt(border, i) * widthsMm[i];
      add(border.points[i], border.points[i].place + outer * left);
      add(border.points[i], border.points[i].place + inner * left);
    }
    for (size_t i = 0; i + (border.closed ? 0 : 1) < count; ++i) {
      const auto a = first + uint32_t(2 * i), b = first + uint32_t(2 * ((i + 1) % count));
      mesh_.indices.insert(mesh_.indices.end(), {a, b, b + 1, a, b + 1, a + 1});
    }
  }

  Mesh take() { return std::move(mesh_); }

 private:
  void add(const FillVertex& vertex, glm::vec2 place) {
    mesh_.positions.push_back(plane_.fromSheet(place, liftMm_));
    mesh_.normals.push_back(plane_.normal);
    mesh_.tangents.emplace_back(vertex.along, 1.0f);
    mesh_.colours.emplace_back(glm::clamp(vertex.colour * 255.0f + 0.5f, 0.0f, 255.0f));
  }

  static glm::vec2 leftOf(glm::vec2 from, glm::vec2 to) {
    const glm::vec2 way = to - from;
    const float length = glm::length(way);
    return length > 0.0f ? glm::vec2(-way.y, way.x) / length : glm::vec2(0.0f);
  }

  static glm::vec2 leftAt(const Border& border, size_t i) {
    const auto& p = border.points;
    const size_t count = p.size();
    const bool begins = !border.closed && i == 0, finishes = !border.closed && i + 1 == count;
    const glm::vec2 before = begins ? glm::vec2(0.0f) : leftOf(p[(i + count - 1) % count].place, p[i].place);
    const glm::vec2 after = finishes ? glm::vec2(0.0f) : leftOf(p[i].place, p[(i + 1) % count].place);
    const glm::vec2 sum = before + after;
    if (glm::length(sum) < 1e-3f) return after;
    const glm::vec2 left = glm::normalize(sum);
    return left / std::max(kSharpest, glm::dot(left, begins ? after : before));
  }

  const CutPlane& plane_;
  float liftMm_;
  Mesh mesh_;
};

std::vector<float> rimWidths(const Border& border, const CapStyle& style) {
  std::vector<float> widths;
  for (const FillVertex& point : border.points)
    widths.push_back(std::min(border.widestMm, std::max(style.rimMm, style.maskRimMm * point.colour.r)));
  return widths;
}

void setMask(Border& border, float mask) {
  for (FillVertex& point : border.points) point.colour.r = mask;
}

struct CapMeshes {
  CapMesh fill, rim, line;
};

void addPart(CapMeshes& meshes, Border border, const CapStyle& style) {
  const bool masked = meanMask(border) > kMostlyMasked;
  const std::vector<float> lineWidths(border.points.size(), std::min(style.lineMm, border.widestMm));
  const std::vector<float> widths = rimWidths(border, style);
  setMask(border, 1.0f);
  if (!masked && std::ranges::any_of(widths, [](float width) { return width > 0.05f; }))
    meshes.rim.addBand(border, widths, 0.0f, 1.0f);
  setMask(border, 0.0f);
  meshes.line.addBand(border, lineWidths, 0.0f, 1.0f);
}

void addSheet(CapMeshes& meshes, const Border& border, const CapStyle& style) {
  const std::vector<float> widths(border.points.size(), style.sheetMm);
  meshes.fill.addBand(border, widths, -0.5f, 0.5f);
}

void append(Mesh& mesh, const Mesh& other) {
  const auto first = uint32_t(mesh.positions.size());
  const auto join = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  join(mesh.positions, other.positions);
  join(mesh.normals, other.normals);
  join(mesh.tangents, other.tangents);
  join(mesh.colours, other.colours);
  for (const uint32_t index : other.indices) mesh.indices.push_back(first + index);
}

std::vector<FillVertex> turned(const Outline& outline, glm::vec3 normal, bool clockwise) {
  std::vector<FillVertex> points;
  for (const OutlinePoint& point : outline.points) points.push_back({point.place, normal});
  if ((signedAreaMm2(outline) < 0.0) != clockwise) std::ranges::reverse(points);
  return points;
}

}  // namespace

Cap capOf(const std::vector<Outline>& outlines, const Mesh& mesh, const CutPlane& plane,
          const CapStyle& style) {
  CapMeshes meshes{
      {plane, style.liftMm}, {plane, style.liftMm + kStepMm}, {plane, style.liftMm + 2.0f * kStepMm}};
  std::vector<std::vector<FillVertex>> inside;
  for (const Outline& outline : outlines) {
    Border border = borderOf(outline, mesh, style);
    if (border.points.size() < (border.closed ? 3u : 2u)) continue;
    evenGrain(border, plane.normal);
    if (!border.closed) {
      addSheet(meshes, border, style);
      continue;
    }
    addPart(meshes, border, style);
    setMask(border, meanMask(border) > kMostlyMasked ? 1.0f : 0.0f);
    inside.push_back(std::move(border.points));
  }
  const Fill fill = filled(inside);
  meshes.fill.add(fill);
  Cap cap{meshes.fill.take(), meshes.line.take(), areaMm2(fill)};
  append(cap.fill, meshes.rim.take());
  return cap;
}

Mesh packing(const std::vector<Outline>& round, const Mesh& mesh,
             std::span<const std::vector<Outline>> without, const CutPlane& plane, float liftMm) {
  std::vector<std::vector<FillVertex>> outlines;
  for (const Outline& outline : round) {
    if (!outline.closed || signedAreaMm2(outline) <= 0.0) continue;
    Border border = borderOf(outline, mesh, {});
    setMask(border, 0.0f);
    for (FillVertex& point : border.points) point.along = plane.normal;
    outlines.push_back(std::move(border.points));
  }
  for (const std::vector<Outline>& part : without)
    for (const Outline& outline : part)
      if (outline.closed) outlines.push_back(turned(outline, plane.normal, signedAreaMm2(outline) > 0.0));
  CapMesh packed(plane, liftMm);
  packed.add(filled(outlines, Inside::Positive));
  return packed.take();
}

}  // namespace eng
