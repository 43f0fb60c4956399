#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/dissolve.glsl"

// The part that is drawn among the opaque surfaces.

layout(location = 0) centroid in float inOpacity;
layout(location = 0) out uint outId;

void main() {
  if (inOpacity < kWhole) discard;
  outId = look.id;
}
