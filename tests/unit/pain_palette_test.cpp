// The colours of pain rise in steps that everybody sees: with three kinds of cones, with two, and in grey.
#include "app/state/pain_palette.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using app::PainPalette;

// H. Brettel, F. Vienot, J. Mollon, "Computerized simulation of color appearance for dichromats", 1997, in
// the one-matrix form of Vienot 1999, for linear light.
const glm::mat3 kNormal(1.0f);
const glm::mat3 kProtan =
    glm::transpose(glm::mat3(0.11238f, 0.88762f, 0.0f, 0.11238f, 0.88762f, 0.0f, 0.00401f, -0.00401f, 1.0f));
const glm::mat3 kDeutan =
    glm::transpose(glm::mat3(0.29275f, 0.70725f, 0.0f, 0.29275f, 0.70725f, 0.0f, -0.02234f, 0.02234f, 1.0f));

// CIE 1976 L*, a*, b* of linear sRGB, white D65.
glm::vec3 lab(glm::vec3 rgb) {
  rgb = glm::clamp(rgb, 0.0f, 1.0f);
  const glm::vec3 xyz(glm::dot(rgb, glm::vec3(0.4124f, 0.3576f, 0.1805f)) / 0.9505f,
                      glm::dot(rgb, glm::vec3(0.2126f, 0.7152f, 0.0722f)),
                      glm::dot(rgb, glm::vec3(0.0193f, 0.1192f, 0.9505f)) / 1.089f);
  const auto f = [](float t) { return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116.0f; };
  return {116.0f * f(xyz.y) - 16.0f, 500.0f * (f(xyz.x) - f(xyz.y)), 200.0f * (f(xyz.y) - f(xyz.z))};
}

TEST(PainPalette, GoesFromLightToDarkForEveryEye) {
  for (const PainPalette palette : {PainPalette::Ember, PainPalette::Sea, PainPalette::Grey})
    for (const glm::mat3& eye : {kNormal, kProtan, kDeutan}) {
      glm::vec3 before = lab(eye * painColour(coloursOf(palette), 0.0f));
      EXPECT_GT(before.x, 90.0f);
      for (int pain = 2; pain <= 10; pain += 2) {
        const glm::vec3 now = lab(eye * painColour(coloursOf(palette), float(pain)));
        EXPECT_LT(now.x, before.x - 5.0f) << idOf(palette) << " at " << pain;
        EXPECT_GT(glm::distance(now, before), 10.0f) << idOf(palette) << " at " << pain;
        before = now;
      }
      EXPECT_LT(before.x, 40.0f);
    }
}

TEST(PainPalette, OnlyTheGreyOneIsGrey) {
  for (int pain = 0; pain <= 10; ++pain) {
    const glm::vec3 grey = painColour(coloursOf(PainPalette::Grey), float(pain));
    EXPECT_FLOAT_EQ(grey.r, grey.g);
    EXPECT_FLOAT_EQ(grey.g, grey.b);
  }
  EXPECT_GT(glm::length(glm::vec2(lab(painColour(coloursOf(PainPalette::Sea), 6.0f)).y,
                                  lab(painColour(coloursOf(PainPalette::Sea), 6.0f)).z)),
            20.0f);
}

}  // namespace
