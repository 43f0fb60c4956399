// What labels and pins are made of: structures with the places where they are seen, in the picture.
#pragma once

#include <optional>
#include <vector>

#include "app/state/label_weights.h"
#include "app/ui/page.h"

namespace app {

// From the display frame to the display of the interface.
class Projection {
 public:
  explicit Projection(const Page& page);

  // Nothing for a point behind the eye.
  std::optional<glm::vec2> operator()(glm::vec3 point) const;

 private:
  Box box_;
  glm::mat4 clipFromScene_;
};

struct NamedAnchor {
  anatomy::StructureId id;
  glm::vec2 place{0.0f};
  std::vector<glm::vec2> others;
  float importance = 0.0f;
  bool always = false;  // selected or pointed at
};

// Of every structure that is drawn and large enough to be named.
std::vector<NamedAnchor> namedAnchors(const Page& page, const LabelWeights& weights,
                                      const Projection& project);

bool isSelectedOrHovered(const Page& page, anatomy::StructureId id);

// How far what is drawn reaches to the left and to the right; at most the scene.
struct Reach {
  float left, right;
};
Reach reachOfLeg(const Page& page, const Projection& project);

}  // namespace app
