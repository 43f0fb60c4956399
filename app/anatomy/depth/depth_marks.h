// When each place of each structure is uncovered on the way from skin (depth 0) to bone (depth 1).
#pragma once

#include "app/anatomy/atlas.h"

namespace anatomy {

// The depths between which a structure dissolves. {0, 0}: it stays to the end, as bones do.
struct DepthSpan {
  float from = 0.0f;
  float to = 0.0f;
  bool stays() const { return to <= 0.0f; }
  bool operator==(const DepthSpan&) const = default;
};

// Writes every vertex' span into the mesh's colours: green is `from`, blue is `to`, 255 for 1. The mask in
// red and what is in alpha are kept. A structure dissolves through its whole local thickness at once, and
// what lies over it has gone before.
void markDepths(Atlas& atlas);

// Of one vertex of a marked mesh.
DepthSpan depthSpan(const eng::Mesh& mesh, size_t vertex);

}  // namespace anatomy
