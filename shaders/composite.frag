#version 460

// Lays the weighted sum of transparent.frag over the opaque picture.

layout(set = 0, binding = 0) uniform sampler2D sumImage;
layout(set = 0, binding = 1) uniform sampler2D uncoveredImage;

layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColour;

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  float uncovered = texelFetch(uncoveredImage, pixel, 0).r;
  if (uncovered > 0.999) discard;
  vec4 sum = texelFetch(sumImage, pixel, 0);
  outColour = vec4(sum.rgb / max(sum.a, 1e-4), 1.0 - uncovered);
}
