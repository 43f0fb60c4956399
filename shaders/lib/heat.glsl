// Tints a surface by the field of heat that it lies in: colour by strength, thin lines at every fifth of it, hatching
// where it is doubtful. The surface is lit as ever afterwards, so that its form stays.
#extension GL_EXT_buffer_reference_uvec2 : require

layout(buffer_reference, scalar, buffer_reference_align = 8) readonly buffer HeatCells { uvec2 at[]; };

const float kHeatSteps = 5.0;
const float kFrontWidth = 0.3;        // of the way that the front goes
const float kHeatEdge = 0.07;         // strength at which it ends for the eye
const float kHatchPixels = 8.0;
const float kDashPixels = 6.0;
const float kLinePixels = 1.1;

// At one place: strength, and how doubtful.
vec2 heatOfCell(uvec2 cell) {
  vec4 zones = unpackUnorm4x8(cell.x);
  float local = frame.heat.local * unpackUnorm4x8(cell.y).x;
  float passed = clamp((frame.heat.front * (1.0 + kFrontWidth) - zones.w) / kFrontWidth, 0.0, 1.0);
  float full = max(zones.x, frame.heat.spillover * zones.y);
  float zone = frame.heat.zone * full * (passed * passed * (3.0 - 2.0 * passed));
  // Nobody doubts that it hurts where one presses.
  return vec2(max(zone, local), zones.z * clamp(0.5 + 4.0 * (zone - local), 0.0, 1.0));
}

// What the field has at a place: strength, how doubtful, and how the strength changes with the place, by mm.
struct HeatHere {
  float strength;
  float doubtful;
  vec3 slope;
};

HeatHere heatHere(vec3 place) {
  vec3 at = clamp((place - frame.heat.origin) * frame.heat.cellsPerMm, vec3(0.0), vec3(frame.heat.size - 1) - 1e-3);
  ivec3 low = ivec3(at);
  vec3 f = at - vec3(low);
  HeatCells cells = HeatCells(frame.heat.cells);
  int first = low.x + frame.heat.size.x * (low.y + frame.heat.size.y * low.z);
  int up = frame.heat.size.x, far = frame.heat.size.x * frame.heat.size.y;
  vec2 a = heatOfCell(cells.at[first]), b = heatOfCell(cells.at[first + 1]);
  vec2 c = heatOfCell(cells.at[first + up]), d = heatOfCell(cells.at[first + up + 1]);
  vec2 e = heatOfCell(cells.at[first + far]), g = heatOfCell(cells.at[first + far + 1]);
  vec2 h = heatOfCell(cells.at[first + far + up]), i = heatOfCell(cells.at[first + far + up + 1]);
  vec2 ab = mix(a, b, f.x), cd = mix(c, d, f.x), eg = mix(e, g, f.x), hi = mix(h, i, f.x);
  vec2 near = mix(ab, cd, f.y), further = mix(eg, hi, f.y);
  vec2 value = mix(near, further, f.z);
  float alongX = mix(mix(b.x - a.x, d.x - c.x, f.y), mix(g.x - e.x, i.x - h.x, f.y), f.z);
  float alongY = mix(cd.x - ab.x, hi.x - eg.x, f.z);
  return HeatHere(value.x, value.y, vec3(alongX, alongY, further.x - near.x) * frame.heat.cellsPerMm);
}

vec3 heatColour(float strength) {
  float at = clamp(strength, 0.0, 1.0) * kHeatSteps;
  int low = min(int(at), int(kHeatSteps) - 1);
  return mix(frame.heat.colours[low].rgb, frame.heat.colours[low + 1].rgb, at - float(low));
}

// The turn that takes one unit direction the shortest way into another, at a vector.
vec3 turned(vec3 from, vec3 to, vec3 v) {
  float along = dot(from, to);
  vec3 axis = cross(from, to);
  return along * v + cross(axis, v) + axis * (dot(axis, v) / max(1.0 + along, 1e-3));
}

