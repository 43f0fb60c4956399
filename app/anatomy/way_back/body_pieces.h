// Pieces of the body's skin, laid over the zones of the figure without a mesh of it.
#pragma once

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/anatomy/way_back/zone_map.h"

namespace anatomy {

// A lattice of pieces over every zone on the body, each place covered once.
std::vector<SkinPiece> bodyPieces(const TriggerPointTable& table);

// Of a zone on the body, its intensity at such a piece, 0 to 1, by the distance square to the way in which
// one comes to the surface there.
float bodyIntensity(const Zone& zone, const BodyFrame& body, const SkinPiece& piece);

// Two places of the body as somebody sees them who looks against `facing`.
float seenDistanceMm(glm::vec3 a, glm::vec3 b, glm::vec3 facing);

}  // namespace anatomy
