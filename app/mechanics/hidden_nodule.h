// A hard nodule hidden in the calf, for learning to search with the finger.
#pragma once

#include <cstdint>
#include <optional>

#include "app/mechanics/palpation.h"
#include "app/mechanics/soundings.h"

namespace mechanics {

struct HiddenNodule {
  anatomy::StructureId muscle;
  PalpationSite site;
  glm::vec3 skinMm{};    // over it, display frame
  float depthMm = 0.0f;  // of the muscle's outer side
  float radiusMm = 0.0f;
};

// Somewhere in the soleus or gastrocnemius where the tool reaches the muscle with its usual force; each of
// the muscles is as likely, and each of its places. The same seed gives the same nodule. Nothing for a leg
// without such a place.
std::optional<HiddenNodule> hideNodule(const anatomy::Atlas& atlas, const Mechanics& mechanics,
                                       const LegSoundings& soundings, const Tool& tool, uint32_t seed);

// How much harder the tissue feels there than it would without the nodule: by what share more force holds
// the tool as deep as the press has brought it. 0 and more; over the nodule it is the law of contracted
// muscle that gives, sideways a bell of the nodule's radius.
float resistanceShare(const TissueLaws& laws, const Palpation& palpation, const HiddenNodule& nodule);

}  // namespace mechanics
