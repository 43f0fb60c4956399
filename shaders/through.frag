#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"

// What lies behind an opaque surface and is to be seen all the same: faintly over it.

layout(location = 0) out vec4 outColour;  // blended: source alpha

void main() {
  outColour = vec4(surfaceColour(), look.through);
}
