// What a shader knows of the frame (`frame`) and of the mesh that it draws (`look`, `row`, `vertices`, `rest`), and how
// it decodes packed vertices.
#extension GL_EXT_buffer_reference2 : require
#extension GL_EXT_scalar_block_layout : require
#extension GL_GOOGLE_include_directive : require

#include "shaders/shared/types.h"

layout(buffer_reference, scalar) readonly buffer VertexBuffer { Vertex rows[]; };

layout(push_constant, scalar) uniform PushConstants {
  VertexBuffer vertices;
  VertexBuffer rest;
  uint row;
  Instance look;
};

layout(set = 0, binding = CALF_FRAME_BINDING, scalar) uniform FrameUniform { Frame frame; };

vec3 octahedralDecode(uint packed) {
  vec2 e = unpackSnorm2x16(packed);
  vec3 v = vec3(e, 1.0 - abs(e.x) - abs(e.y));
  float fold = max(-v.z, 0.0);
  v.x += v.x >= 0.0 ? -fold : fold;
  v.y += v.y >= 0.0 ? -fold : fold;
  return normalize(v);
}
