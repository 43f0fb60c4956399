#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/clip.glsl"

layout(location = 0) flat out uint outId;

void main() {
  outId = push.instances.rows[gl_InstanceIndex].id;
  vec3 position = push.vertices.rows[gl_VertexIndex].position;
  clip(position);
  gl_Position = push.frame.data.viewProjection * vec4(position, 1.0);
}
