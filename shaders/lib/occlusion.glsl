// How open to the light a place lies, from half-size images: 1 open, 0 shut in, read at full size by weighing the
// four nearest half-size places by how near their depth is to the place's own.

layout(set = 0, binding = 0) uniform sampler2D occlusionImage;
layout(set = 0, binding = 1) uniform sampler2D halfDepthImage;

// `pixel` of the full picture (gl_FragCoord), `distanceMm` from the eye.
float openness(Frame frame, vec2 pixel, float distanceMm) {
  vec2 place = 0.5 * pixel;
  vec2 corner = floor(place - 0.5) + 1.0;
  vec2 f = place + 0.5 - corner;
  vec2 uv = corner / vec2(textureSize(occlusionImage, 0));
  vec4 open = textureGather(occlusionImage, uv);
  vec4 depth = textureGather(halfDepthImage, uv);
  vec4 weight = vec4((1.0 - f.x) * f.y, f.x * f.y, f.x * (1.0 - f.y), (1.0 - f.x) * (1.0 - f.y));
  // Apart by more than a few pixels' worth of depth: another surface.
  float toleranceMm = 1.0 + 4.0 * distanceMm / frame.focalPixels;
  vec4 apart = abs(frame.nearMm / max(depth, vec4(1e-7)) - distanceMm) / toleranceMm;
  weight = weight / (1.0 + apart * apart * apart * apart) + 1e-6;
  return dot(open, weight) / (weight.x + weight.y + weight.z + weight.w);
}

// Light that finds its way into a crease has touched red tissue on the way.
vec3 lightLeft(float open) { return pow(vec3(open), vec3(0.86, 1.05, 1.10)); }
