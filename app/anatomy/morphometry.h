// The measurements of a leg that the loft is built from: assets/anatomy/morphometry.json.
#pragma once

#include <array>
#include <filesystem>
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "app/anatomy/landmarks.h"

namespace anatomy {

// One transverse section through a structure, as an ellipse that is bent and of changing thickness.
struct Station {
  float t = 0.0f;
  glm::vec2 middleMm{0.0f};              // lateral, anterior
  float widthMm = 0.0f;                  // along the section's principal axis
  float axisDeg = 0.0f;                  // direction of that axis, from lateral towards anterior
  float sagittaMm = 0.0f;                // how far both ends lie to the left of the axis, seen from above
  std::array<float, 3> thicknessesMm{};  // across the axis at -1/4, 0, +1/4 of the width
  float areaCm2 = 0.0f;
};

struct SweptRow {
  std::string id;
  float tMin = 0.0f, tMax = 0.0f;
  std::vector<Station> stations;  // at least two, t increasing
};

struct FootBoneRow {
  std::string id;
  glm::vec3 middleMm{0.0f};
  glm::vec3 extentsMm{0.0f};  // full lengths along long, middle and short axis
  glm::vec3 longAxis{0.0f}, shortAxis{0.0f};
  float volumeCm3 = 0.0f;
};

struct Morphometry {
  float lengthMm = 0.0f;
  Landmarks landmarks;
  std::vector<SweptRow> swept;
  std::vector<FootBoneRow> footBones;
};

// Throws eng::Error with file, row and reason.
Morphometry readMorphometry(const std::filesystem::path& file);

}  // namespace anatomy
