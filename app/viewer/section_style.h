// How a tissue looks where it is cut: muscle shows its fascicles, bone its cortex round the marrow, a vessel
// its wall round the blood.
#pragma once

#include "app/anatomy/structure_table.h"
#include "engine/render/stage.h"
#include "engine/section/cap.h"

namespace app {

// Widths, and how far the cap lies off the plane: the smaller the cut, the nearer to the eye, so that where
// structures overlap the deeper one is seen.
eng::CapStyle capStyle(const anatomy::StructureRow& facts, const std::vector<eng::Outline>& outlines);

// Whether the loose tissue between structures is shown with it: nothing of a leg is hollow.
bool isPacked(const anatomy::StructureRow& facts);
inline constexpr float kPackingLiftMm = -0.05f;  // below every cap
eng::Look packingLook(const eng::Look& outside);

struct CapLooks {
  eng::Look fill, line;
};

// `outside`: the look of the structure's own surface.
CapLooks capLooks(anatomy::Kind kind, const eng::Look& outside);

}  // namespace app
