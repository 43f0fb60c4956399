// The colours of pain from 0 to 10: one table for the leg, the figure and the legend. Each goes from light to
// dark without turning back, so that it is read in grey and by eyes that confuse red and green.
#pragma once

#include <array>
#include <glm/glm.hpp>

#include "app/state/pain_state.h"

namespace app {

inline constexpr int kPainSteps = 5;    // a line at every second number of 0 to 10
inline constexpr float kMostPain = 10;  // of the numeric rating scale

// Linear light.
struct PainColours {
  std::array<glm::vec3, kPainSteps + 1> steps;  // at 0, 2, 4 ... 10
  glm::vec3 line;                               // of lines of equal pain
  glm::vec3 nodule, band;                       // of the markers
};

const PainColours& coloursOf(PainPalette palette);

// Between the steps; `pain` from 0 to 10.
glm::vec3 painColour(const PainColours& colours, float pain);

}  // namespace app
