#include "app/anatomy/description/loft_axis.h"

#include <fmt/format.h>

#include <cmath>
#include <glm/geometric.hpp>

namespace anatomy {
namespace {

constexpr glm::vec3 kLateral{1, 0, 0};
constexpr glm::vec3 kAnterior{0, 1, 0};
constexpr glm::vec3 kProximal{0, 0, 1};
constexpr float kShortestAxisMm = 1.0f;
constexpr NumberRange kOffAxisMm{-150, 150};

// Of two directions the first that is farther from the axis than 45 degrees.
glm::vec3 farFrom(glm::vec3 along, glm::vec3 preferred, glm::vec3 otherwise) {
  return std::abs(glm::dot(along, preferred)) > std::sqrt(0.5f) ? otherwise : preferred;
}

eng::LoftFrame frameAlong(glm::vec3 originMm, glm::vec3 along) {
  const glm::vec3 across = farFrom(along, kLateral, kAnterior);
  const glm::vec3 u = glm::normalize(across - along * glm::dot(along, across));
  const glm::vec3 v = glm::cross(along, u);
  const bool isTurned = glm::dot(v, farFrom(along, kProximal, kAnterior)) < 0.0f;
  return {.origin = originMm, .along = along, .u = u, .v = isTurned ? -v : v};
}

LoftAxis ownAxis(TomlEntry ends) {
  ends.allowOnly({"from", "to"});
  const glm::vec3 from = placeIn(ends, "from"), to = placeIn(ends, "to");
  const float lengthMm = glm::length(to - from);
  if (!ends.faulty() && lengthMm < kShortestAxisMm) ends.complain("'from' and 'to' are the same place");
  LoftAxis axis{.along = {"the place along the axis", {-150, 550}},
                .u = {"the first offset", kOffAxisMm},
                .v = {"the second offset", kOffAxisMm}};
  if (!ends.faulty()) axis.frame = frameAlong(from, (to - from) / lengthMm);
  return axis;
}

}  // namespace

LoftAxis readLoftAxis(TomlEntry& entry, float lengthMm) {
  if (entry.isTable("axis")) return ownAxis(entry.below("axis"));
  const std::string name = entry.has("axis") ? entry.text("axis") : "proximal";
  if (name == "anterior")
    return {.frame = frameAlong({}, kAnterior), .along = {"ant", kAnteriorMm}, .v = {"z", kProximalMm}};
  if (name == "lateral")
    return {.frame = frameAlong({}, kLateral),
            .along = {"lat", kLateralMm},
            .u = {"ant", kAnteriorMm},
            .v = {"z", kProximalMm}};
  if (name != "proximal" && !name.empty())
    entry.complain("axis",
                   fmt::format("'{}' is no axis; proximal, anterior, lateral or {{ from, to }}", name));
  return {.frame = frameAlong({}, kProximal), .scaleMm = lengthMm};
}

}  // namespace anatomy
