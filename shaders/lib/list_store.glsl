// Adds a fragment to the list of its pixel, unless it is drawn among the opaque ones or not at all.
#include "shaders/lib/fragment_lists.glsl"

// `distanceMm` in front of the eye, `samples` as bits.
void storeFragment(float distanceMm, vec3 colour, float opacity, uint samples) {
  if (opacity <= 0.0 || opacity >= kWhole) return;
  FragmentLists lists = push.lists.data;
  uint node = atomicAdd(CountBuffer(lists.count).fragments, 1u) + 1u;
  if (node >= lists.capacity) return;
  uint before = atomicExchange(HeadBuffer(lists.heads).at[listOf(lists, gl_FragCoord.xy)], node);
  NodeBuffer(lists.nodes).rows[node] =
      uvec4(before, floatBitsToUint(distanceMm), packColour(colour), packCover(opacity, samples, inRow));
}
