// GLB files made to order: a good one, whose JSON a test may then change.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/geometry/glb_container.h"
#include "engine/geometry/glb_write.h"
#include "tests/mesh_samples.h"
#include "tests/unit/scratch_folder.h"

namespace test {

// A cube with tangents and colours: accessors 0 POSITION, 1 NORMAL, 2 TANGENT, 3 COLOR_0, 4 indices.
inline eng::ImportedPart paintedCube() {
  eng::ImportedPart part{"Painted cube", cube(10.0f)};
  for (size_t i = 0; i < part.mesh.positions.size(); ++i) {
    const glm::vec3 normal = part.mesh.normals[i];
    part.mesh.tangents.emplace_back(normal.y, normal.z, normal.x, i % 2 ? 1.0f : -1.0f);
    part.mesh.colours.emplace_back(10 * i, 255 - 10 * i, i, 255);
  }
  return part;
}

inline std::vector<std::byte> glbOf(const std::vector<eng::ImportedPart>& parts) {
  const ScratchFolder folder;
  eng::writeGlb(folder.path() / "a.glb", parts, "credit");
  return eng::readFile(folder.path() / "a.glb");
}

inline nlohmann::json jsonOf(const std::vector<std::byte>& glb) {
  return nlohmann::json::parse(eng::splitGlb(glb).json);
}

inline std::vector<std::byte> withJson(const std::vector<std::byte>& glb, const nlohmann::json& json) {
  const std::string text = json.dump();
  return eng::joinGlb({text, eng::splitGlb(glb).binary});
}

// The painted cube after `change` was made to its JSON.
template <class Change>
std::vector<std::byte> changedCube(Change change) {
  const std::vector<std::byte> glb = glbOf({paintedCube()});
  nlohmann::json json = jsonOf(glb);
  change(json);
  return withJson(glb, json);
}

}  // namespace test
