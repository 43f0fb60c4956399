// The background: a gentle run from top to bottom, with noise of less than one step of the 8-bit picture, since the run
// is so slow that its steps would show as bands.

// Jimenez' interleaved gradient noise, in [-0.5, 0.5).
float gradientNoise(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))) - 0.5;
}

// How much light the ground keeps where the pixel looks at it: least in the middle of what stands there, all of it a
// foot's width away.
float groundLight(vec2 pixel) {
  mat3 turn = mat3(frame.view);
  vec3 eye = -(frame.view[3].xyz * turn);
  vec3 ray = vec3((pixel - frame.eyePixel) * vec2(1.0, -1.0), -frame.focalPixels) * turn;
  float height = eye.z - frame.shadowPlace.z;
  if (height <= 0.0 || ray.z >= 0.0) return 1.0;
  vec2 place = eye.xy - ray.xy * (height / ray.z) - frame.shadowPlace.xy;
  vec2 wide = place / (frame.shadowHalf + kShadowWidensMm), close = place / (frame.shadowHalf * 0.92 + 4.0);
  float shade = 0.45 * exp(-1.4 * dot(wide, wide)) + 0.55 * exp(-1.8 * dot(close, close));
  // From a low eye the ground would be a bar.
  return 1.0 - frame.shadowPlace.w * shade * smoothstep(0.0, 0.08, -normalize(ray).z);
}

vec3 background(vec2 fragment) {
  vec2 pixel = fragment + frame.tileOrigin;
  float down = (pixel.y - frame.backgroundSpan.x) / frame.backgroundSpan.y;
  vec3 colour = mix(frame.backgroundTop.rgb, frame.backgroundBottom.rgb, down);
  bool shaded = all(greaterThan(fragment, frame.shadowArea.xy)) && all(lessThan(fragment, frame.shadowArea.zw));
  // A loop, since a CPU device would do an if's work for every pixel.
  for (int i = 0; i < int(shaded); ++i) colour *= groundLight(pixel);
  vec3 step = 2.0 * sqrt(colour) / 255.0;  // about the linear light of one step of the encoded value
  return colour + step * gradientNoise(pixel);
}
