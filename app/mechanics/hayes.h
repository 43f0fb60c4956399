// What an indentation test reads: a flat rigid disc pressed into a soft layer that lies on bone. The thinner
// the layer, the stiffer it seems; Hayes' factor says by how much.
#pragma once

namespace mechanics {

// The factor kappa in F = 2 a E kappa w / (1 - nu^2): 1 on a layer without end, more on a thin one.
// `radiusOverThickness` is the radius of the disc over the thickness of the layer, 0 to 4; Poisson's ratio 0
// to 0.5. Solves the integral equation of W. C. Hayes et al., J. Biomechanics 5 (1972), for a layer that is
// bonded to the bone and slides under the disc. About a millisecond. Throws eng::Error for values out of
// range.
double hayesFactor(double radiusOverThickness, double poisson);

// Young's modulus in kPa of the one tissue that would give as much as was measured.
// Throws eng::Error unless force (N), indentation, radius and thickness (mm) are above 0.
double apparentModulusKPa(double forceN, double indentationMm, double radiusMm, double thicknessMm,
                          double poisson = 0.45);

}  // namespace mechanics
