// Closing a cut: what lies inside the outlines becomes a flat mesh in the plane, with a rim along its border
// where the tissue has one (bone its cortex, a vessel its wall), and a thin line round it.
#pragma once

#include "engine/section/outline_cut.h"

namespace eng {

struct CapStyle {
  float liftMm = 0.0f;  // off the plane, towards the side that was taken away
  float rimMm = 0.0f;   // width of the rim; never more than `rimShare` of a round part's radius
  float rimShare = 0.5f;
  float maskRimMm = 0.0f;  // width of the rim where the surface's mask is 1
  float lineMm = 0.2f;     // width of the line
  float sheetMm = 0.6f;    // a surface that encloses nothing is drawn as a band of this width
};

// Both meshes have the vertex streams of a surface with grain. The rim's mask is 1, as is that of a part
// whose border is mostly masked; green to alpha are those of the surface at the border.
struct Cap {
  Mesh fill, line;
  double areaMm2 = 0.0;
};

// Overlapping parts of one mesh are one, a shell has its hollow (the winding number decides).
Cap capOf(const std::vector<Outline>& outlines, const Mesh& mesh, const CutPlane& plane,
          const CapStyle& style);

// All that lies within the outer outlines of `round`, less what `without` enclose: what fills the space
// between structures, and leaves open the place of those that are not there.
Mesh packing(const std::vector<Outline>& round, const Mesh& mesh,
             std::span<const std::vector<Outline>> without, const CutPlane& plane, float liftMm);

}  // namespace eng
