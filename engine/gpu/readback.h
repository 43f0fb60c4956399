// Copies texels of an image to memory that the CPU reads, and waits for them.
#pragma once

#include <vector>

#include "engine/gpu/frame_ring.h"

namespace eng {

// Tightly packed rows from the top. `texelBytes` must be that of the image's format.
std::vector<std::byte> readImage(Device& device, FrameRing& ring, Image& image, VkRect2D region,
                                 size_t texelBytes);

}  // namespace eng
