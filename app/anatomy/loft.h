// A plain leg from measurements alone: sections swept along the station tables of
// assets/anatomy/morphometry.json, ellipsoids for the bones of the foot. It stands in until a model is
// loaded.
#pragma once

#include <filesystem>

#include "app/anatomy/landmarks.h"
#include "engine/geometry/mesh_import.h"

namespace anatomy {

struct Loft {
  std::vector<eng::ImportedPart> parts;  // names are structure ids; display frame of a right leg, mm
  LegFrame frame;
  Landmarks landmarks;  // as the table states them
};

// Throws eng::Error with file and reason when the table is missing or malformed.
Loft loftLeg(const std::filesystem::path& morphometryFile);

}  // namespace anatomy
