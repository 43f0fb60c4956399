// Looks inside the frame: ids as colours, normals, depth. Numbers as in eng::DebugView.

vec3 colourOfId(uint id) {
  uint h = id * 2654435761u;
  return vec3(float(h & 255u), float((h >> 8) & 255u), float((h >> 16) & 255u)) / 255.0;
}

vec3 debugColour(uint debugView, uint id, vec3 normal, vec3 viewPosition) {
  if (debugView == 1u) return colourOfId(id);
  if (debugView == 3u) return vec3(fract(-viewPosition.z / 50.0));
  return 0.5 + 0.5 * normalize(normal);
}
