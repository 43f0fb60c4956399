// How far a pixel lies from an edge, from the share of its surroundings on its side. The surroundings are weighed by a
// bell, so that the distance changes smoothly though each pixel of the id image is wholly on one side or the other: a
// line drawn by it has no steps.

float bell(vec2 offset, float width) { return exp2(-0.72134752 * dot(offset, offset) / (width * width)); }

// In units of `width`, negative on the far side; the inverse of the normal distribution, by the logistic one.
float distanceFromShare(float share, float width) {
  float s = clamp(share, 0.002, 0.998);
  return width * log(s / (1.0 - s)) / 1.702;
}
