#include "app/mechanics/tool_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/mechanics/sounding.h"
#include "engine/base/error.h"
#include "engine/base/parallel.h"

namespace mechanics {
namespace {

ToolPrint rollerPrint(const RollerBed& bed, const Mechanics& mechanics, const Roller& roller,
                      const RestingPlace& place) {
  if (std::string refused = rollRefusal(mechanics, place.t, place.rotationDeg); !refused.empty())
    return {.id = roller.id, .name = roller.name, .refused = std::move(refused)};
  return printOf(roller, bed.contact(roller, place.t, thetaOnRoller(place.rotationDeg), place.loadN));
}

ToolPrint pressPrint(const anatomy::Atlas& atlas, const Mechanics& mechanics, const Tool& tool,
                     const RestingPlace& place) {
  const float thetaDeg = thetaOnRoller(place.rotationDeg), forceN = forceOn(mechanics, tool.id, place.loadN);
  if (const KeepOut* refused = refusedPress(mechanics.keepOuts, place.t, thetaDeg, forceN))
    return {.id = tool.id, .name = tool.name, .refused = refused->reason};
  const Sounding under = soundAt(atlas, mechanics, place.t, thetaDeg);
  return printOf(tool, press(under.stack, tool, forceN), under.stack);
}

RollStation stationAt(const RollerBed& bed, const anatomy::Atlas& atlas, const Mechanics& mechanics,
                      const Roller& roller, const RestingPlace& place) {
  RollStation station{.t = place.t};
  station.refused = !rollRefusal(mechanics, place.t, place.rotationDeg).empty();
  if (station.refused) return station;
  const RollerContact contact = bed.contact(roller, place.t, thetaOnRoller(place.rotationDeg), place.loadN);
  station.meanKPa = contact.meanPressureKPa;
  station.peakKPa = contact.peakPressureKPa;
  station.areaCm2 = contact.areaCm2;
  station.gastrocnemius = arrivalAt(contact.stack, contact.middle, atlas, "gastrocnemius");
  station.soleus = arrivalAt(contact.stack, contact.middle, atlas, "soleus");
  return station;
}

}  // namespace

float forceOn(const Mechanics& mechanics, std::string_view id, float loadN) {
  const Tool* tool = mechanics.findTool(id);
  if (!tool || mechanics.rolling.findRoller(id)) return loadN;
  return tool->shape == Tool::Shape::Round ? std::min(loadN, tool->mostForceN) : tool->usualForceN;
}

ToolPrint printAt(const RollerBed& bed, const anatomy::Atlas& atlas, const Mechanics& mechanics,
                  std::string_view id, const RestingPlace& place) {
  if (const Roller* roller = mechanics.rolling.findRoller(id))
    return rollerPrint(bed, mechanics, *roller, place);
  if (const Tool* tool = mechanics.findTool(id)) return pressPrint(atlas, mechanics, *tool, place);
  throw eng::Error(fmt::format("there is no tool '{}' to be laid on the leg", id));
}

std::vector<RollStation> rollStations(const RollerBed& bed, const anatomy::Atlas& atlas,
                                      const Mechanics& mechanics, const Roller& roller, float rotationDeg,
                                      float loadN, int count) {
  std::vector<RollStation> stations(size_t(std::max(2, count)));
  const Span& way = mechanics.rolling.t;
  eng::parallelFor(stations.size(), [&](size_t i) {
    const float t = std::lerp(way.least, way.most, float(i) / float(stations.size() - 1));
    stations[i] = stationAt(bed, atlas, mechanics, roller, {t, rotationDeg, loadN});
  });
  return stations;
}

}  // namespace mechanics
