// A plain bone of the foot from its three lengths and its volume: a rounded block, or for the long bones of
// the toes and the middle of the foot a shaft with a thicker base and head.
#pragma once

#include "app/anatomy/morphometry.h"
#include "engine/geometry/mesh.h"

namespace anatomy {

eng::Mesh footBoneMesh(const FootBoneRow& row);

}  // namespace anatomy
