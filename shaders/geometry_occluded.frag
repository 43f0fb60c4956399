#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"
#include "shaders/lib/occlusion.glsl"

// As geometry.frag, with the occlusion of the surface's own depth: an edge between a lit and a darkened surface is then
// smoothed with the rest.

layout(location = 0) out vec4 outColour;

void main() {
  float open = openness(gl_FragCoord.xy, -inViewPosition.z);
  outColour = vec4(surfaceColour() * lightLeft(open), 1.0);
}
