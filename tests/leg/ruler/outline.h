// A mesh cut by a plane: the outline as loose segments, as good for open meshes as for closed ones.
#pragma once

#include <array>
#include <vector>

#include "engine/geometry/mesh.h"

namespace ruler {

struct Segment {
  glm::vec2 from{0.0f}, to{0.0f};
};

// The cut at z = `zMm`, in x and y.
std::vector<Segment> outlineAt(const eng::Mesh& mesh, float zMm);

// The farthest points towards +x, +x+y, +y, -x+y, -x, -x-y, -y and +x-y. `outline` must not be empty.
std::array<glm::vec2, 8> extremes(const std::vector<Segment>& outline);

// A plane to cut along another axis than that of the leg: at origin + h * along, spanned by u and v.
struct SectionFrame {
  glm::vec3 origin{0.0f}, along{0.0f, 0.0f, 1.0f}, u{1.0f, 0.0f, 0.0f}, v{0.0f, 1.0f, 0.0f};
  const char *uName = "lat", *vName = "ant";
};

// u looks lateral, or anterior where the axis itself is nearer to lateral; v proximal, or anterior where the
// axis is nearer to proximal: as stations along a bone's own axis are described. `along` must not be zero.
SectionFrame frameAlong(glm::vec3 origin, glm::vec3 along);

// The mesh as it lies in the frame: x along u, y along v, z along the axis.
eng::Mesh inFrame(const SectionFrame& frame, eng::Mesh mesh);

}  // namespace ruler
