// Mesh files of a real leg, from BodyParts3D or elsewhere, into an Atlas.
#pragma once

#include <filesystem>
#include <optional>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"

namespace anatomy {

inline constexpr const char* kBodyParts3dCredit = "BodyParts3D, (c) The Database Center for Life Science";

// Whatever lies at `source` (see findSourceFiles) as far as it belongs to one leg, moved into the display
// frame by its own bones. Throws eng::Error when no file can be used or the bones make no leg.
Atlas loadSource(const Content& content, const std::filesystem::path& source, std::optional<Side> wanted);

}  // namespace anatomy
