#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"

// geometry_identity.frag for a mesh of which only a part is whole.

layout(location = 0) out vec4 outColour;
layout(location = 1) out uint outId;

void main() {
  if (surfaceOpacity() < kWhole) discard;
  outColour = vec4(surfaceColour(), 1.0);
  outId = look.id;
}
