// The built-in leg as it is written down in assets/anatomy/leg (see FORMAT.md there): solids to be modelled
// in the leg frame of a right leg, mm, and what a model made from them must show.
#pragma once

#include <filesystem>
#include <glm/vec3.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/anatomy/landmarks.h"
#include "app/anatomy/problem.h"
#include "app/anatomy/structure_table.h"
#include "engine/modelling/solid.h"

namespace anatomy {

// The surface of a solid comes within 2 mm of that bone, near this place.
struct Attachment {
  std::string bone;
  glm::vec3 atMm{0.0f};
};

struct LegDescription {
  float lengthMm = 345.0f;  // from t = 0 to t = 1
  std::string credit;
  Landmarks landmarks;
  eng::EnvelopeOptions envelope;
  std::vector<eng::Solid> solids;             // by file name, then as they stand there
  std::map<std::string, std::string> places;  // "foot-bones.toml:12", where each solid begins
  std::map<std::string, std::vector<Attachment>> attachments;  // by the solid's name
  std::map<std::string, std::vector<glm::vec3>> valvesMm;      // by the vein's name
  std::vector<std::pair<std::string, std::string>> touching;   // pairs that lie against each other
};

// Reads every .toml file of the folder. Whatever is wrong is reported, all at once and each with file and
// line; solids at fault are left out, so a description with problems is not one to be built. A folder or a
// file that cannot be read is a problem too.
LegDescription readLegDescription(const std::filesystem::path& folder, const StructureTable& table,
                                  Problems& problems);

}  // namespace anatomy
