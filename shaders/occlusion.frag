#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"

// How open each place lies, at half size, from depth alone. On a few lines through the place pairs of places, as far off
// one way as the other, are looked at: as much as both rise together is shut off from the light, and the steepest pair
// of a line counts (after horizon-based occlusion, Bavoil et al. 2008). On a plane, seen from wherever, one rises as the
// other falls, so that nothing is shut off; no normal is needed, and no facet of a mesh shows.

layout(set = 0, binding = 0) uniform sampler2D halfDepthImage;

layout(location = 0) out float outOpen;

const float kPi = 3.14159265;
const float kIgnoredRise = 0.06;  // facets of a mesh; they should not show

// 0, far away, beyond the picture.
float depthAt(ivec2 pixel) {
  ivec2 within = clamp(pixel, ivec2(0), textureSize(halfDepthImage, 0) - 1);
  return within == pixel ? texelFetch(halfDepthImage, within, 0).r : 0.0;
}

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  float distanceMm = frame.nearMm / texelFetch(halfDepthImage, pixel, 0).r;
  float mmPerTexel = 2.0 * distanceMm / frame.focalPixels;
  float reach = clamp(frame.occlusionMm / mmPerTexel, 2.0, 80.0);
  // Sixteen patterns in a square of four; occlusion_smooth.frag averages just such a square.
  ivec2 place = (pixel + ivec2(frame.tileOrigin) / 2) & 3;
  int pattern = place.x + 4 * place.y;
  float turn = (float(pattern) + 0.5) / 16.0;
  float stagger = (float((pattern * 7 + (pattern >> 2) * 5) & 15) + 0.5) / 16.0;
  float shut = 0.0;
  for (uint d = 0u; d < frame.occlusionDirections; ++d) {
    float angle = (float(d) + turn) * kPi / float(frame.occlusionDirections);
    vec2 direction = vec2(cos(angle), sin(angle));
    float risen = 0.0;
    for (uint s = 0u; s < frame.occlusionSteps; ++s) {
      float part = (float(s) + stagger) / float(frame.occlusionSteps);
      ivec2 away = ivec2(round(direction * max(reach * part * part, 1.0 + float(s))));
      float lengthMm = length(vec2(away)) * mmPerTexel;
      vec2 depths = vec2(depthAt(pixel + away), depthAt(pixel - away));
      vec2 nearer = distanceMm - frame.nearMm / max(depths, vec2(1e-7));
      vec2 squared = nearer * nearer + lengthMm * lengthMm;
      vec2 sine = nearer * inversesqrt(squared);
      // What stands far before the place hides it from the eye, not from the light.
      vec2 fade = clamp(2.0 - nearer / frame.occlusionMm, 0.0, 1.0);
      sine = mix(sine, sine * fade, step(0.0, sine));
      risen = max(risen, sine.x + sine.y);
    }
    shut += max(risen - kIgnoredRise, 0.0);
  }
  shut /= float(frame.occlusionDirections);
  outOpen = 1.0 - frame.occlusion * min(0.85 * shut, 0.9);
}
