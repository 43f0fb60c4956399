#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/background.glsl"

layout(location = 0) out vec4 outColour;

void main() {
  outColour = vec4(background(gl_FragCoord.xy), 1.0);
}
