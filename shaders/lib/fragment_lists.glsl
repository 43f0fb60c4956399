// A list of fragments for each pixel: every translucent surface adds what it shows there, and another pass lays them
// over the picture in their order. Nothing is dropped but what finds no room, and then the picture is not used.
#extension GL_EXT_buffer_reference_uvec2 : require

layout(buffer_reference, scalar, buffer_reference_align = 4) buffer HeadBuffer { uint at[]; };
layout(buffer_reference, scalar, buffer_reference_align = 16) buffer NodeBuffer { uvec4 rows[]; };
layout(buffer_reference, scalar, buffer_reference_align = 4) buffer CountBuffer { uint fragments; };

uint listOf(vec2 pixel) {
  ivec2 within = ivec2(pixel) - frame.lists.origin;
  return uint(within.y) * frame.lists.width + uint(within.x);
}

// The square root of the colour in ten bits a channel: steps below those of the picture. Up to 1.
uint packColour(vec3 colour) {
  uvec3 steps = uvec3(sqrt(clamp(colour, 0.0, 1.0)) * 1023.0 + 0.5);
  return steps.r | steps.g << 10 | steps.b << 20;
}

vec3 unpackColour(uint packed) {
  vec3 root = vec3(uvec3(packed, packed >> 10, packed >> 20) & 1023u) / 1023.0;
  return root * root;
}

// Twelve bits of opacity, four of coverage, and the mesh's row, which orders surfaces that lie in one another.
uint packCover(float opacity, uint samples, uint row) {
  return uint(clamp(opacity, 0.0, 1.0) * 4095.0 + 0.5) | (samples & 15u) << 12 | row << 16;
}

float opacityOf(uint cover) { return float(cover & 4095u) / 4095.0; }
uint samplesOf(uint cover) { return (cover >> 12) & 15u; }
