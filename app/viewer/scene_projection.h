// How the picture shows the scene: from the display frame to pixels.
#pragma once

#include <algorithm>

#include "app/ui/interface.h"

namespace app {

struct SceneProjection {
  glm::mat4 clipFromScene{1.0f};
  Area area;

  glm::vec2 pixelOf(glm::vec3 point) const {
    const glm::vec4 clip = clipFromScene * glm::vec4(point, 1.0f);
    const glm::vec2 ndc = glm::vec2(clip) / std::max(clip.w, 1e-3f);
    return glm::vec2(area.origin) + 0.5f * (ndc + 1.0f) * glm::vec2(area.size);
  }
};

}  // namespace app
