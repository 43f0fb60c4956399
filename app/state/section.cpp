#include "app/state/section.h"

#include <algorithm>
#include <cmath>

#include "engine/geometry/box_corners.h"

namespace app {

namespace {

constexpr float kFaceOnCosine = 0.866f;  // 30 degrees

struct LegPlane {
  glm::vec3 normal, up;  // leg frame
};

LegPlane freePlane(const Sections& sections) {
  const float azimuth = glm::radians(sections.freeAzimuthDeg), tilt = glm::radians(sections.freeTiltDeg);
  const glm::vec3 level(std::sin(azimuth), std::cos(azimuth), 0.0f);
  const glm::vec3 top(0.0f, 0.0f, 1.0f);
  return {std::cos(tilt) * level + std::sin(tilt) * top, std::cos(tilt) * top - std::sin(tilt) * level};
}

// The way in which positions grow; the side beyond is taken away, except that of a coronal plane.
LegPlane legPlane(SectionKind kind, const Sections& sections) {
  switch (kind) {
    case SectionKind::Transverse:
      return {{0.0f, 0.0f, 1.0f}, {0.0f, 1.0f, 0.0f}};
    case SectionKind::Sagittal:
      return {{1.0f, 0.0f, 0.0f}, {0.0f, 0.0f, 1.0f}};
    case SectionKind::Coronal:
      return {{0.0f, 1.0f, 0.0f}, {0.0f, 0.0f, 1.0f}};
    case SectionKind::Free:
      break;
  }
  return freePlane(sections);
}

float unitMm(SectionKind kind, const anatomy::LegFrame& frame) {
  return kind == SectionKind::Transverse ? frame.lengthMm : 1.0f;
}

}  // namespace

bool Sections::any() const {
  return std::ranges::any_of(planes, &SectionPlane::on);
}

const std::array<const char*, kSectionKinds>& sectionNames() {
  static constexpr std::array<const char*, kSectionKinds> kNames{"transverse", "sagittal", "coronal", "free"};
  return kNames;
}

std::optional<SectionKind> sectionNamed(std::string_view name) {
  const auto& names = sectionNames();
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return SectionKind(found - names.begin());
}

Range sectionRange(SectionKind kind, const Sections& sections, const anatomy::Atlas& atlas) {
  const glm::vec3 normal = atlas.frame.toDisplay(legPlane(kind, sections).normal);
  Range range{1e30f, -1e30f};
  for (const glm::vec3& corner : eng::cornersOf(atlas.bounds)) {
    const float position = glm::dot(corner, normal) / unitMm(kind, atlas.frame);
    range = {std::min(range.low, position), std::max(range.high, position)};
  }
  return range;
}

eng::CutPlane cutPlane(SectionKind kind, const Sections& sections, const anatomy::LegFrame& frame) {
  const SectionPlane& plane = sections.of(kind);
  const LegPlane way = legPlane(kind, sections);
  const glm::vec3 along = frame.toDisplay(way.normal);
  const bool towardsLow = (kind == SectionKind::Coronal) != plane.flipped;
  const glm::vec3 normal = towardsLow ? -along : along;
  const glm::vec3 up = frame.toDisplay(way.up);
  return {.originMm = along * plane.position * unitMm(kind, frame),
          .normal = normal,
          .right = glm::cross(up, normal),
          .up = up};
}

std::vector<ActiveCut> activeCuts(const Sections& sections, const anatomy::LegFrame& frame) {
  std::vector<ActiveCut> cuts;
  for (size_t i = 0; i < kSectionKinds; ++i) {
    if (sections.planes[i].on) {
      cuts.push_back({SectionKind(i), cutPlane(SectionKind(i), sections, frame)});
    }
  }
  return cuts;
}

std::optional<ActiveCut> cutSeenFaceOn(const Sections& sections, const anatomy::LegFrame& frame,
                                       const eng::CameraPose& camera) {
  const glm::vec3 towardsEye = glm::normalize(eng::eyeOf(camera) - camera.targetMm);
  std::optional<ActiveCut> best;
  float bestCosine = kFaceOnCosine;
  for (const ActiveCut& cut : activeCuts(sections, frame)) {
    const float cosine = glm::dot(cut.plane.normal, towardsEye);
    if (cosine > bestCosine) {
      best = cut;
      bestCosine = cosine;
    }
  }
  return best;
}

}  // namespace app
