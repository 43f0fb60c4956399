// The program's own format of a leg: a folder with leg.glb (display frame, mm; nodes are called by structure
// id; a node "ID.coarse" is the same structure with fewer triangles) and model.toml (title, credit, side,
// length, landmarks, where each structure came from).
#pragma once

#include <filesystem>
#include <string_view>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"

namespace anatomy {

inline constexpr std::string_view kCoarseSuffix = ".coarse";

bool isModelFolder(const std::filesystem::path& path);

// Throws eng::Error when either file is missing or damaged.
Atlas readModelFolder(const Content& content, const std::filesystem::path& folder);

}  // namespace anatomy
