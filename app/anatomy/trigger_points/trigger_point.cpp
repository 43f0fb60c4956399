#include "app/anatomy/trigger_points/trigger_point.h"

namespace anatomy {

char letterOf(Badge badge) {
  return char('A' + int(badge));
}

std::optional<Badge> badgeFromLetter(std::string_view letter) {
  if (letter.size() != 1 || letter[0] < 'A' || letter[0] > letterOf(Badge::LayPage)) return std::nullopt;
  return Badge(letter[0] - 'A');
}

std::string_view idOf(ZonePart part) {
  return part == ZonePart::Core ? "core" : "spillover";
}

std::optional<ZonePart> zonePartFromId(std::string_view id) {
  for (const ZonePart part : {ZonePart::Core, ZonePart::Spillover})
    if (id == idOf(part)) return part;
  return std::nullopt;
}

}  // namespace anatomy
