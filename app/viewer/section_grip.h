// Cutting by hand: beside each cut that is seen from the side stands a handle; the plane follows it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/state/section.h"
#include "app/viewer/scene_projection.h"

namespace app {

// The handle of a cut with that border (display frame, mm, not empty), outside of it on the right of the
// picture, `gapMm` from what is farthest there. Nothing for a cut that is seen face-on, since it would move
// towards the eye.
std::optional<CutHandle> handleOf(const ActiveCut& cut, std::span<const glm::vec3> borderMm,
                                  const eng::CameraPose& camera, float gapMm);

// A handle, held.
class SectionGrip {
 public:
  // Held at `cursor`, while its plane lies at `position`. The atlas is borrowed.
  SectionGrip(const CutHandle& handle, const anatomy::Atlas& atlas, float position, glm::vec2 cursor,
              const SceneProjection& projection);

  // The position at which the held place is under the cursor, within the leg.
  float positionAt(glm::vec2 cursor, const SceneProjection& projection, const Sections& sections) const;
  SectionKind kind() const { return handle_.kind; }
  // "section transverse 0.6543"
  std::string lineFor(float position) const;

 private:
  glm::vec2 pixelAt(float position, const SceneProjection& projection) const;

  const anatomy::Atlas& atlas_;
  CutHandle handle_;
  glm::vec3 mmForOne_;  // of the handle, for each unit of the position
  float heldAt_;
  glm::vec2 aside_;  // from the middle of the handle to the cursor
};

}  // namespace app
