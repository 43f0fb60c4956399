// Pictures with a transparent background, as they are drawn and as files keep them.
#pragma once

#include "engine/base/image.h"

namespace eng {

// From colours that were multiplied by their alpha in linear light, and sRGB-encoded then, to plain ones.
void straighten(Picture& picture);

// Lays one picture over another of the same size with straight alpha, which is then both. The upper one's
// colours are multiplied by their alpha as encoded, as an interface leaves them.
void layOver(const Picture& upper, Picture& lower);

}  // namespace eng
