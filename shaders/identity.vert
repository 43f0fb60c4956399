#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/clip.glsl"

void main() {
  vec3 position = vertices.rows[gl_VertexIndex].position;
  clip(position);
  gl_Position = frame.viewProjection * vec4(position, 1.0);
}
