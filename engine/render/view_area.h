// Which part of the picture the scene fills, and how it is projected there, also where the picture is only
// one tile of a larger one.
#pragma once

#include <vulkan/vulkan.h>

#include <glm/glm.hpp>

#include "engine/render/stage.h"

namespace eng {

// The view's area in the larger picture that the stage's picture is a tile of; without tiles, in the picture
// itself. All of it when the view names none.
Rect wholeAreaOf(const View& view, glm::uvec2 pictureSize);

// What of it lies in the stage's picture, in pixels of that; at least one.
VkRect2D areaOf(const View& view, glm::uvec2 pictureSize);

// Whether any of it does.
bool reachesPicture(const View& view, glm::uvec2 pictureSize);

// From the display frame to the clip space of areaOf(): off centre in a tile, so that tiles join.
glm::mat4 clipFromScene(const View& view, glm::uvec2 pictureSize);

// What lies at this depth under the middle of the pixel; display frame, mm.
glm::vec3 pointAt(const View& view, glm::uvec2 pictureSize, glm::uvec2 pixel, float depth);

}  // namespace eng
