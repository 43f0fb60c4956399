#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/edge.glsl"

// Lines between structures, and within one where its depth leaps: on a plane the depth of two places that lie opposite
// each other round a pixel adds up to twice its own.

layout(set = 0, binding = 0) uniform usampler2D idImage;
layout(set = 0, binding = 1) uniform sampler2D depthImage;

layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColour;

const vec3 kInk = vec3(0.012);

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  ivec2 low = ivec2(frame.areaOrigin);
  ivec2 high = low + ivec2(frame.areaSize) - 1;
  uint id = texelFetch(idImage, pixel, 0).r;
  float depth = texelFetch(depthImage, pixel, 0).r;
  float distanceMm = frame.nearMm / max(depth, 1e-7);
  // A leap of depth that shows: what a slope of 80 degrees makes of a few pixels.
  float leap = (1.5 + 6.0 * distanceMm / frame.focalPixels) * depth / distanceMm;
  float width = frame.lineWidth;
  int reach = int(ceil(2.0 * width));
  float same = bell(vec2(0.0), width), all = same;
  for (int y = 0; y <= reach; ++y) {
    for (int x = -reach; x <= reach; ++x) {
      if (y == 0 && x <= 0) continue;
      ivec2 there = clamp(pixel + ivec2(x, y), low, high), opposite = clamp(pixel - ivec2(x, y), low, high);
      float weight = bell(vec2(x, y), width);
      bool fold = id != 0u && abs(texelFetch(depthImage, there, 0).r + texelFetch(depthImage, opposite, 0).r -
                                  2.0 * depth) > leap * (1.0 + length(vec2(x, y)));
      bool sameThere = texelFetch(idImage, there, 0).r == id, sameOpposite = texelFetch(idImage, opposite, 0).r == id;
      float kept = float(sameThere) + float(sameOpposite);
      if (sameThere && sameOpposite && fold) kept = 1.0;
      same += weight * kept;
      all += 2.0 * weight;
    }
  }
  float away = distanceFromShare(same / all, width);
  float coverage = clamp(0.5 * width + 0.5 - away, 0.0, 1.0);
  if (coverage <= 0.0) discard;
  outColour = vec4(kInk, coverage);
}
