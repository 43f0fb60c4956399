// A small picture of a large one, for lists of pictures.
#pragma once

#include "engine/base/image.h"

namespace eng {

// The middle of the picture in the shape of `size`, shrunk to it; each pixel is the mean of those that it
// covers. Something smaller than `size` keeps its own pixels, cut to the shape. Empty for an empty picture.
Picture thumbnailOf(const Picture& picture, glm::uvec2 size);

}  // namespace eng
