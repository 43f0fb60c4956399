#include "app/anatomy/morphometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/base/file.h"

namespace anatomy {
namespace {

using nlohmann::json;

glm::vec3 readVec3(const json& value) {
  const auto v = value.get<std::array<float, 3>>();
  return {v[0], v[1], v[2]};
}

glm::vec2 readVec2(const json& value) {
  const auto v = value.get<std::array<float, 2>>();
  return {v[0], v[1]};
}

Station readStation(const json& row) {
  return {.t = row.at("t"),
          .middleMm = readVec2(row.at("middle_mm")),
          .widthMm = row.at("width_mm"),
          .axisDeg = row.at("axis_deg"),
          .sagittaMm = row.at("sagitta_mm"),
          .thicknessesMm = row.at("thicknesses_mm").get<std::array<float, 3>>(),
          .areaCm2 = row.at("area_cm2")};
}

SweptRow readSwept(const json& row) {
  SweptRow swept{.id = row.at("id"), .tMin = row.at("t_min"), .tMax = row.at("t_max"), .stations = {}};
  for (const json& station : row.at("stations")) swept.stations.push_back(readStation(station));
  const auto notRising = [](const Station& a, const Station& b) { return a.t >= b.t; };
  if (swept.stations.size() < 2 ||
      std::ranges::adjacent_find(swept.stations, notRising) != swept.stations.end())
    throw eng::Error(fmt::format("{}: needs two or more stations of rising t", swept.id));
  return swept;
}

FootBoneRow readFootBone(const json& row) {
  FootBoneRow bone{.id = row.at("id"),
                   .middleMm = readVec3(row.at("middle_mm")),
                   .extentsMm = readVec3(row.at("extents_mm")),
                   .longAxis = readVec3(row.at("long_axis")),
                   .shortAxis = readVec3(row.at("short_axis")),
                   .volumeCm3 = row.at("volume_cm3")};
  const float across = glm::length(glm::cross(bone.longAxis, bone.shortAxis));
  if (!(across > 0.5f) || !(bone.volumeCm3 > 0.0f))
    throw eng::Error(fmt::format("{}: needs two axes square to each other and a volume", bone.id));
  return bone;
}

Morphometry readRows(const json& root) {
  Morphometry morphometry{.lengthMm = root.at("length_mm"), .landmarks = {}, .swept = {}, .footBones = {}};
  if (!(morphometry.lengthMm > 0.0f)) throw eng::Error("length_mm must be above 0");
  for (const auto& [name, position] : root.at("landmarks").items())
    morphometry.landmarks[name] = readVec3(position);
  for (const json& row : root.at("swept")) morphometry.swept.push_back(readSwept(row));
  for (const json& row : root.at("foot_bones")) morphometry.footBones.push_back(readFootBone(row));
  return morphometry;
}

}  // namespace

Morphometry readMorphometry(const std::filesystem::path& file) {
  const std::string text = eng::readTextFile(file);
  try {
    return readRows(json::parse(text));
  } catch (const json::exception& e) {
    throw eng::Error(
        fmt::format("{}: {}; restore the file from the program's assets", file.string(), e.what()));
  } catch (const eng::Error& e) {
    throw eng::Error(
        fmt::format("{}: {}; restore the file from the program's assets", file.string(), e.what()));
  }
}

}  // namespace anatomy
