// What geometry.vert hands to every shader that draws a lit surface, and the surface's colour and opacity there. All
// ways of drawing it (opaque, weighted, exact) ask these two functions, so that they agree.
#include "shaders/lib/dissolve.glsl"
#include "shaders/lib/shading.glsl"
#ifdef HEATED
#include "shaders/lib/heat.glsl"
#include "shaders/lib/hatch.glsl"
#endif

layout(location = 0) centroid in vec3 inNormal;
layout(location = 1) centroid in vec3 inViewPosition;
layout(location = 2) centroid in vec4 inPlace;
layout(location = 3) centroid in vec4 inAlong;
#ifdef HEATED
layout(location = 4) centroid in vec3 inRest;
layout(location = 5) centroid in vec3 inRestNormal;
#endif

// Linear light.
vec3 surfaceColour() {
  Sight sight = sightOf(inNormal, inViewPosition);
  Surface surface = surfaceAt(inPlace, inAlong.xyz, sight.pixelMm);
#ifdef HEATED
  vec3 ember = vec3(0.0);
  // A loop, since a CPU device would do an if's work for every pixel.
  for (int i = 0; i < int(look.heated) * int(reachesHeat(inRest)); ++i)
    ember = heat(surface, inRest, inRestNormal, inNormal, inViewPosition);
  for (int i = 0; i < int(look.heated); ++i) hatch(surface, inRest);
  return shade(surface, sight, gl_FrontFacing) + ember;
#else
  return shade(surface, sight, gl_FrontFacing);
#endif
}

// 0 to 1. Through a film, such as skin, light goes a longer way where the film is seen aslant.
float surfaceOpacity() {
  float film = unpackUnorm4x8(look.rim).a;
  float opacity = look.opacity;
  // A loop, since a CPU device would do an if's work for every pixel.
  for (int i = 0; i < int(film > 0.0); ++i) {
    float nDotV = abs(dot(normalize(inNormal), normalize(inViewPosition)));
    opacity = 1.0 - pow(1.0 - look.opacity, mix(1.0, 1.0 / max(nDotV, 0.25), film));
  }
  return inAlong.w * opacity;
}
