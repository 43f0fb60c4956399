// The figure of the whole body: read its description, model it as a figurine, and make it life-size.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/geometry/mesh.h"

namespace body_builder {

struct BuiltBody {
  std::vector<std::pair<std::string, eng::Mesh>> variants;  // id and mesh, frame of the body, mm
};

// `spacingMm` is that of the lattice, on the life-size figure. Throws eng::Error, a line for each problem,
// when the description has any or nothing comes of it.
BuiltBody buildBody(const std::filesystem::path& description, float spacingMm);

// A number that changes with anything that could change the figure: description, spacing and this program.
std::string contentKey(const std::filesystem::path& description, float spacingMm);

}  // namespace body_builder
