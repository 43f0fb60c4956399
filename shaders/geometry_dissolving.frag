#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"

// geometry.frag for a mesh of which only a part is whole.

layout(location = 0) out vec4 outColour;

void main() {
  if (surfaceOpacity() < kWhole) discard;
  outColour = vec4(surfaceColour(), 1.0);
}
