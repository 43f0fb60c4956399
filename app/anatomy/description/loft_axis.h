// What the stations of a loft are stacked along: up the leg by t, along one of its other axes, or along a
// bone's own.
#pragma once

#include "app/anatomy/description/columns.h"
#include "engine/modelling/solid.h"

namespace anatomy {

struct LoftAxis {
  eng::LoftFrame frame;
  Column along{"t", kAlongT};  // of the stations' tables
  Column u{"lat", kLateralMm}, v{"ant", kAnteriorMm};
  float scaleMm = 1.0f;  // millimetres for one unit of `along`
};

// Reads 'axis'; up the leg where there is none.
LoftAxis readLoftAxis(TomlEntry& entry, float lengthMm);

}  // namespace anatomy
