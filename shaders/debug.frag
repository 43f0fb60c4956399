#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/debug.glsl"

layout(location = 0) centroid in vec3 inNormal;
layout(location = 1) centroid in vec3 inViewPosition;

layout(location = 0) out vec4 outColour;

void main() {
  uint id = look.id;
  outColour = vec4(debugColour(frame.debugView, id, inNormal, inViewPosition), 1.0);
}
