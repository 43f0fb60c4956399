#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/clip.glsl"
#include "shaders/lib/dissolve.glsl"

layout(location = 0) centroid out float outOpacity;

void main() {
  Vertex vertex = vertices.rows[gl_VertexIndex];
  outOpacity = look.opacity * remaining(vertex.colour, frame.uncovered);
  clip(vertex.position);
  gl_Position = frame.viewProjection * vec4(vertex.position, 1.0);
}
