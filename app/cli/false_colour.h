// An id image as a picture for people: every id its own strong colour, the background black.
#pragma once

#include <cstdint>
#include <glm/glm.hpp>
#include <span>

#include "engine/base/image.h"

namespace app {

eng::Picture falseColours(std::span<const uint32_t> ids, glm::uvec2 size);

}  // namespace app
