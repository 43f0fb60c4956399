// How open to the light a place lies, from half-size images: 1 open, 0 shut in, read at full size by weighing the
// half-size places round it by how near their depth is to the place's own.

layout(set = 0, binding = 0) uniform sampler2D occlusionImage;
layout(set = 0, binding = 1) uniform sampler2D halfDepthImage;

// Adds the four half-size places round `uv` to a sum and its weights.
void addPlaces(inout vec2 sum, vec2 uv, vec4 weight, float distanceMm) {
  vec4 depth = textureGather(halfDepthImage, uv);
  // Apart by more than a few pixels' worth of depth: another surface.
  float toleranceMm = 1.0 + 4.0 * distanceMm / frame.focalPixels;
  vec4 apart = abs(frame.nearMm / max(depth, vec4(1e-7)) - distanceMm) / toleranceMm;
  weight /= 1.0 + apart * apart * apart * apart;
  sum += vec2(dot(textureGather(occlusionImage, uv), weight), dot(weight, vec4(1.0)));
}

// `pixel` of the full picture (gl_FragCoord), `distanceMm` from the eye.
float openness(vec2 pixel, float distanceMm) {
  vec2 place = 0.5 * pixel;
  vec2 corner = floor(place - 0.5) + 1.0;
  vec2 f = place + 0.5 - corner;
  vec2 texel = 1.0 / vec2(textureSize(occlusionImage, 0));
  vec4 weight = vec4((1.0 - f.x) * f.y, f.x * f.y, f.x * (1.0 - f.y), (1.0 - f.x) * (1.0 - f.y));
  vec2 sum = vec2(0.0);
  addPlaces(sum, corner * texel, weight, distanceMm);
  // Beside the edge of a nearer surface all four may lie on that; those farther out do not. A loop, since a CPU device
  // would do an if's work for every pixel.
  int further = sum.y < 0.1 ? 4 : 0;
  for (int i = 0; i < further; ++i)
    addPlaces(sum, (corner + vec2(i & 1, i >> 1) * 2.0 - 1.0) * texel, vec4(0.25), distanceMm);
  return (sum.x + 1e-6) / (sum.y + 1e-6);
}

// Light that finds its way into a crease has touched red tissue on the way.
vec3 lightLeft(float open) { return pow(vec3(open), vec3(0.86, 1.05, 1.10)); }
