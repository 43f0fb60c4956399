#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/clip.glsl"
#include "shaders/lib/dissolve.glsl"

layout(location = 0) flat out uint outId;
layout(location = 1) centroid out float outOpacity;

void main() {
  Instance look = push.instances.rows[gl_InstanceIndex];
  Vertex vertex = push.vertices.rows[gl_VertexIndex];
  outId = look.id;
  outOpacity = look.opacity * remaining(vertex.colour, push.frame.data.uncovered);
  clip(vertex.position);
  gl_Position = push.frame.data.viewProjection * vec4(vertex.position, 1.0);
}
