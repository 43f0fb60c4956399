#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/debug.glsl"

layout(location = 0) centroid in vec3 inNormal;
layout(location = 1) centroid in vec3 inViewPosition;
layout(location = 2) flat in uint inRow;

layout(location = 0) out vec4 outColour;

void main() {
  uint id = push.instances.rows[inRow].id;
  outColour = vec4(debugColour(push.frame.data.debugView, id, inNormal, inViewPosition), 1.0);
}
