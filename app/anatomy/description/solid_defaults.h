// What a solid is by its kind, unless its description says otherwise: who gives way to whom, how near its
// neighbours come, how far it is smoothed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/anatomy/structure_table.h"

namespace anatomy {

struct SolidDefaults {
  int level;  // what is lower is cut out of what is higher
  float gapMm, smoothMm;
};

SolidDefaults defaultsOf(Kind kind);

// "bone", "ligament", "tendon", "vessel", "muscle", "septum", "fascia", "fat", "skin", rising.
std::optional<int> levelFromName(std::string_view name);
std::string levelNames();

}  // namespace anatomy
