// What geometry.vert hands to every shader that draws a lit surface, and the surface's colour and opacity there. All
// ways of drawing it (opaque, weighted, exact) ask these two functions, so that they agree.
#include "shaders/lib/dissolve.glsl"
#include "shaders/lib/shading.glsl"

layout(location = 0) centroid in vec3 inNormal;
layout(location = 1) centroid in vec3 inViewPosition;
layout(location = 2) flat in uint inRow;
layout(location = 3) centroid in vec4 inPlace;
layout(location = 4) centroid in vec4 inAlong;

// Linear light.
vec3 surfaceColour(Instance look) {
  return shade(withGrain(look, inPlace, inAlong.xyz), inNormal, inViewPosition, push.frame.data.up.xyz, gl_FrontFacing);
}

// 0 to 1.
float surfaceOpacity(Instance look) { return look.opacity * inAlong.w; }
