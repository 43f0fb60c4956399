// Stripes over places that are left alone, with a line round each, whatever heat there is besides.

const float kStripePixels = 9.0;
const float kStripeShare = 0.34;   // of the way from stripe to stripe
const float kHatchTint = 0.16;     // between the stripes
const float kHatchEdge = 0.07;     // of the lattice's values, to either side of one half

float hatchOfCell(HeatCells cells, int at) {
  return unpackUnorm4x8(cells.at[at].x).x;
}

// How far inside a place is: one half on the edge.
float hatchHere(vec3 place) {
  vec3 at = clamp((place - frame.hatch.origin) * frame.hatch.cellsPerMm, vec3(0.0), vec3(frame.hatch.size - 1) - 1e-3);
  ivec3 low = ivec3(at);
  vec3 f = at - vec3(low);
  HeatCells cells = HeatCells(frame.hatch.cells);
  int first = low.x + frame.hatch.size.x * (low.y + frame.hatch.size.y * low.z);
  int up = frame.hatch.size.x, far = frame.hatch.size.x * frame.hatch.size.y;
  float ab = mix(hatchOfCell(cells, first), hatchOfCell(cells, first + 1), f.x);
  float cd = mix(hatchOfCell(cells, first + up), hatchOfCell(cells, first + up + 1), f.x);
  float eg = mix(hatchOfCell(cells, first + far), hatchOfCell(cells, first + far + 1), f.x);
  float hi = mix(hatchOfCell(cells, first + far + up), hatchOfCell(cells, first + far + up + 1), f.x);
  return mix(mix(ab, cd, f.y), mix(eg, hi, f.y), f.z);
}

// Falling to the right, where doubtful heat is hatched rising.
float stripes(vec2 pixel) {
  float period = kStripePixels * frame.hatch.pixelScale;
  float off = abs(fract((pixel.x - pixel.y) * 0.70710678 / period) - 0.5) * period;
  return 1.0 - smoothstep(-0.7, 0.7, off - 0.5 * kStripeShare * period);
}

void hatch(inout Surface surface, vec3 place) {
  // A loop, since a CPU device would do an if's work for every pixel.
  for (int i = 0; i < int(frame.hatch.colour.a > 0.0); ++i) {
    float here = hatchHere(place);
    float inside = smoothstep(0.5 - 0.03, 0.5 + 0.03, here);
    float edge = 1.0 - smoothstep(0.5 * kHatchEdge, kHatchEdge, abs(here - 0.5));
    float drawn = max(inside * mix(kHatchTint, 1.0, stripes(gl_FragCoord.xy + frame.tileOrigin)), edge);
    surface.colour = mix(surface.colour, frame.hatch.colour.rgb, frame.hatch.colour.a * drawn);
  }
}