// How the strength changes from pixel to pixel, found from the plane that the surface is near the place: derivatives
// would be undefined at edges. `slope` is that of the surface before it moved.
vec2 slopeOnPicture(vec3 slope, vec3 restNormal, vec3 normal, vec3 viewPosition) {
  vec3 n = normalize(normal);
  vec3 g = turned(mat3(frame.view) * normalize(restNormal), n, mat3(frame.view) * slope);
  float facing = dot(n, viewPosition);
  facing = min(-abs(facing), -0.12 * length(viewPosition));
  float pixelMm = -viewPosition.z / frame.focalPixels;
  n = dot(n, viewPosition) > 0.0 ? -n : n;
  vec3 right = vec3(pixelMm, 0.0, 0.0), down = vec3(0.0, -pixelMm, 0.0);
  return vec2(dot(g, right - viewPosition * (dot(n, right) / facing)),
              dot(g, down - viewPosition * (dot(n, down) / facing)));
}

// A line where `value` is 0; `perPixel`: how fast it changes.
float lineAt(float value, float perPixel, float widthPixels) {
  float away = abs(value) / max(perPixel, 1e-6);
  return 1.0 - smoothstep(0.5 * widthPixels - 0.4, 0.5 * widthPixels + 0.7, away);
}

// Lines at the steps and round the whole. Where they would run together there are none.
float heatLines(HeatHere here, vec2 slope, vec2 pixel) {
  float perPixel = length(slope), width = kLinePixels * frame.heat.pixelScale;
  float step = here.strength * kHeatSteps, nearest = clamp(round(step), 1.0, kHeatSteps - 1.0);
  float lines = 0.5 * lineAt(step - nearest, perPixel * kHeatSteps, width);
  float edge = lineAt(here.strength - kHeatEdge, perPixel, width);
  // A doubtful one has a dashed edge, the dashes along whichever side of the pixels it rather follows.
  float along = abs(slope.x) > abs(slope.y) ? pixel.y : pixel.x;
  float dash = smoothstep(-0.1, 0.1, sin(3.14159265 * along / (kDashPixels * frame.heat.pixelScale)));
  edge *= mix(0.6, 1.2 * dash, smoothstep(0.3, 0.7, here.doubtful));
  return max(lines, edge) * (1.0 - smoothstep(0.1, 0.25, perPixel * kHeatSteps / frame.heat.pixelScale));
}

// Stripes on the picture, as in a drawing.
float hatching(vec2 pixel) {
  float period = kHatchPixels * frame.heat.pixelScale;
  float stripe = abs(fract((pixel.x + pixel.y) * 0.70710678 / period) - 0.5) * period;
  return smoothstep(-0.7, 0.7, stripe - 0.22 * period);
}

// Whether a lattice reaches the place; what lies farther off is as cold as its rim.
bool reachesHeat(vec3 place) {
  vec3 at = (place - frame.heat.origin) * frame.heat.cellsPerMm;
  return all(greaterThan(at, vec3(0.0))) && all(lessThan(at, vec3(frame.heat.size - 1)));
}

// Returns the light that the hot surface gives off by itself. `rest` and its normal: before the surface moved.
vec3 heat(inout Surface surface, vec3 rest, vec3 restNormal, vec3 normal, vec3 viewPosition) {
  HeatHere here = heatHere(rest);
  if (here.strength <= 0.004) return vec3(0.0);
  vec2 pixel = gl_FragCoord.xy + frame.tileOrigin;
  vec3 colour = heatColour(here.strength);
  float cover = frame.heat.cover * smoothstep(0.0, 0.30, here.strength);
  cover *= 1.0 - 0.62 * smoothstep(0.3, 0.7, here.doubtful) * hatching(pixel);
  surface.colour = mix(surface.colour, colour, cover);
  vec2 slope = slopeOnPicture(here.slope, restNormal, normal, viewPosition);
  float line = frame.heat.lines * heatLines(here, slope, pixel);
  surface.colour = mix(surface.colour, frame.heat.lineColour.rgb, line);
  return colour * (cover * (1.0 - line) * here.strength * 0.10 * (1.0 - frame.flatness));
}
