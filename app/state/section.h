// Section planes: where the leg is cut open and which side is taken away. Up to four at a time, one of each
// kind; what any of them takes away is gone.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "engine/geometry/cut_plane.h"
#include "engine/view/camera.h"

namespace app {

enum class SectionKind { Transverse, Sagittal, Coronal, Free };
inline constexpr size_t kSectionKinds = 4;

struct SectionPlane {
  bool on = false;
  float position =
      0.0f;  // transverse: t; sagittal: mm lateral, coronal: mm anterior, free: mm along its normal
  bool flipped = false;  // keeps the other side
  bool operator==(const SectionPlane&) const = default;
};

struct Sections {
  std::array<SectionPlane, kSectionKinds> planes{{{.position = 0.65f}, {}, {}, {}}};
  // Of the free plane: where its normal points, round the leg as theta (0 anterior, 90 lateral) and above the
  // horizontal.
  float freeAzimuthDeg = 180.0f;
  float freeTiltDeg = 45.0f;
  SectionKind current = SectionKind::Transverse;  // what the slider and the keys move

  SectionPlane& of(SectionKind kind) { return planes[size_t(kind)]; }
  const SectionPlane& of(SectionKind kind) const { return planes[size_t(kind)]; }
  bool any() const;
  bool operator==(const Sections&) const = default;
};

const std::array<const char*, kSectionKinds>& sectionNames();  // "transverse", ..., "free"
std::optional<SectionKind> sectionNamed(std::string_view name);

struct Range {
  float low = 0.0f, high = 0.0f;
};

// Positions at which the plane still meets the leg's box.
Range sectionRange(SectionKind kind, const Sections& sections, const anatomy::Atlas& atlas);

// In the display frame, towards what is taken away: a transverse plane keeps the part below it, a sagittal
// one the medial part, a coronal one the anterior part, unless flipped. The sheet is as one sees it from the
// side that was taken away: anterior or proximal up.
eng::CutPlane cutPlane(SectionKind kind, const Sections& sections, const anatomy::LegFrame& frame);

struct ActiveCut {
  SectionKind kind;
  eng::CutPlane plane;
  bool operator==(const ActiveCut&) const = default;
};
std::vector<ActiveCut> activeCuts(const Sections& sections, const anatomy::LegFrame& frame);

// The cut that the camera looks at within 30 degrees of face-on; of several the one seen most so.
std::optional<ActiveCut> cutSeenFaceOn(const Sections& sections, const anatomy::LegFrame& frame,
                                       const eng::CameraPose& camera);

}  // namespace app
