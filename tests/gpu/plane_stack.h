// Translucent planes that cross each other, and what they must look like: sorted and blended on the CPU.
#pragma once

#include "engine/base/image.h"
#include "engine/render/stage.h"

namespace test {

struct Plane {
  glm::vec3 centre{0.0f}, across{1, 0, 0}, up{0, 0, 1};  // half extents, mm
  eng::Look look;
};

eng::Mesh meshOf(const Plane& plane);

// What a picture of planes must be where the answer is beyond doubt.
struct Reference {
  eng::Picture picture;
  std::vector<uint8_t> certain;  // by pixel: no edge and no crossing runs through it
  size_t deepest = 0;            // most layers over one pixel
};

// `alone` are pictures of one sample of each plane by itself, opaque; they give its colour in each pixel.
Reference sortedReference(const std::vector<Plane>& planes, const std::vector<eng::Picture>& alone,
                          const eng::View& view);

// sRGB as numbers from 0 to 1.
float linearOf(uint8_t encoded);
uint8_t encodedOf(float linear);

}  // namespace test
