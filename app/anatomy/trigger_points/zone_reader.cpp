#include "app/anatomy/trigger_points/zone_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/description/columns.h"
#include "app/anatomy/landmark_rules.h"
#include "app/anatomy/structure_row_reader.h"

namespace anatomy {
namespace {

constexpr NumberRange kThetaDeg{0, 360};
constexpr NumberRange kRadiusMm{1, 200};
constexpr NumberRange kFalloffMm{1, 200};
constexpr NumberRange kStatureMm{1000, 2300};

float requiredNumber(TomlEntry& entry, std::string_view key, NumberRange range) {
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  return entry.number(key, range.least, range);
}

glm::vec3 positionIn(TomlEntry& entry, std::string_view key) {
  const std::vector<float> numbers = entry.numbers(key, 3);
  return numbers.empty() ? glm::vec3() : glm::vec3(numbers[0], numbers[1], numbers[2]);
}

void readFacing(TomlEntry& entry, SurfacePlace& place) {
  if (!entry.has("facing")) entry.complain("'facing' is missing; say from which side the surface is met");
  place.facing = directionIn(entry, "facing").value_or(glm::vec3(0, 1, 0));
}

void checkLandmark(TomlEntry& entry, const std::string& name, ZoneOn on, const BodyFrame& body) {
  const bool known = on == ZoneOn::Leg ? isLandmark(name) : body.landmarksMm.contains(name);
  if (!known && !name.empty())
    entry.complain("landmark", fmt::format("there is no landmark '{}' on the {}", name,
                                           on == ZoneOn::Leg ? "leg" : "body; add it to [body.landmarks]"));
}

SurfacePlace readPlace(TomlEntry& entry, ZoneOn on, const BodyFrame& body) {
  SurfacePlace place;
  if (entry.has("landmark")) {
    entry.allowOnly({"landmark", "offset", "facing"});
    place.by = SurfacePlace::By::Landmark;
    place.landmark = entry.requiredText("landmark");
    place.positionMm = positionIn(entry, "offset");
    checkLandmark(entry, place.landmark, on, body);
    readFacing(entry, place);
  } else if (on == ZoneOn::Body) {
    entry.allowOnly({"at", "facing"});
    place.by = SurfacePlace::By::Position;
    if (!entry.has("at")) entry.complain("a place needs 'landmark' or 'at'");
    place.positionMm = positionIn(entry, "at");
    readFacing(entry, place);
  } else {
    entry.allowOnly({"t", "theta"});
    place.t = requiredNumber(entry, "t", kAlongT);
    place.thetaDeg = requiredNumber(entry, "theta", kThetaDeg);
  }
  return place;
}

// False when something of the patch is at fault.
bool readPatch(TomlEntry entry, Zone& zone, const BodyFrame& body) {
  entry.allowOnly({"path", "radius", "falloff"});
  ZonePatch patch;
  patch.radiusMm = requiredNumber(entry, "radius", kRadiusMm);
  patch.falloffMm = requiredNumber(entry, "falloff", kFalloffMm);
  bool good = true;
  for (TomlEntry& place : entry.entries("path")) {
    patch.path.push_back(readPlace(place, zone.on, body));
    good = good && !place.faulty();
  }
  if (entry.listSize("path") == 0) entry.complain("a patch needs a 'path' of at least one place");
  zone.patches.push_back(std::move(patch));
  return good && !entry.faulty();
}

void readOn(TomlEntry& entry, Zone& zone) {
  const std::string on = entry.requiredText("on");
  zone.on = on == "body" ? ZoneOn::Body : ZoneOn::Leg;
  if (!on.empty() && on != "body" && on != "leg")
    entry.complain("on", fmt::format("a zone lies on \"leg\" or \"body\", not on '{}'", on));
}

void checkId(TomlEntry& entry, const std::string& id, const std::vector<Zone>& zones) {
  if (!id.empty() && !isPlainId(id))
    entry.complain("id", fmt::format("id '{}' must be lower-case words joined by hyphens", id));
  if (std::ranges::find(zones, id, &Zone::id) != zones.end())
    entry.complain("id", fmt::format("zone '{}' stands twice", id));
}

}  // namespace

std::optional<Zone> readZone(TomlEntry entry, const std::vector<Zone>& zones, const BodyFrame& body,
                             const Text& text) {
  entry.allowOnly({"id", "on", "patch"});
  Zone zone;
  zone.where = entry.where();
  zone.id = entry.requiredText("id");
  checkId(entry, zone.id, zones);
  readOn(entry, zone);
  bool good = true;
  for (TomlEntry& patch : entry.entries("patch")) good = readPatch(patch, zone, body) && good;
  if (zone.patches.empty()) entry.complain("the zone names no place; add a [[zone.patch]]");
  const std::string words = fmt::format("zone.{}", zone.id);
  if (text.has(words)) zone.name = text(words);
  if (zone.name.empty() && !zone.id.empty())
    entry.complain(fmt::format("zone '{}' has no name; add it under [zone] to the words", zone.id));
  if (!good || entry.faulty()) return std::nullopt;
  return zone;
}

void readBody(TomlEntry entry, BodyFrame& body) {
  entry.allowOnly({"stature", "landmarks"});
  body.statureMm = requiredNumber(entry, "stature", kStatureMm);
  TomlEntry landmarks = entry.below("landmarks");
  for (const std::string& name : landmarks.keys()) body.landmarksMm[name] = positionIn(landmarks, name);
}

}  // namespace anatomy
