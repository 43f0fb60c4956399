// Adds a fragment to the list of its pixel, unless it is drawn among the opaque ones or not at all.
#include "shaders/lib/fragment_lists.glsl"

// `distanceMm` in front of the eye, `samples` as bits.
void storeFragment(float distanceMm, vec3 colour, float opacity, uint samples) {
  if (opacity <= 0.0 || opacity >= kWhole) return;
  uint node = atomicAdd(CountBuffer(frame.lists.count).fragments, 1u) + 1u;
  if (node >= frame.lists.capacity) return;
  uint before = atomicExchange(HeadBuffer(frame.lists.heads).at[listOf(gl_FragCoord.xy)], node);
  NodeBuffer(frame.lists.nodes).rows[node] =
      uvec4(before, floatBitsToUint(distanceMm), packColour(colour), packCover(opacity, samples, row));
}
