// The leg that is shown without a model: the loft of the station tables.
#pragma once

#include <filesystem>
#include <optional>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"

namespace anatomy {

// A right leg, or its mirror image. Throws eng::Error when the table of measurements cannot be read.
Atlas builtInLeg(const Content& content, const std::filesystem::path& assets, std::optional<Side> wanted);

}  // namespace anatomy
