// Walks a pixel's list from the nearest fragment to the farthest. A walk over the nodes finds the next eight in order;
// longer lists are walked again for the next eight, so that a list of any length comes out complete and in order.
// The includer gives lay(uvec4 layer), called for each, and covered(), which ends the walk when nothing shines through.
// A layer: distance, cover, node, colour; all ones when there is none.

const uvec4 kNoLayer = uvec4(0xffffffffu);

// A strict order: the same picture whatever order the fragments arrived in.
bool before(uvec4 a, uvec4 b) {
  return a.x < b.x || (a.x == b.x && (a.y < b.y || (a.y == b.y && a.z < b.z)));
}

#define CALF_SINK(slot)              \
  {                                  \
    bool nearer = before(next, slot); \
    uvec4 farther = nearer ? slot : next; \
    slot = nearer ? next : slot;     \
    next = farther;                  \
  }
#define CALF_LAY(slot)         \
  if (slot.x == kNoLayer.x) return; \
  lay(slot);

void walkList(uint head) {
  NodeBuffer nodes = NodeBuffer(frame.lists.nodes);
  uvec4 last = uvec4(0u);
  bool more = true;
  while (more && !covered()) {
    uvec4 a = kNoLayer, b = kNoLayer, c = kNoLayer, d = kNoLayer;
    uvec4 e = kNoLayer, f = kNoLayer, g = kNoLayer, h = kNoLayer;
    more = false;
    for (uint at = head; at != 0u;) {
      uvec4 node = nodes.rows[at];
      uvec4 next = uvec4(node.y, node.w, at, node.z);
      at = node.x;
      if (!before(last, next)) continue;
      CALF_SINK(a) CALF_SINK(b) CALF_SINK(c) CALF_SINK(d)
      CALF_SINK(e) CALF_SINK(f) CALF_SINK(g) CALF_SINK(h)
      more = more || next.x != kNoLayer.x;
    }
    CALF_LAY(a) CALF_LAY(b) CALF_LAY(c) CALF_LAY(d)
    CALF_LAY(e) CALF_LAY(f) CALF_LAY(g) CALF_LAY(h)
    last = h;
  }
}
