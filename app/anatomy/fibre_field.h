// Which way the fibres run in a mesh that does not say so: from one end of it to the other, along the line of
// the middles of its cross-sections, drawn together where the mesh narrows, and always along its surface.
// It follows a tendon round a corner, since "along" is measured over the surface and not by an axis.
#pragma once

#include "app/anatomy/structure_table.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

// Whether tissue of this kind has fibres that an eye can follow.
bool hasFibres(Kind kind);

// Fills mesh.tangents, unit vectors in the mesh's own frame. A mesh that has some, or no vertices, is left as
// it is. Needs normals.
void addFibreField(eng::Mesh& mesh);

}  // namespace anatomy
