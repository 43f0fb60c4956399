#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"
#include "shaders/lib/list_store.glsl"

// As list_samples.frag on a device that does not tell which samples are in front of what is opaque: where an opaque
// edge runs through a pixel, a surface behind it shows a little on both its sides.
layout(early_fragment_tests) in;

void main() {
  storeFragment(-inViewPosition.z, surfaceColour(), surfaceOpacity(), uint(gl_SampleMaskIn[0]));
}
