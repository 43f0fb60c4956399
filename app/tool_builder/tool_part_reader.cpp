#include "app/tool_builder/tool_part_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <glm/glm.hpp>
#include <glm/gtx/rotate_vector.hpp>
#include <optional>

#include "app/anatomy/body/body_part_reader.h"
#include "app/tool_builder/finger_reader.h"

namespace tool_builder {
namespace {

using anatomy::TomlEntry;

constexpr std::array<std::string_view, 4> kEveryPart = {"shape", "operation", "blend", "repeat"};

struct Repeat {
  int count = 1;
  float stepDeg = 0.0f;
  glm::vec3 axis{0.0f, 0.0f, 1.0f}, through{0.0f};

  glm::vec3 turned(glm::vec3 direction, int i) const {
    return glm::rotate(direction, glm::radians(stepDeg * float(i)), glm::normalize(axis));
  }
  glm::vec3 placed(glm::vec3 place, int i) const { return through + turned(place - through, i); }
};

Repeat readRepeat(TomlEntry& part) {
  Repeat repeat;
  if (!part.has("repeat")) return repeat;
  TomlEntry entry = part.below("repeat");
  entry.allowOnly({"count", "step", "axis", "through"});
  repeat.count = std::max(1, entry.positive("count"));
  repeat.stepDeg = entry.number("step", 360.0f / float(repeat.count), {-360, 360});
  repeat.axis = threeNumbers(entry, "axis");
  repeat.through = threeNumbers(entry, "through");
  if (glm::length(repeat.axis) < 1e-3f) entry.complain("axis", "the axis has no direction");
  if (entry.faulty()) repeat = {};
  return repeat;
}

const Finger* fingerOf(TomlEntry& entry, const std::vector<Finger>& fingers) {
  entry.allowOnly({"of"}, kEveryPart);
  const std::string id = entry.requiredText("of");
  const auto found = std::ranges::find(fingers, id, &Finger::id);
  if (found != fingers.end()) return &*found;
  entry.complain(fmt::format("there is no [[finger]] '{}'", id));
  return nullptr;
}

eng::Strap readBar(TomlEntry& entry, const Repeat& repeat, int turn) {
  entry.allowOnly({"from", "to", "width", "thick", "facing"}, kEveryPart);
  const float width = entry.number("width", 1.0f, {0.2f, 800}),
              thick = entry.number("thick", width, {0.2f, 800});
  const glm::vec3 facing =
      entry.has("facing") ? repeat.turned(threeNumbers(entry, "facing"), turn) : glm::vec3(0);
  eng::Strap bar;
  for (const char* key : {"from", "to"})
    bar.points.push_back({repeat.placed(threeNumbers(entry, key), turn), width, thick, facing});
  return bar;
}

eng::Disc readDisc(TomlEntry& entry, const Repeat& repeat, int turn) {
  entry.allowOnly({"centre", "axis", "long", "across", "edge"}, kEveryPart);
  const glm::vec3 axis = repeat.turned(glm::normalize(threeNumbers(entry, "axis")), turn);
  const float across = entry.number("across", 10.0f, {0.4f, 600});
  return {.centreMm = repeat.placed(threeNumbers(entry, "centre"), turn),
          .axis = axis,
          .acrossAxis = glm::normalize(
              glm::cross(axis, std::abs(axis.z) < 0.9f ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0))),
          .lengthMm = entry.number("long", 1.0f, {0.4f, 1000}),
          .middleMm = across,
          .acrossMm = across,
          .edgeRadiusMm = entry.number("edge", 0.5f, {0.0f, 50})};
}

// Nothing for a shape that the figure of the body has as well.
std::optional<eng::Shape> ownShape(TomlEntry& entry, const std::vector<Finger>& fingers, const Repeat& repeat,
                                   int turn) {
  const std::string shape = entry.text("shape");
  if (shape == "bar") return readBar(entry, repeat, turn);
  if (shape == "disc") return readDisc(entry, repeat, turn);
  if (shape != "finger" && shape != "nail") return std::nullopt;
  const Finger* finger = fingerOf(entry, fingers);
  if (!finger) return eng::Strap{};
  return shape == "nail" ? eng::Shape(nail(*finger)) : eng::Shape(flesh(*finger));
}

}  // namespace

std::vector<eng::Part> readToolPart(TomlEntry& entry, const std::vector<Finger>& fingers) {
  std::vector<eng::Part> parts;
  const Repeat repeat = readRepeat(entry);
  for (int turn = 0; turn < repeat.count; ++turn) {
    std::optional<eng::Shape> shape = ownShape(entry, fingers, repeat, turn);
    if (!shape) {
      for (anatomy::BodyPart& part : anatomy::readBodyPart(entry)) parts.push_back(std::move(part.part));
      return parts;
    }
    eng::Part part{.shape = std::move(*shape)};
    part.operation = entry.text("operation") == "cut" ? eng::Operation::Cut : eng::Operation::Add;
    part.blendMm = entry.number("blend", 0.0f, {0, 100});
    if (entry.faulty()) return {};
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace tool_builder
