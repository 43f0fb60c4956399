// The scene binding: the only place where anatomy meets the engine. Structures become meshes and looks, in
// the order of the Atlas; the id image holds the index plus one.
#pragma once

#include <optional>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/appearance.h"
#include "app/state/view_state.h"
#include "app/ui/interface.h"
#include "engine/render/stage.h"

namespace app {

std::vector<const eng::Mesh*> meshesOf(const anatomy::Atlas& atlas);

std::vector<eng::Look> looksOf(const anatomy::Atlas& atlas, const std::vector<Appearance>& appearances);

// In the id image, of the figure of the whole body; what is no structure of the leg counts from here.
inline constexpr uint32_t kBodyId = 0x40000000;

// Nothing for the background and for what is no structure.
std::optional<anatomy::StructureId> structureOf(uint32_t imageId);

// Background and outline of the theme; camera and area as given.
eng::View viewOf(const ViewState& state, const eng::CameraPose& camera, const Area& area);

}  // namespace app
