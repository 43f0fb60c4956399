#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"
#include "shaders/lib/occlusion.glsl"

// geometry_occluded.frag for a mesh of which only a part is whole.

layout(location = 0) out vec4 outColour;

void main() {
  if (surfaceOpacity() < kWhole) discard;
  float open = openness(gl_FragCoord.xy, -inViewPosition.z);
  outColour = vec4(surfaceColour() * lightLeft(open), 1.0);
}
