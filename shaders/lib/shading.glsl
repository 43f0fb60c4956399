// Two lights and a sky, all fixed to the eye, so that a leg is well lit from every side, as a plate in an atlas is.
// Linear light in and out; the attachment encodes sRGB.
#include "shaders/lib/grain.glsl"

const vec3 kKeyDirection = normalize(vec3(-0.48, 0.62, 0.62));
const vec3 kFillDirection = normalize(vec3(0.85, -0.10, 0.50));
const vec3 kKeyLight = vec3(0.98, 0.93, 0.87);
const vec3 kFillLight = vec3(0.16, 0.19, 0.24);
const vec3 kSky = vec3(0.25, 0.27, 0.31);
const vec3 kGround = vec3(0.11, 0.092, 0.083);
const float kWrap = 0.18;            // light that soft tissue carries past the terminator
const vec3 kGlowColour = vec3(0.75, 0.55, 0.30);

float wrapped(float nDotL) { return max((nDotL + kWrap) / (1.0 + kWrap), 0.0); }

// GGX with the visibility term of Lagarde's approximation; F0 of tissue and water is about 0.04.
float specular(vec3 n, vec3 v, vec3 l, float roughness) {
  vec3 h = normalize(v + l);
  float a2 = roughness * roughness * roughness * roughness;
  float nDotH = max(dot(n, h), 0.0);
  float d = nDotH * nDotH * (a2 - 1.0) + 1.0;
  float lDotH = max(dot(l, h), 0.1);
  return 0.04 * a2 / (d * d * lDotH * lDotH * (roughness * 4.0 + 2.0));
}

// A gentle shoulder above 0.6, so that highlights keep their colour.
vec3 shoulder(vec3 c) {
  vec3 over = max(c - 0.6, vec3(0.0));
  return min(c, vec3(0.6)) + 0.4 * (over / (over + 0.4));
}

// What a mesh looks like at one place.
Instance withGrain(Instance look, vec4 place, vec3 along) {
  look.colour = mix(look.colour, look.maskColour, place.w);
  look.roughness = mix(look.roughness, look.maskRoughness, place.w);
  if (look.grain > 0.0) {
    float grain = look.grain * grainAt(place.xyz, along) * mix(1.0, 0.4, place.w);
    look.colour *= 1.0 + 0.5 * grain;
    look.roughness = clamp(look.roughness * (1.0 - 0.3 * grain), 0.05, 1.0);
  }
  return look;
}

vec3 shade(Instance look, vec3 normal, vec3 viewPosition, vec3 up, bool outside) {
  vec3 n = normalize(normal);
  vec3 v = normalize(-viewPosition);
  float nDotV = dot(n, v);
  // The inside of an open mesh. At a silhouette a smooth normal may lean away from the eye on an outside, too.
  if (nDotV < 0.0 && !outside) n = -n;
  nDotV = outside ? max(nDotV, 0.0) : abs(nDotV);
  vec3 ambient = mix(kGround, kSky, 0.5 + 0.5 * dot(n, up));
  float key = wrapped(dot(n, kKeyDirection));
  float fill = wrapped(dot(n, kFillDirection));
  vec3 light = ambient + kKeyLight * key + kFillLight * fill;
  vec3 colour = look.colour * light * mix(0.72, 1.0, smoothstep(0.0, 0.55, nDotV));
  colour += kKeyLight * (specular(n, v, kKeyDirection, look.roughness) * smoothstep(0.0, 0.2, key));
  float rim = 1.0 - nDotV;
  colour += kGlowColour * look.glow * (0.10 + 0.55 * rim * rim);
  return shoulder(colour);
}
