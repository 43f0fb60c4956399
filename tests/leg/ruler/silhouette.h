// What a set of meshes covers as seen from a side, without perspective.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/geometry/mesh.h"

namespace ruler {

// Where one stands and looks from. ThreeQuarter is halfway between posterior and lateral.
enum class View { Posterior, Anterior, Lateral, Medial, Superior, Inferior, ThreeQuarter };

inline constexpr std::array kViewNames = {"posterior", "anterior", "lateral",      "medial",
                                          "superior",  "inferior", "three-quarter"};
inline constexpr std::array kCalfViews = {View::Posterior, View::Lateral, View::Medial, View::ThreeQuarter};

std::optional<View> viewFromName(std::string_view name);

// What points right and up in the picture, unit, in the frame of a right leg (x lateral, y anterior, z
// proximal).
struct PictureAxes {
  glm::vec3 right, up;

  glm::vec2 place(glm::vec3 point) const { return {glm::dot(point, right), glm::dot(point, up)}; }
};

PictureAxes axesOf(View view);

struct PictureBox {
  glm::vec2 min{1e30f}, max{-1e30f};

  void add(glm::vec2 point);
  void add(const PictureBox& other);  // an empty one adds nothing
};

PictureBox boxOf(std::span<const eng::Mesh* const> meshes, const PictureAxes& axes);

// One byte a pixel, 1 where covered; rows from the bottom of the box.
struct Mask {
  PictureBox box;
  float pixelMm = 1.0f;
  glm::ivec2 size{0};
  std::vector<uint8_t> covered;

  bool at(int x, int y) const;  // false outside
};

Mask silhouette(std::span<const eng::Mesh* const> meshes, const PictureAxes& axes, const PictureBox& box,
                float pixelMm);

// Intersection over union of the two sets' silhouettes.
double silhouetteLikeness(std::span<const eng::Mesh* const> model,
                          std::span<const eng::Mesh* const> reference, View view, float pixelMm = 0.5f);

}  // namespace ruler
