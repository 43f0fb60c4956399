#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/shading.glsl"

// Weighted blended order-independent transparency (McGuire and Bavoil 2013): colours are summed under a weight that
// falls with distance, coverage is multiplied.

layout(location = 0) centroid in vec3 inNormal;
layout(location = 1) centroid in vec3 inViewPosition;
layout(location = 2) flat in uint inRow;
layout(location = 3) centroid in vec4 inPlace;
layout(location = 4) centroid in vec3 inAlong;

layout(location = 0) out vec4 outSum;        // blended: one, one
layout(location = 1) out float outCovered;   // blended: zero, one minus source colour

void main() {
  Instance look = push.instances.rows[inRow];
  vec3 colour = shade(withGrain(look, inPlace, inAlong), inNormal, inViewPosition, push.frame.data.up.xyz, gl_FrontFacing);
  // A leg is some 500 mm deep at most; the weight halves every 40 mm and is 1 where the eye is aimed.
  float weight = clamp(exp2((push.frame.data.focusMm + inViewPosition.z) / 40.0), 1e-2, 1e3);
  float alpha = look.opacity;
  outSum = vec4(colour, 1.0) * alpha * weight;
  outCovered = alpha;
}
