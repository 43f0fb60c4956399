#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/fragment_lists.glsl"

// Lays the listed fragments of a pixel of one sample over the opaque picture, nearest first.

layout(location = 0) out vec4 outColour;  // blended: one, one minus source alpha

vec3 colour = vec3(0.0);
float uncovered = 1.0;

bool covered() { return uncovered < 1e-4; }

void lay(uvec4 layer) {
  float share = uncovered * opacityOf(layer.y);
  colour += share * unpackColour(layer.w);
  uncovered -= share;
}
#include "shaders/lib/list_walk.glsl"

void main() {
  uint head = HeadBuffer(frame.lists.heads).at[listOf(gl_FragCoord.xy)];
  if (head == 0u) discard;
  walkList(head);
  outColour = vec4(colour, 1.0 - uncovered);
}
