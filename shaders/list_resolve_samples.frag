#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/fragment_lists.glsl"

// As list_resolve.frag with four samples: each has its own stack of layers, so that edges of translucent surfaces are as
// smooth as those of opaque ones.

layout(set = 0, binding = 0) uniform sampler2DMS opaqueSamples;

layout(location = 0) out vec4 outColour;  // blended: one, one minus source alpha

vec3 colour = vec3(0.0);  // of the four samples together
vec4 uncovered = vec4(1.0);

bool covered() { return all(lessThan(uncovered, vec4(1e-4))); }

void lay(uvec4 layer) {
  uint samples = samplesOf(layer.y);
  vec4 covers = vec4(samples & 1u, (samples >> 1) & 1u, (samples >> 2) & 1u, (samples >> 3) & 1u);
  vec4 share = uncovered * covers * opacityOf(layer.y);
  colour += dot(share, vec4(1.0)) * unpackColour(layer.w);
  uncovered -= share;
}
#include "shaders/lib/list_walk.glsl"

// How much of the opaque light comes through. Where the samples let through different shares and show different things
// it is the light that is weighed, not the area.
float shiningThrough() {
  if (all(equal(uncovered, uncovered.xxxx))) return uncovered.x;
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  vec4 light;
  for (int i = 0; i < 4; ++i) light[i] = dot(texelFetch(opaqueSamples, pixel, i).rgb, vec3(0.25, 0.6, 0.15)) + 1e-4;
  return dot(light, uncovered) / dot(light, vec4(1.0));
}

void main() {
  uint head = HeadBuffer(frame.lists.heads).at[listOf(gl_FragCoord.xy)];
  if (head == 0u) discard;
  walkList(head);
  outColour = vec4(colour * 0.25, 1.0 - shiningThrough());
}
