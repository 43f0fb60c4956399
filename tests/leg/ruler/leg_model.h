// A leg to be measured: its meshes by structure id, in the display frame of a right leg (x lateral, y
// anterior, z proximal, mm).
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/anatomy/landmarks.h"
#include "tests/leg/ruler/likeness.h"

namespace ruler {

struct LegModel {
  float lengthMm = 345.0f;  // t = z / lengthMm
  std::map<std::string, eng::Mesh> meshes;
  std::map<std::string, eng::Mesh> coarse;  // the same with fewer triangles, where the file has them

  const eng::Mesh* find(const std::string& id) const;
};

// A folder: whatever the program itself can show, a model folder or BodyParts3D files; `assets` is the
// program's. A GLB file: its nodes as they are, without repair. An empty path: the built-in leg.
// Throws eng::Error when it cannot be read.
LegModel readLegModel(const std::filesystem::path& path, const std::filesystem::path& assets);

// The landmarks that the model's bones show, by the rules by which those of an imported leg are found.
anatomy::Landmarks landmarksOf(const LegModel& model);

// The stretch of a structure that is compared with the reference: of some long muscles only the belly, whose
// thin distal tendon would count as much as the belly does; of what goes on into the thigh, what the model
// has.
ZRange comparedRange(const std::string& id, const eng::Mesh& model, float lengthMm);

}  // namespace ruler
