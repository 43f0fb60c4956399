// Sections of a leg side by side: the model filled, the reference as outlines.
#pragma once

#include <string>
#include <vector>

#include "engine/base/image.h"
#include "engine/geometry/mesh.h"

namespace ruler {

struct NamedMesh {
  std::string id;
  const eng::Mesh* mesh;
};

struct SectionCut {
  float zMm = 0.0f;
  std::string label;  // digits
};

// One panel for each cut, all of one scale, with a line every 10 mm; x points right, y up.
eng::Picture sectionPicture(const std::vector<NamedMesh>& model, const std::vector<NamedMesh>& reference,
                            const std::vector<SectionCut>& cuts);

}  // namespace ruler
