#include "app/mechanics/roller.h"

#include <fmt/format.h>

#include <algorithm>
#include <glm/glm.hpp>

#include "engine/base/error.h"

namespace mechanics {
namespace {

constexpr float kGravity = 9.81f;  // m/s2

template <class Row>
const Row* findIn(const std::vector<Row>& rows, std::string_view id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found != rows.end() ? &*found : nullptr;
}

}  // namespace

const Roller* RollerFacts::findRoller(std::string_view id) const {
  return findIn(rollers, id);
}

const RollPosture* RollerFacts::findPosture(std::string_view id) const {
  return findIn(postures, id);
}

float rollerLoadN(const RollerFacts& facts, float bodyMassKg, float share) {
  if (!(bodyMassKg >= facts.bodyMassKg.least && bodyMassKg <= facts.bodyMassKg.most))
    throw eng::Error(fmt::format("{} kg is no body mass here; {} to {} kg can be taken", bodyMassKg,
                                 facts.bodyMassKg.least, facts.bodyMassKg.most));
  if (!(share >= facts.load.least && share <= facts.load.most))
    throw eng::Error(fmt::format("{} is no share of the body's weight; {} to {} can rest on the roller",
                                 share, facts.load.least, facts.load.most));
  return bodyMassKg * kGravity * share;
}

RollTravel rollTravel(float travelMm, float radiusMm) {
  return {glm::degrees(travelMm / radiusMm), travelMm, 2.0f * travelMm};
}

}  // namespace mechanics
