#include "app/anatomy/peel/gastrocnemius.h"

namespace anatomy {
namespace {

// Of the height of the bellies: what ends lower than this above their distal end passes under the flap.
constexpr float kFreeHeight = 0.2f;
// Of their depth, from behind: what stays in front of this lies beside them.
constexpr float kFreeDepth = 0.25f;

eng::Bounds boundsOfHeads(const Atlas& atlas) {
  eng::Bounds bounds;
  for (const Head head : kHeads)
    if (const auto id = findHead(atlas, head)) bounds.add(atlas.at(*id).bounds);
  return bounds;
}

bool isCoveringLayer(Layer layer) {
  return layer == Layer::Skin || layer == Layer::Subcutaneous || layer == Layer::CruralFascia;
}

}  // namespace

std::optional<StructureId> findHead(const Atlas& atlas, Head head) {
  return atlas.find(head == Head::Medial ? "gastrocnemius-medial" : "gastrocnemius-lateral");
}

bool hasGastrocnemius(const Atlas& atlas) {
  return findHead(atlas, Head::Medial) || findHead(atlas, Head::Lateral);
}

std::vector<StructureId> coversOfGastrocnemius(const Atlas& atlas) {
  const eng::Bounds heads = boundsOfHeads(atlas);
  std::vector<StructureId> covers;
  if (heads.empty()) return covers;
  const glm::vec3 free = heads.min + heads.size() * glm::vec3(0, kFreeDepth, kFreeHeight);
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const Structure& structure = atlas.structures[i];
    if (!isCoveringLayer(structure.facts.layer) || structure.bounds.empty()) continue;
    if (structure.bounds.max.z > free.z && structure.bounds.min.y < free.y) covers.push_back({i});
  }
  return covers;
}

}  // namespace anatomy
