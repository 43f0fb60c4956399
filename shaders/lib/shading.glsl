// Two lights and a sky, all fixed to the eye, so that a leg is well lit from every side, as a plate in an atlas is.
// Linear light in and out; the attachment encodes sRGB.
#include "shaders/lib/grain.glsl"

const vec3 kKeyDirection = normalize(vec3(-0.48, 0.62, 0.62));
const vec3 kFillDirection = normalize(vec3(0.85, -0.10, 0.50));
const vec3 kKeyLight = vec3(0.98, 0.93, 0.87);
const vec3 kFillLight = vec3(0.16, 0.19, 0.24);
const vec3 kSky = vec3(0.25, 0.27, 0.31);
const vec3 kGround = vec3(0.11, 0.092, 0.083);
const vec3 kGlowColour = vec3(0.75, 0.55, 0.30);
const float kMoistRoughness = 0.3;  // of the film of water on living tissue

// What a mesh is made of at one place.
struct Surface {
  vec3 colour;        // linear light
  float roughness;
  float wrap;         // light that soft tissue carries past the terminator
  float anisotropy;   // how much a highlight is drawn out across the fibres
  float moisture;     // a narrow highlight on top
  float sheen;        // a broad, pearly one
  vec3 rim;           // light that shines through at the edges
  float glow;
  vec3 along;         // display frame; zero: no fibres
};

// How a place is seen.
struct Sight {
  vec3 normal;    // of length 1, view space
  vec3 toEye;     // of length 1, view space
  float pixelMm;  // width of a pixel on the surface; aslant it covers more
};

Sight sightOf(vec3 normal, vec3 viewPosition) {
  float squared = dot(viewPosition, viewPosition);
  float inverse = inversesqrt(squared);
  Sight sight = Sight(normalize(normal), -viewPosition * inverse, 0.0);
  sight.pixelMm = squared * inverse / (frame.focalPixels * max(abs(dot(sight.normal, sight.toEye)), 0.1));
  return sight;
}

Surface surfaceAt(vec4 place, vec3 along, float pixelMm) {
  vec4 finish = mix(unpackUnorm4x8(look.finish), unpackUnorm4x8(look.maskFinish), place.w);
  Surface s = Surface(mix(look.colour, look.maskColour, place.w), mix(look.roughness, look.maskRoughness, place.w),
                      finish.x, finish.y, finish.z, finish.w,
                      mix(unpackUnorm4x8(look.rim).rgb, unpackUnorm4x8(look.maskRim).rgb, place.w), look.glow, along);
  float grain = look.grain * grainAt(place.xyz, along, pixelMm, look.grain) * mix(1.0, 0.4, place.w);
  s.colour *= 1.0 + 0.5 * grain;
  s.roughness = clamp(s.roughness * (1.0 - 0.3 * grain), 0.05, 1.0);
  s.moisture *= 1.0 + grain;
  return s;
}

// A gentle shoulder above 0.6, so that highlights keep their colour.
vec3 shoulder(vec3 c) {
  vec3 over = max(c - 0.6, vec3(0.0));
  return min(c, vec3(0.6)) + 0.4 * (over / (over + 0.4));
}

// Highlights of the key light. GGX with Lagarde's approximation of the visibility term, F0 of tissue and water about
// 0.04; anisotropic as in Burley 2012, with the part across the fibres found from the other two.
float highlights(Surface s, vec3 n, vec3 v, vec3 t) {
  vec3 h = normalize(v + kKeyDirection);
  float nh = max(dot(n, h), 0.0), ht = dot(h, t);
  float nh2 = nh * nh, ht2 = ht * ht;
  float away2 = max(1.0 - nh2 - ht2, 0.0);
  float lh = max(dot(kKeyDirection, h), 0.1);
  float stretch = s.anisotropy * min(dot(t, t), 1.0);
  float a = s.roughness * s.roughness;
  float alongFibres = a * (1.0 - 0.7 * stretch), across = a * (1.0 + 1.4 * stretch);
  float d = ht2 / (alongFibres * alongFibres) + away2 / (across * across) + nh2;
  float light = 0.04 / (alongFibres * across * d * d * lh * lh * (s.roughness * 4.0 + 2.0));
  const float moist2 = kMoistRoughness * kMoistRoughness * kMoistRoughness * kMoistRoughness;
  float m = nh2 * (moist2 - 1.0) + 1.0;
  light += s.moisture * 0.04 * moist2 / (m * m * lh * lh * (kMoistRoughness * 4.0 + 2.0));
  float nh4 = nh2 * nh2;
  return light + s.sheen * 0.5 * nh4 * nh4;
}

vec3 shade(Surface s, Sight sight, bool outside) {
  vec3 n = sight.normal;
  vec3 v = sight.toEye;
  float nDotV = dot(n, v);
  // The inside of an open mesh. At a silhouette a smooth normal may lean away from the eye on an outside, too.
  if (nDotV < 0.0 && !outside) n = -n;
  nDotV = outside ? max(nDotV, 0.0) : abs(nDotV);
  float fromAbove = 0.5 + 0.5 * dot(n, frame.up.xyz);
  // Light that has gone through tissue comes out in its colour: the edge of the shadow is warm.
  vec3 wrap = s.wrap * (0.3 + 0.7 * s.colour / max(max(s.colour.r, s.colour.g), max(s.colour.b, 1e-3)));
  float nDotKey = dot(n, kKeyDirection);
  vec3 key = max((nDotKey + wrap) / (1.0 + wrap), vec3(0.0));
  float fill = max((dot(n, kFillDirection) + s.wrap) / (1.0 + s.wrap), 0.0);
  vec3 light = mix(kGround, kSky, fromAbove) + kKeyLight * key + kFillLight * fill;
  vec3 colour = s.colour * light * mix(0.72, 1.0, smoothstep(0.0, 0.55, nDotV));
  float size = dot(s.along, s.along);
  vec3 t = size < 0.25 ? vec3(0.0) : mat3(frame.view) * s.along * inversesqrt(size);
  colour += kKeyLight * (highlights(s, n, v, t) * smoothstep(-0.05, 0.3, nDotKey));
  float edge = 1.0 - nDotV;
  float edge2 = edge * edge;
  colour += s.rim * (edge2 * edge * (0.4 + 0.6 * fromAbove));
  colour = mix(shoulder(colour), s.colour * (0.9 + 0.1 * nDotV), frame.flatness);
  return colour + kGlowColour * s.glow * (0.07 + 0.33 * edge2);
}
