#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/occlusion.glsl"

// Darkens the finished picture; blended by multiplication.

layout(set = 0, binding = 2) uniform sampler2D depthImage;

layout(location = 0) out vec4 outColour;

void main() {
  float distanceMm = frame.nearMm / texelFetch(depthImage, ivec2(gl_FragCoord.xy), 0).r;
  outColour = vec4(lightLeft(openness(gl_FragCoord.xy, distanceMm)), 1.0);
}
