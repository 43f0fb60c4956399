#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/shading.glsl"

layout(location = 0) centroid in vec3 inNormal;
layout(location = 1) centroid in vec3 inViewPosition;
layout(location = 2) flat in uint inRow;
layout(location = 3) centroid in vec4 inPlace;
layout(location = 4) centroid in vec3 inAlong;

layout(location = 0) out vec4 outColour;

void main() {
  outColour = vec4(shade(withGrain(push.instances.rows[inRow], inPlace, inAlong), inNormal, inViewPosition, push.frame.data.up.xyz, gl_FrontFacing), 1.0);
}
