// The part of the picture that a box covers.
#pragma once

#include <vulkan/vulkan.h>

#include "engine/geometry/mesh.h"
#include "engine/render/draw_list.h"

namespace eng {

// The pixels that a box covers, grown by `marginPixels`, within `area`; the whole area when it reaches behind
// the eye.
VkRect2D screenRectangle(const Bounds& box, const glm::mat4& viewProjection, VkRect2D area, int marginPixels);

// Of all boxes of the items together; empty without items.
VkRect2D screenRectangle(std::span<const DrawItem> items, const glm::mat4& viewProjection, VkRect2D area);

}  // namespace eng
