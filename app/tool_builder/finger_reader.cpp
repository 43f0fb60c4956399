#include "app/tool_builder/finger_reader.h"

#include <fmt/format.h>

#include <glm/glm.hpp>

namespace tool_builder {

using anatomy::TomlEntry;

glm::vec3 threeNumbers(TomlEntry& entry, std::string_view key) {
  const std::vector<float> numbers = entry.numbers(key, 3);
  if (!numbers.empty()) return {numbers[0], numbers[1], numbers[2]};
  if (!entry.has(key)) entry.complain(fmt::format("'{}' is missing", key));
  return {};
}

std::optional<Finger> readFinger(TomlEntry& entry) {
  entry.allowOnly({"id", "root", "along", "towards", "lengths", "bends", "widths", "pad"});
  Finger finger{.id = entry.requiredText("id"), .root = threeNumbers(entry, "root")};
  finger.along = threeNumbers(entry, "along");
  if (entry.has("towards")) finger.towards = threeNumbers(entry, "towards");
  const size_t bones = entry.listSize("lengths");
  finger.lengthsMm = entry.numbers("lengths", bones);
  finger.bendsDeg = entry.numbers("bends", bones);
  finger.widthsMm = entry.numbers("widths", bones + 1);
  finger.padMm = entry.number("pad", 0.0f, {0.0f, 6.0f});
  if (bones == 0) entry.complain("'lengths' is missing");
  for (const float mm : finger.lengthsMm)
    if (!(mm >= 1.0f)) entry.complain("lengths", "a bone is 1 mm long or more");
  for (const float mm : finger.widthsMm)
    if (!(mm >= 1.0f)) entry.complain("widths", "a finger is 1 mm wide or more");
  if (glm::length(glm::cross(finger.along, finger.towards)) < 1e-3f)
    entry.complain("'along' and 'towards' must not be parallel");
  if (entry.faulty() || finger.bendsDeg.empty() || finger.widthsMm.empty()) return std::nullopt;
  return finger;
}

}  // namespace tool_builder
