#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/surface.glsl"
#include "shaders/lib/list_store.glsl"

// Without it what lies behind an opaque surface would be listed, too.
layout(early_fragment_tests) in;

void main() {
  storeFragment(-inViewPosition.z, surfaceColour(), surfaceOpacity(), 15u);
}
