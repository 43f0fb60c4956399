// The grain of a surface, such as the fibres of muscle and tendon: smooth noise drawn out along the tangent.

float hashed(ivec3 cell) {
  uint h = uint(cell.x) * 2654435761u ^ uint(cell.y) * 2246822519u ^ uint(cell.z) * 3266489917u;
  h = (h ^ (h >> 15)) * 2246822519u;
  return float((h ^ (h >> 13)) & 0xffffu) / 65535.0;
}

// One bump a unit, 0 to 1.
float smoothNoise(vec3 place) {
  vec3 base = floor(place);
  vec3 f = place - base;
  f = f * f * (3.0 - 2.0 * f);
  ivec3 c = ivec3(base);
  vec4 low = vec4(hashed(c), hashed(c + ivec3(0, 1, 0)), hashed(c + ivec3(0, 0, 1)), hashed(c + ivec3(0, 1, 1)));
  c.x += 1;
  vec4 high = vec4(hashed(c), hashed(c + ivec3(0, 1, 0)), hashed(c + ivec3(0, 0, 1)), hashed(c + ivec3(0, 1, 1)));
  vec4 x = mix(low, high, f.x);
  vec2 y = mix(x.xz, x.yw, f.y);
  return mix(y.x, y.y, f.z);
}

const float kBundleMm = 0.8;       // across; what the eye takes for a bundle of fibres
const float kBundleLength = 0.03;  // a bundle's width by its length
const float kSlabMm = 12.0;

// Noise that hardly changes along `along`, which runs rather along z: each point is drawn back along it to the middle
// of its slab. Over a longer way a tangent that turns a little would shear the noise much.
float slabNoise(vec3 place, vec3 along, float slab) {
  float local = place.z - slab * kSlabMm;
  vec3 drawnBack = place - along * (local / along.z);
  drawnBack.z = place.z * kBundleLength;
  return smoothNoise(drawnBack / kBundleMm);
}

// About -1 to 1, 0 where the grain is finer than the pixels, which are pixelMm wide on the surface, or `shown` is 0.
// `place` in the display frame, mm; `along` is its direction (zero: none). The width is handed in: a derivative of
// `place` would be undefined at edges, where it is taken at the centroid of the samples.
float grainAt(vec3 place, vec3 along, float pixelMm, float shown) {
  float seen = 1.0 - smoothstep(0.5, 1.3, pixelMm / kBundleMm);
  float size = dot(along, along);
  bool any = shown > 0.0 && seen > 0.0 && size >= 0.25;
  along *= inversesqrt(max(size, 0.25));
  // What runs crosswise, as in the foot, is cut into slabs along its own main axis.
  vec3 extent = abs(along);
  if (extent.z < 0.6) {
    bool acrossX = extent.x > extent.y;
    place = acrossX ? place.yzx : place.zxy;
    along = acrossX ? along.yzx : along.zxy;
  }
  float slab = floor(place.z / kSlabMm);
  float next = smoothstep(0.3, 0.7, place.z / kSlabMm - slab);
  // From the first to the last slab that has a share. A loop, since a CPU device would do an if's work for every pixel.
  int first = next < 1.0 ? 0 : 1, last = next > 0.0 ? 1 : 0;
  if (!any) last = -1;
  float noise = 0.0;
  for (int i = first; i <= last; ++i)
    noise += (i == 0 ? 1.0 - next : next) * slabNoise(place, along, slab + float(i));
  return any ? seen * (2.0 * noise - 1.0) : 0.0;
}
