#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"

layout(location = 0) flat out uint outId;

void main() {
  outId = push.instances.rows[gl_InstanceIndex].id;
  gl_Position = push.frame.data.viewProjection * vec4(push.vertices.rows[gl_VertexIndex].position, 1.0);
}
