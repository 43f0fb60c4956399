#version 460
#extension GL_GOOGLE_include_directive : require
#include "shaders/lib/scene.glsl"
#include "shaders/lib/clip.glsl"
#include "shaders/lib/dissolve.glsl"

// What is drawn again must come to lie at the same depth.
invariant gl_Position;

// At a covered sample: past the edge of a triangle the values would run off and speckle the silhouette.
layout(location = 0) centroid out vec3 outNormal;        // view space
layout(location = 1) centroid out vec3 outViewPosition;  // view space, mm
layout(location = 2) centroid out vec4 outPlace;         // display frame, mm; the mask
layout(location = 3) centroid out vec4 outAlong;         // display frame, zero: no grain; what remains of it
#ifdef HEATED
// Heat lies on the tissue and goes with it.
layout(location = 4) centroid out vec3 outRest;          // display frame, mm, before it moved
layout(location = 5) centroid out vec3 outRestNormal;    // display frame
#endif

void main() {
  Vertex vertex = vertices.rows[gl_VertexIndex];
  outViewPosition = (frame.view * vec4(vertex.position, 1.0)).xyz;
  outNormal = mat3(frame.view) * octahedralDecode(vertex.normal);
  outPlace = vec4(vertex.position, unpackUnorm4x8(vertex.colour).r);
  outAlong.xyz = vertex.tangent == 0u ? vec3(0.0) : octahedralDecode(vertex.tangent);
  outAlong.w = remaining(vertex.colour, frame.uncovered);
#ifdef HEATED
  Vertex still = rest.rows[gl_VertexIndex];
  outRest = still.position;
  outRestNormal = octahedralDecode(still.normal);
#endif
  clip(vertex.position);
  gl_Position = frame.viewProjection * vec4(vertex.position, 1.0);
}
