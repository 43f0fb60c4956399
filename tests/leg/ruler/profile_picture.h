// Two silhouettes over each other: grey where both are, red where only the model is, blue where only the
// reference is; the reference's outline is black.
#pragma once

#include <span>

#include "engine/base/image.h"
#include "tests/leg/ruler/silhouette.h"

namespace ruler {

eng::Picture profilePicture(std::span<const eng::Mesh* const> model,
                            std::span<const eng::Mesh* const> reference, View view);

}  // namespace ruler
