#include "app/mechanics/reach_map.h"

#include <algorithm>

namespace mechanics {

std::optional<Reach> reachOf(const LayerStack& stack, const Contact& contact,
                             anatomy::StructureId structure) {
  const Layer* layer = findLayer(stack, structure);
  if (!layer || contact.forceN <= 0.0f) return std::nullopt;
  return Reach{layer->depthMm, arrivingShare(contact, *layer), isReached(contact, *layer)};
}

std::vector<anatomy::StructureId> coverOf(const LayerStack& stack, anatomy::StructureId structure) {
  std::vector<anatomy::StructureId> cover;
  for (const Layer& layer : stack.layers()) {
    if (layer.structure == structure) break;
    const bool named = layer.structure && layer.tissue != Tissue::Skin && layer.tissue != Tissue::Fat;
    if (named && !std::ranges::count(cover, *layer.structure)) cover.push_back(*layer.structure);
  }
  return cover;
}

std::vector<std::optional<Reach>> reachMap(const LegSoundings& soundings, const Mechanics& mechanics,
                                           const Tool& tool, float forceN, anatomy::StructureId structure) {
  std::vector<std::optional<Reach>> map(soundings.size());
  for (size_t i = 0; i < map.size(); ++i) {
    const LayerStack& stack = soundings.at(i).stack;
    if (!findLayer(stack, structure)) continue;
    if (refusedPress(mechanics.keepOuts, soundings.tOf(i), soundings.thetaOf(i), forceN)) continue;
    map[i] = reachOf(stack, press(stack, tool, forceN), structure);
  }
  return map;
}

}  // namespace mechanics
