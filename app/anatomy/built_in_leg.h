// The leg that is shown without a model: made by leg-builder from the description in assets/anatomy/leg when
// the program is built, and kept beside the assets as a model folder.
#pragma once

#include <filesystem>
#include <optional>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"

namespace anatomy {

// models/leg in the folder that holds `assets`.
std::filesystem::path builtInLegFolder(const std::filesystem::path& assets);

// The right leg, or its mirror image. Throws eng::Error when the folder is missing or damaged.
Atlas builtInLeg(const Content& content, const std::filesystem::path& assets, std::optional<Side> wanted);

}  // namespace anatomy
