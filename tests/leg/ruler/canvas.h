// Drawing into a picture with flat colours: enough for plots of sections and profiles.
#pragma once

#include <filesystem>
#include <string_view>

#include "engine/base/image.h"

namespace ruler {

using Colour = glm::u8vec3;

class Canvas {
 public:
  Canvas(int width, int height, Colour background);

  void mix(int x, int y, Colour colour, float amount);  // nothing outside
  void line(glm::vec2 from, glm::vec2 to, Colour colour, float amount = 1.0f);
  // Digits, '.', '-' and spaces, 3 x 5 dots of two pixels; whatever else is left blank.
  void number(glm::ivec2 topLeft, std::string_view text, Colour colour);

  const eng::Picture& picture() const { return picture_; }

 private:
  void dot(glm::ivec2 topLeft, Colour colour);

  eng::Picture picture_;
};

// A colour of its own for each name, always the same.
Colour colourOf(std::string_view name);

}  // namespace ruler
