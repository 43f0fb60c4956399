#include "app/anatomy/fibre_field.h"

#include <algorithm>
#include <cmath>

#include "app/anatomy/surface_walk.h"

namespace anatomy {
namespace {

constexpr float kLeastBandMm = 4.0f;
constexpr int kMostBands = 24;
// Nearer to an end than this many radii the cross-sections say more about the end's shape than about fibres.
constexpr float kEndRadii = 4.0f;
// The line is followed in steps of this many radii: less would follow the wrinkles of the surface.
constexpr float kStepRadii = 1.5f;
constexpr float kMostConvergence = 0.5f;  // sideways by along
constexpr int kSmoothings = 2;

// The middle line of one piece of a mesh, by distance from one of its ends.
class MiddleLine {
 public:
  MiddleLine(const SurfaceWalk& walk, const std::vector<uint32_t>& places, const std::vector<float>& along);

  glm::vec3 directionAt(float along, glm::vec3 position) const;

 private:
  struct Section {
    glm::vec3 middle{0.0f};
    float radius = 0.0f;
    int count = 0;
  };
  Section at(float along) const;
  void fillGaps();
  void smooth();

  float lengthMm_ = 0.0f, bandMm_ = 1.0f, endMm_ = 0.0f, stepMm_ = 1.0f;
  std::vector<Section> sections_;
};

MiddleLine::MiddleLine(const SurfaceWalk& walk, const std::vector<uint32_t>& places,
                       const std::vector<float>& along) {
  for (const uint32_t place : places) lengthMm_ = std::max(lengthMm_, along[place]);
  const int bands = std::clamp(int(lengthMm_ / kLeastBandMm), 2, kMostBands);
  bandMm_ = std::max(lengthMm_ / float(bands), 1e-3f);
  sections_.resize(size_t(bands));
  const auto sectionOf = [&](uint32_t place) -> Section& {
    return sections_[std::min(size_t(along[place] / bandMm_), sections_.size() - 1)];
  };
  for (const uint32_t place : places) {
    sectionOf(place).middle += walk.position(place);
    ++sectionOf(place).count;
  }
  for (Section& section : sections_)
    if (section.count > 0) section.middle /= float(section.count);
  for (const uint32_t place : places) {
    Section& section = sectionOf(place);
    section.radius += glm::distance(walk.position(place), section.middle) / float(section.count);
  }
  fillGaps();
  for (int i = 0; i < kSmoothings; ++i) smooth();
  float widest = 0.0f;
  for (const Section& section : sections_) widest = std::max(widest, section.radius);
  endMm_ = std::min(kEndRadii * widest, 0.4f * lengthMm_);
  stepMm_ = std::min(std::max(bandMm_, kStepRadii * widest), 0.2f * lengthMm_);
}

// Long edges may step over bands; the first and the last are never empty, their ends being places.
void MiddleLine::fillGaps() {
  size_t known = 0;
  for (size_t i = 1; i < sections_.size(); ++i) {
    if (sections_[i].count == 0) continue;
    for (size_t gap = known + 1; gap < i; ++gap) {
      const float f = float(gap - known) / float(i - known);
      sections_[gap] = {glm::mix(sections_[known].middle, sections_[i].middle, f),
                        glm::mix(sections_[known].radius, sections_[i].radius, f), 1};
    }
    known = i;
  }
  for (size_t i = known + 1; i < sections_.size(); ++i) sections_[i] = sections_[known];
}

void MiddleLine::smooth() {
  const std::vector<Section> before = sections_;
  for (size_t i = 1; i + 1 < before.size(); ++i) {
    sections_[i].middle = 0.25f * (before[i - 1].middle + 2.0f * before[i].middle + before[i + 1].middle);
    sections_[i].radius = 0.25f * (before[i - 1].radius + 2.0f * before[i].radius + before[i + 1].radius);
  }
}

MiddleLine::Section MiddleLine::at(float along) const {
  const float place = std::clamp(along / bandMm_ - 0.5f, 0.0f, float(sections_.size() - 1));
  const size_t i = std::min(size_t(place), sections_.size() - 2);
  const float f = place - float(i);
  return {glm::mix(sections_[i].middle, sections_[i + 1].middle, f),
          glm::mix(sections_[i].radius, sections_[i + 1].radius, f), 1};
}

glm::vec3 MiddleLine::directionAt(float along, glm::vec3 position) const {
  const float inner = std::clamp(along, endMm_, lengthMm_ - endMm_);
  const Section before = at(inner - stepMm_), here = at(inner), after = at(inner + stepMm_);
  const glm::vec3 step = after.middle - before.middle;
  const float stepMm = glm::length(step);
  if (stepMm < 1e-4f) return {0, 0, 1};
  const glm::vec3 forward = step / stepMm;
  if (inner != along || here.radius < 1e-3f) return forward;
  glm::vec3 sideways = position - here.middle;
  sideways -= forward * glm::dot(forward, sideways);
  const glm::vec3 drawn = sideways * ((after.radius - before.radius) / (here.radius * stepMm));
  const float size = glm::length(drawn);
  return forward + (size > kMostConvergence ? drawn * (kMostConvergence / size) : drawn);
}

glm::vec3 alongSurface(glm::vec3 direction, glm::vec3 normal) {
  glm::vec3 tangent = direction - normal * glm::dot(normal, direction);
  if (glm::length(tangent) < 0.05f * glm::length(direction)) {
    const glm::vec3 other = std::abs(normal.x) < 0.7f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0);
    tangent = glm::cross(normal, other);
  }
  const float size = glm::length(tangent);
  return size > 1e-6f ? tangent / size : glm::vec3(0, 0, 1);
}

// How far each place of the piece that `start` is in lies from one end, as measured from both.
std::vector<uint32_t> measurePiece(const SurfaceWalk& walk, uint32_t start, std::vector<float>& along,
                                   std::vector<float>& back) {
  const std::vector<uint32_t> fromStart = walk.run(start, along);
  for (const uint32_t place : fromStart) along[place] = SurfaceWalk::kUnreached;
  const uint32_t oneEnd = fromStart.back();
  const uint32_t otherEnd = walk.run(oneEnd, along).back();
  const std::vector<uint32_t> places = walk.run(otherEnd, back);
  const float lengthMm = along[otherEnd];
  for (const uint32_t place : places) along[place] = 0.5f * (along[place] - back[place] + lengthMm);
  return places;
}

}  // namespace

bool hasFibres(Kind kind) {
  return kind == Kind::Muscle || kind == Kind::Tendon || kind == Kind::Ligament || kind == Kind::Membrane ||
         kind == Kind::Fascia;
}

void addFibreField(eng::Mesh& mesh) {
  if (!mesh.tangents.empty() || mesh.positions.empty()) return;
  const SurfaceWalk walk(mesh);
  std::vector<float> along(walk.placeCount(), SurfaceWalk::kUnreached), back = along;
  std::vector<glm::vec3> directions(walk.placeCount(), glm::vec3(0.0f));
  for (uint32_t place = 0; place < walk.placeCount(); ++place) {
    if (directions[place] != glm::vec3(0.0f)) continue;
    const std::vector<uint32_t> piece = measurePiece(walk, place, along, back);
    const MiddleLine line(walk, piece, along);
    for (const uint32_t p : piece) directions[p] = line.directionAt(along[p], walk.position(p));
  }
  mesh.tangents.reserve(mesh.positions.size());
  for (size_t i = 0; i < mesh.positions.size(); ++i)
    mesh.tangents.emplace_back(alongSurface(directions[walk.placeOf(i)], mesh.normals[i]), 1.0f);
}

}  // namespace anatomy
