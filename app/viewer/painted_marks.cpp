#include "app/viewer/painted_marks.h"

namespace app {

anatomy::PaintedPain painOf(const std::vector<HurtMark>& marks) {
  anatomy::PaintedPain pain;
  for (const HurtMark& mark : marks) {
    const bool body = mark.on == HurtMark::On::Body;
    pain.push_back({.zone = mark.zone,
                    .on = body ? anatomy::ZoneOn::Body : anatomy::ZoneOn::Leg,
                    .placeMm = mark.placeMm,
                    .radiusMm = body ? kBodyBrushMm : kLegBrushMm,
                    .level = mark.intensity});
  }
  return pain;
}

}  // namespace app
