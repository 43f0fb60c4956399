#include "app/anatomy/description/part_reader.h"

#include <fmt/format.h>

#include "app/anatomy/description/loft_reader.h"
#include "app/anatomy/description/shape_reader.h"

namespace anatomy {
namespace {

constexpr NumberRange kBlendMm{0, 40};

eng::Operation readOperation(TomlEntry& entry) {
  const std::string word = entry.text("operation");
  if (word.empty() || word == "add") return eng::Operation::Add;
  if (word == "cut") return eng::Operation::Cut;
  if (word == "keep") return eng::Operation::Keep;
  entry.complain("operation", fmt::format("unknown operation '{}'; one of add, cut, keep", word));
  return eng::Operation::Add;
}

std::optional<eng::Shape> readShape(TomlEntry& entry, const std::string& owner, const DescribedIds& ids,
                                    float lengthMm) {
  const std::string shape = entry.requiredText("shape");
  if (shape == "loft") return readLoft(entry, lengthMm);
  if (shape == "polygon") return readPolygon(entry, lengthMm);
  if (shape == "strap") return readStrap(entry);
  if (shape == "ball") return readBall(entry);
  if (shape == "disc") return readDisc(entry);
  if (shape == "sheet") return readSheet(entry, owner, ids);
  if (shape == "layer") return readLayer(entry, lengthMm);
  if (!shape.empty())
    entry.complain(
        "shape",
        fmt::format("unknown shape '{}'; one of loft, polygon, strap, ball, disc, sheet, layer", shape));
  return std::nullopt;
}

}  // namespace

std::optional<eng::Part> readPart(TomlEntry& entry, const std::string& owner, const DescribedIds& ids,
                                  float lengthMm) {
  auto shape = readShape(entry, owner, ids, lengthMm);
  const eng::Operation operation = readOperation(entry);
  const float blendMm = entry.number("blend", 0.0f, kBlendMm);
  if (!shape || entry.faulty()) return std::nullopt;
  return eng::Part{.shape = std::move(*shape), .operation = operation, .blendMm = blendMm};
}

}  // namespace anatomy
