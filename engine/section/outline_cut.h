// Cutting a mesh by a plane: where its surface meets the plane, as outlines with the inside on their left.
// Open meshes leave loose ends, which are joined where that is likely to be what was meant.
#pragma once

#include <span>
#include <vector>

#include "engine/geometry/cut_plane.h"

namespace eng {

// Lies on the mesh's edge between two of its vertices.
struct OutlinePoint {
  glm::vec2 place{0.0f};  // on the plane's sheet, mm
  uint32_t from = 0, to = 0;
  float share = 0.0f;  // 0 at `from`, 1 at `to`
};

struct Outline {
  std::vector<OutlinePoint> points;
  bool closed = true;  // the last point leads back to the first
};

// For each vertex a number that vertices of the same place share, so that seams of the surface are none of
// the outline. Depends on the mesh only: keep it for further cuts.
std::vector<uint32_t> placeNumbers(const Mesh& mesh);

// How loose ends are joined.
struct JoinLimits {
  float distanceMm = 4.0f;  // between the ends of two pieces
  float ofLength = 0.75f;   // a piece closes on itself when its gap is less than this share of its length
};

// Outlines of the cut, in no order. What stays open is a sheet, such as a membrane.
std::vector<Outline> outlinesOf(const Mesh& mesh, std::span<const uint32_t> placeNumbers,
                                const CutPlane& plane, const JoinLimits& limits = {});

double lengthMm(const Outline& outline);
// Positive when the outline runs anticlockwise; 0 for an open one.
double signedAreaMm2(const Outline& outline);

}  // namespace eng
