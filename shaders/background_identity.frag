#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"

layout(location = 0) in vec2 inUv;
layout(location = 0) out vec4 outColour;
layout(location = 1) out uint outId;

void main() {
  Frame frame = push.frame.data;
  outColour = vec4(mix(frame.backgroundTop.rgb, frame.backgroundBottom.rgb, inUv.y), 1.0);
  outId = 0u;
}
