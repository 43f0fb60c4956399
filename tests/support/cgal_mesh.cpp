#include "tests/support/cgal_mesh.h"

#include <CGAL/Exact_predicates_inexact_constructions_kernel.h>
#include <CGAL/Polygon_mesh_processing/orientation.h>
#include <CGAL/Polygon_mesh_processing/self_intersections.h>
#include <CGAL/Surface_mesh.h>
#include <CGAL/boost/graph/helpers.h>

namespace test {
namespace {

using Kernel = CGAL::Exact_predicates_inexact_constructions_kernel;
using Surface = CGAL::Surface_mesh<Kernel::Point_3>;
using Vertex = Surface::Vertex_index;

// False where a triangle does not fit to those before it.
bool build(const eng::Mesh& mesh, Surface& surface) {
  for (const glm::vec3& p : mesh.positions) surface.add_vertex({p.x, p.y, p.z});
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const auto face = surface.add_face(Vertex(corner[0]), Vertex(corner[1]), Vertex(corner[2]));
    if (face == Surface::null_face()) return false;
  }
  return surface.is_valid(false);
}

}  // namespace

CgalVerdict cgalVerdict(const eng::Mesh& mesh) {
  Surface surface;
  CgalVerdict verdict;
  verdict.manifold = build(mesh, surface);
  if (!verdict.manifold) return verdict;
  verdict.closed = CGAL::is_closed(surface);
  verdict.outward = verdict.closed && CGAL::Polygon_mesh_processing::is_outward_oriented(surface);
  verdict.selfIntersecting = CGAL::Polygon_mesh_processing::does_self_intersect(surface);
  return verdict;
}

}  // namespace test
