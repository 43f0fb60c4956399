// What the leg is rolled on: where the roller lies under it, and how much of the body rests on it.
#pragma once

#include <optional>
#include <string>

namespace app {

struct RollState {
  std::optional<float> t;       // of the roller's middle along the leg; none: there is no roller
  std::string roller = "soft";  // id of a mechanics::Roller
  float load = 0.17f;           // share of the body's weight on this calf
  float bodyMassKg = 80.4f;
  float legRotationDeg = 0.0f;  // toes out above 0
  bool operator==(const RollState&) const = default;
};

}  // namespace app
