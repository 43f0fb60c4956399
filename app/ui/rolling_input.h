// What the interface shows of rolling beyond the roller itself.
#pragma once

#include <glm/glm.hpp>
#include <string>

namespace app {

// The name of a place that is left alone, and where it is.
struct KeepOutName {
  std::string name;
  glm::vec3 placeMm{0.0f};  // display frame, as the leg is shown
  bool seen = false;        // it faces the eye
};

}  // namespace app
