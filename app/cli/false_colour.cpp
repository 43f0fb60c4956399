#include "app/cli/false_colour.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace app {
namespace {

// Steps of the golden ratio round the hue circle keep neighbouring ids apart; lightness alternates as well.
glm::vec3 colourOf(uint32_t id) {
  const float hue = std::fmod(float(id) * 0.618034f, 1.0f) * glm::two_pi<float>();
  const float light = 0.45f + 0.15f * float(id % 3);
  const glm::vec3 wave{std::cos(hue), std::cos(hue - 2.0944f), std::cos(hue + 2.0944f)};
  return glm::clamp(light * (1.0f + 0.6f * wave), 0.0f, 1.0f);
}

}  // namespace

eng::Picture falseColours(std::span<const uint32_t> ids, glm::uvec2 size) {
  eng::Picture picture{size.x, size.y, {}};
  picture.rgba.reserve(ids.size() * 4);
  for (uint32_t id : ids) {
    const glm::vec3 colour = id == 0 ? glm::vec3(0.0f) : 255.0f * colourOf(id);
    for (int channel = 0; channel < 3; ++channel)
      picture.rgba.push_back(uint8_t(std::lround(colour[channel])));
    picture.rgba.push_back(255);
  }
  return picture;
}

}  // namespace app
