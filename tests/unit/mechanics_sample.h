// The program's own numbers for pressing, rolling and moving.
#pragma once

#include "app/mechanics/mechanics.h"
#include "tests/unit/small_atlas.h"

namespace test {

inline const mechanics::Mechanics& mechanicsFacts() {
  static const mechanics::Mechanics facts =
      mechanics::requireMechanics(assetsFolder() / "mechanics", *content().table, *content().text);
  return facts;
}

}  // namespace test
