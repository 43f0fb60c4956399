#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"
#include "shaders/lib/list_store.glsl"

// With four samples: which of them the surface covers in front of what is opaque.
#extension GL_ARB_post_depth_coverage : require
layout(early_fragment_tests) in;
layout(post_depth_coverage) in;

void main() {
  storeFragment(-inViewPosition.z, surfaceColour(), surfaceOpacity(), uint(gl_SampleMaskIn[0]));
}
