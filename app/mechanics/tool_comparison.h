// Tools of any kind laid on the same place of the leg, so that what articles say of them can be held against
// numbers.
#pragma once

#include "app/mechanics/mechanics.h"
#include "app/mechanics/tool_print.h"

namespace mechanics {

// Where the leg lies on it and how heavily.
struct RestingPlace {
  float t = 0.5f, rotationDeg = 0.0f;
  float loadN = 0.0f;
  bool operator==(const RestingPlace&) const = default;
};

// What bears on the tool: the leg that lies on a roller or a ball, as far as a ball is pressed at all;
// anything else is pressed by a hand or a knee with its usual force.
float forceOn(const Mechanics& mechanics, std::string_view id, float loadN);

// `bed` of the same leg. Throws eng::Error for an id that is neither a roller nor a tool, a place that is no
// number, and one where there is no leg.
ToolPrint printAt(const RollerBed& bed, const anatomy::Atlas& atlas, const Mechanics& mechanics,
                  std::string_view id, const RestingPlace& place);

// A roller at one place of its way.
struct RollStation {
  float t = 0.0f;
  bool refused = false;  // then there are no numbers
  float meanKPa = 0.0f, peakKPa = 0.0f, areaCm2 = 0.0f;
  std::optional<Arrival> gastrocnemius, soleus;
};

// From one end of where the roller may be to the other, evenly; some milliseconds for each.
std::vector<RollStation> rollStations(const RollerBed& bed, const anatomy::Atlas& atlas,
                                      const Mechanics& mechanics, const Roller& roller, float rotationDeg,
                                      float loadN, int count = 29);

}  // namespace mechanics
