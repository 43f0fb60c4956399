// How much of a pressure on the skin arrives at a depth: the load spreads sideways on its way, so the
// narrower the tool, the less of it goes deep. All are shares of the pressure under the middle of the tool, 1
// at the surface, on a half-space of one elastic tissue (J. Boussinesq, 1885; as in any text on contact
// mechanics).
#pragma once

namespace mechanics {

// Even pressure on a disc of that radius: 1 - (1 + (a/z)^2)^-1.5 on its axis.
float discShare(float radiusMm, float depthMm);

// The same beside the axis, `asideMm` from it: the point loads of the disc summed.
float discShareBeside(float radiusMm, float depthMm, float asideMm);

// A flat rigid punch: (1 + 3 s^2) / (1 + s^2)^2 of half the mean pressure, with s = z/a. Half at the surface,
// since such a punch presses hardest at its rim.
float punchShare(float radiusMm, float depthMm);

// A round tool, whose pressure falls to nothing at the rim (Hertz): 1 / (1 + (z/a)^2) of its peak.
float roundShare(float radiusMm, float depthMm);

// Even pressure on an endless strip: (alpha + sin alpha) / pi, with alpha = 2 atan(b/z).
float stripShare(float halfWidthMm, float depthMm);

}  // namespace mechanics
