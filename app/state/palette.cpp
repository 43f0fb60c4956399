#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "app/state/appearance.h"
#include "app/state/toml_fields.h"
#include "engine/base/file.h"

namespace app {

namespace {

constexpr int kKindCount = int(anatomy::Kind::Unknown) + 1;

// The transfer function of IEC 61966-2-1.
float linearFromSrgb(float encoded) {
  return encoded <= 0.04045f ? encoded / 12.92f : std::pow((encoded + 0.055f) / 1.055f, 2.4f);
}

void readColour(TomlFields& fields, const char* key, glm::vec3& value) {
  std::string hex;
  fields.read(key, hex);
  if (const auto colour = colourFromHex(hex)) {
    value = *colour;
  } else if (!hex.empty()) {
    fields.report(key, fmt::format("'{}' is no colour; write it as \"#d9b38c\"", hex));
  }
}

void readFinish(TomlFields& fields, Finish& finish) {
  fields.readNumber("wrap", finish.wrap, 0.0f, 1.0f);
  fields.readNumber("anisotropy", finish.anisotropy, 0.0f, 1.0f);
  fields.readNumber("moisture", finish.moisture, 0.0f, 1.0f);
  fields.readNumber("sheen", finish.sheen, 0.0f, 1.0f);
  fields.readNumber("film", finish.film, 0.0f, 1.0f);
  readColour(fields, "rim", finish.rim);
}

Tissue readTissue(TomlFields fields) {
  Tissue tissue;
  readColour(fields, "colour", tissue.colour);
  fields.readNumber("roughness", tissue.roughness, 0.05f, 1.0f);
  fields.readNumber("grain", tissue.grain, 0.0f, 1.0f);
  fields.readNumber("variation", tissue.variation, 0.0f, 1.0f);
  readFinish(fields, tissue.finish);
  fields.reportUnread();
  return tissue;
}

}  // namespace

std::optional<glm::vec3> colourFromHex(std::string_view hex) {
  uint32_t rgb = 0;
  if (hex.size() != 7 || hex[0] != '#') {
    return std::nullopt;
  }
  const auto [end, status] = std::from_chars(hex.data() + 1, hex.data() + hex.size(), rgb, 16);
  if (status != std::errc{} || end != hex.data() + hex.size()) {
    return std::nullopt;
  }
  const auto channel = [rgb](int shift) { return linearFromSrgb(float((rgb >> shift) & 0xFFu) / 255.0f); };
  return glm::vec3(channel(16), channel(8), channel(0));
}

Palette Palette::load(const std::filesystem::path& tissuesFile, anatomy::Problems& problems) {
  const std::string name = tissuesFile.filename().string();
  const toml::table table = parseToml(eng::readTextFile(tissuesFile), name);
  TomlFields root(table, name, problems);
  TomlFields tissues = root.below("tissue");
  Palette palette;
  for (int i = 0; i < kKindCount; ++i) {
    const std::string_view kind = idOf(anatomy::Kind(i));
    if (!table["tissue"][kind].is_table()) {
      problems.push_back({name, fmt::format("[tissue.{}] is missing; it is drawn grey", kind)});
    }
    palette.tissues.push_back(readTissue(tissues.below(kind)));
  }
  tissues.reportUnread();
  root.reportUnread();
  return palette;
}

}  // namespace app
