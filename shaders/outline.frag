#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"

// A line just outside the visible part of the selected structure, from the id image.

layout(set = 0, binding = 0) uniform usampler2D idImage;

layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColour;

void main() {
  Frame frame = push.frame.data;
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  if (texelFetch(idImage, pixel, 0).r == frame.outlinedId) discard;
  ivec2 low = ivec2(frame.areaOrigin);
  ivec2 high = low + ivec2(frame.areaSize) - 1;
  int reach = int(ceil(frame.outlineWidth)) + 1;
  float nearest = 1e9;
  for (int y = -reach; y <= reach; ++y) {
    for (int x = -reach; x <= reach; ++x) {
      ivec2 at = clamp(pixel + ivec2(x, y), low, high);
      if (texelFetch(idImage, at, 0).r == frame.outlinedId) nearest = min(nearest, length(vec2(x, y)));
    }
  }
  float coverage = clamp(frame.outlineWidth + 0.5 - nearest, 0.0, 1.0);
  if (coverage <= 0.0) discard;
  outColour = vec4(frame.outlineColour.rgb, coverage);
}
