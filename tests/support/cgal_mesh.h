// A second opinion on meshes, from CGAL, which shares no code with ours.
#pragma once

#include "engine/geometry/mesh.h"

namespace test {

struct CgalVerdict {
  bool manifold =
      false;  // CGAL takes the triangles for an orientable 2-manifold; the rest is false otherwise
  bool closed = false, outward = false;
  bool selfIntersecting = false;

  bool sound() const { return manifold && closed && outward && !selfIntersecting; }
};

// Vertices count as shared where triangles name the same index.
CgalVerdict cgalVerdict(const eng::Mesh& mesh);

}  // namespace test
