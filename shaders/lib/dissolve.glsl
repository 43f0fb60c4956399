// How much of a vertex is left when the scene is uncovered thus far (eng::View::uncovered): 1 all, 0 nothing.
float remaining(uint colour, float uncovered) {
  vec4 c = unpackUnorm4x8(colour);
  return c.b == 0.0 ? 1.0 : 1.0 - smoothstep(c.g, max(c.b, c.g + 1e-3), uncovered);
}

// What is this opaque is drawn among the opaque surfaces, what is less among the translucent ones. Below 1, because
// interpolation does not keep it exactly.
const float kWhole = 0.999;

// A surface below an opacity of a half lets the cursor through. A little less, for the same reason.
const float kPickable = 0.499;
