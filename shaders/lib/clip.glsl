// Cutting planes, by the hardware's clip distances. Vertex shaders that include this are built a second time with
// CLIPPED (their name ends in _clipped); without it clip() does nothing and costs nothing.
#ifdef CLIPPED
out float gl_ClipDistance[4];

void clip(vec3 position) {
  uint mask = look.clipMask;
  for (int i = 0; i < 4; ++i) {
    vec4 plane = frame.clipPlanes[i];
    gl_ClipDistance[i] = (mask >> i & 1u) == 0u ? 1.0 : dot(plane, vec4(position, 1.0));
  }
}
#else
void clip(vec3 position) {}
#endif
