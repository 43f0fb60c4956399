#include "app/mechanics/hidden_nodule.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "app/mechanics/reach_map.h"

namespace mechanics {
namespace {

constexpr const char* kMuscles[] = {"soleus", "gastrocnemius-medial", "gastrocnemius-lateral"};
constexpr float kRadiusMm = 9.0f;

std::vector<HiddenNodule> placesIn(const LegSoundings& soundings, const Mechanics& mechanics,
                                   const Tool& tool, anatomy::StructureId muscle) {
  std::vector<HiddenNodule> places;
  const auto map = reachMap(soundings, mechanics, tool, tool.usualForceN, muscle);
  for (size_t i = 0; i < map.size(); ++i)
    if (map[i] && map[i]->reached)
      places.push_back({.muscle = muscle,
                        .site = {soundings.tOf(i), soundings.thetaOf(i)},
                        .skinMm = soundings.at(i).topMm,
                        .depthMm = map[i]->depthMm,
                        .radiusMm = kRadiusMm});
  return places;
}

LayerStack hardened(const TissueLaws& laws, const LayerStack& stack, anatomy::StructureId muscle,
                    float share) {
  LayerStack harder;
  for (const Layer& layer : stack.layers())
    harder.add(layer.tissue,
               layer.structure == muscle ? between(layer.law, laws.contracted, share) : layer.law,
               layer.thicknessMm, layer.structure);
  return harder;
}

}  // namespace

std::optional<HiddenNodule> hideNodule(const anatomy::Atlas& atlas, const Mechanics& mechanics,
                                       const LegSoundings& soundings, const Tool& tool, uint32_t seed) {
  std::vector<std::vector<HiddenNodule>> choices;
  for (const char* id : kMuscles)
    if (const auto muscle = atlas.find(id))
      if (auto places = placesIn(soundings, mechanics, tool, *muscle); !places.empty())
        choices.push_back(std::move(places));
  if (choices.empty()) return std::nullopt;
  // The distributions of <random> differ from library to library; the engine's numbers do not.
  std::mt19937 random(seed);
  const auto& places = choices[random() % choices.size()];
  return places[random() % places.size()];
}

float resistanceShare(const TissueLaws& laws, const Palpation& palpation, const HiddenNodule& nodule) {
  if (!palpation.tool || palpation.refused || palpation.contact.forceN <= 0.0f) return 0.0f;
  const float asideMm = glm::distance(palpation.sounding.topMm, nodule.skinMm);
  const float share = std::exp(-asideMm * asideMm / (2.0f * nodule.radiusMm * nodule.radiusMm));
  if (share < 1e-3f) return 0.0f;
  const LayerStack harder = hardened(laws, palpation.sounding.stack, nodule.muscle, share);
  const float forceN = forceForIndentation(harder, *palpation.tool, palpation.contact.indentationMm);
  return std::max(0.0f, forceN / palpation.contact.forceN - 1.0f);
}

}  // namespace mechanics
