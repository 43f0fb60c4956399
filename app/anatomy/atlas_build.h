// Loaded parts into the structures of an Atlas.
#pragma once

#include "app/anatomy/atlas.h"
#include "app/anatomy/part_load.h"

namespace anatomy {

// Makes the ids unique (a second part of one structure gets "-2" and a problem), orders by layer outside in
// and then by the table, and measures every mesh. Meshes must be in the display frame. `side` tells which FMA
// id an unknown part's belongs to.
std::vector<Structure> buildStructures(std::vector<LoadedPart> parts, const StructureTable& table, Side side,
                                       Problems& problems);

// In the order of the table; what is no row of it comes last, in the order given.
void sortOutsideIn(std::vector<Structure>& structures, const StructureTable& table);

// Bounds, runs and volume from the mesh.
void measure(Structure& structure);

eng::Bounds boundsOfAll(const std::vector<Structure>& structures);

// A row for a part that the table does not know.
StructureRow unknownRow(const PartLabel& label, Side side);

}  // namespace anatomy
