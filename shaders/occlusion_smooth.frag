#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"

// Averages the square of sixteen patterns of occlusion.frag, as far as it lies on the same surface. Other places, among
// them those beyond the rectangle that is drawn, where the image holds nothing, weigh nothing; the place itself is one
// of the sixteen.

layout(set = 0, binding = 0) uniform sampler2D openImage;
layout(set = 0, binding = 1) uniform sampler2D halfDepthImage;

layout(location = 0) out float outOpen;

void main() {
  vec2 size = vec2(textureSize(openImage, 0));
  vec2 pixel = floor(gl_FragCoord.xy);
  float distanceMm = frame.nearMm / texelFetch(halfDepthImage, ivec2(pixel), 0).r;
  float toleranceMm = 2.0 + 12.0 * distanceMm / frame.focalPixels;
  float sum = 0.0, weights = 0.0;
  for (int y = 0; y <= 2; y += 2) {
    for (int x = 0; x <= 2; x += 2) {
      vec2 uv = (pixel + vec2(x, y)) / size;
      vec4 apart = (frame.nearMm / max(textureGather(halfDepthImage, uv), vec4(1e-7)) - distanceMm) / toleranceMm;
      vec4 weight = max(1.0 - apart * apart, vec4(0.0));
      sum += dot(weight, textureGather(openImage, uv));
      weights += dot(weight, vec4(1.0));
    }
  }
  outOpen = sum / weights;
}
