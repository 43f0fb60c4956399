// The background: a gentle run from top to bottom, with noise of less than one step of the 8-bit picture, since the run
// is so slow that its steps would show as bands.

// Jimenez' interleaved gradient noise, in [-0.5, 0.5).
float gradientNoise(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))) - 0.5;
}

vec3 background(Frame frame, vec2 fragment) {
  vec2 pixel = fragment + frame.tileOrigin;
  float down = (pixel.y - frame.backgroundSpan.x) / frame.backgroundSpan.y;
  vec3 colour = mix(frame.backgroundTop.rgb, frame.backgroundBottom.rgb, down);
  vec3 step = 2.2 * pow(colour, vec3(0.545)) / 255.0;  // of linear light, for one step of the encoded value
  return colour + step * gradientNoise(pixel);
}
