#version 460

// The depth at half size: of each four pixels the nearest surface, so that thin things keep their creases.

layout(set = 0, binding = 0) uniform sampler2D depthImage;

void main() {
  vec2 corner = 2.0 * floor(gl_FragCoord.xy) + 1.0;
  vec4 depth = textureGather(depthImage, corner / vec2(textureSize(depthImage, 0)));
  gl_FragDepth = max(max(depth.x, depth.y), max(depth.z, depth.w));
}
