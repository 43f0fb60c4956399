// The leg that these tests judge: the built-in one, as the program loads it, beside its description.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/anatomy/description/leg_description.h"
#include "app/anatomy/model_load.h"
#include "tests/leg/ruler/leg_model.h"
#include "tests/leg/ruler/leg_table.h"
#include "tests/leg/ruler/surface.h"
#include "tests/paths.h"

namespace test {

const anatomy::Content& content();
const anatomy::LegDescription& description();
const ruler::LegModel& builtIn();
const ruler::LegModel& reference();  // only where sharedLeg() exists
const ruler::LegTable& table();      // of measurements

// Of the built-in leg, each made once. Throws std::out_of_range for an id that it lacks.
const ruler::Surface& surfaceOf(const std::string& id);
const std::map<std::string, ruler::Surface>& surfaces();

// How many separate pieces the description means a structure to have.
int piecesOf(const std::string& id);

}  // namespace test
