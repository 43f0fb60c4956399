#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/edge.glsl"

// A line of even width just outside the visible part of the selected structure, from the id image.

layout(set = 0, binding = 0) uniform usampler2D idImage;

layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColour;

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  ivec2 low = ivec2(frame.areaOrigin);
  ivec2 high = low + ivec2(frame.areaSize) - 1;
  float width = 0.75 * frame.outlineWidth;
  int reach = int(ceil(2.7 * width));
  float inside = 0.0, all = 0.0;
  for (int y = -reach; y <= reach; ++y) {
    for (int x = -reach; x <= reach; ++x) {
      float weight = bell(vec2(x, y), width);
      ivec2 at = clamp(pixel + ivec2(x, y), low, high);
      inside += texelFetch(idImage, at, 0).r == frame.outlinedId ? weight : 0.0;
      all += weight;
    }
  }
  float middle = 0.5 * frame.outlineWidth;
  float away = abs(distanceFromShare(1.0 - inside / all, width) - middle);
  float coverage = clamp(middle + 0.5 - away, 0.0, 1.0);
  if (inside <= 0.0 || coverage <= 0.0) discard;
  outColour = vec4(frame.outlineColour.rgb, coverage);
}
