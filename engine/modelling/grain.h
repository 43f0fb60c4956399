// What a surface carries besides its shape: the direction of its grain, and a mask.
#pragma once

#include "engine/geometry/mesh.h"
#include "engine/modelling/solid_field.h"

namespace eng {

// Fills the tangents: along the part that runs there, turned as the solid's Grain says, in the surface.
void addGrain(Mesh& mesh, const SolidField& field);

// Fills the colours with the mask, grey from 0 to 255.
void addMask(Mesh& mesh, const SolidField& field);

}  // namespace eng
