#include "tests/unit/leg_files.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "engine/base/error.h"
#include "engine/geometry/mesh_cook.h"

namespace test {
namespace fs = std::filesystem;

const std::map<std::string, eng::Mesh>& plainParts() {
  static const std::map<std::string, eng::Mesh> parts = [] {
    std::map<std::string, eng::Mesh> coarse;
    const anatomy::LoadOptions builtIn{.model = {}, .assets = assetsFolder(), .side = {}};
    for (anatomy::Structure& structure : anatomy::loadModel(content(), builtIn).structures)
      coarse[structure.facts.id] = std::move(structure.coarse);
    return coarse;
  }();
  return parts;
}

std::string releaseHeader(const std::string& conceptId, const std::string& name, const eng::Mesh& mesh) {
  const eng::Bounds box = eng::boundsOf(mesh);
  return fmt::format("# Concept ID : {}\n# English name : {}\n# Bounds(mm): ({},{},{})-({},{},{})\n",
                     conceptId, name, box.min.x, box.min.y, box.min.z, box.max.x, box.max.y, box.max.z);
}

std::string objText(const eng::Mesh& mesh) {
  std::string text;
  for (const glm::vec3& p : mesh.positions) text += fmt::format("v {} {} {}\n", p.x, p.y, p.z);
  for (const glm::vec3& n : mesh.normals) text += fmt::format("vn {} {} {}\n", n.x, n.y, n.z);
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const uint32_t a = mesh.indices[i] + 1, b = mesh.indices[i + 1] + 1, c = mesh.indices[i + 2] + 1;
    text += fmt::format("f {0}//{0} {1}//{1} {2}//{2}\n", a, b, c);
  }
  return text;
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

eng::Mesh inSourceFrame(eng::Mesh mesh, anatomy::Side side) {
  const float x = side == anatomy::Side::Right ? -1.0f : 1.0f;
  glm::mat4 matrix(1.0f);
  matrix[0].x = x;
  matrix[1].y = -1.0f;
  matrix[3] = {x * 75.0f, 40.0f, 80.0f, 1.0f};
  eng::transform(mesh, matrix);
  return mesh;
}

void writeRelease(const fs::path& folder, anatomy::Side side, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const anatomy::StructureRow* row = content().table->findById(id);
    ASSERT_NE(row, nullptr) << id;
    const eng::Mesh mesh = inSourceFrame(plainParts().at(id), side);
    const int fma = side == anatomy::Side::Right ? row->fmaRight : row->fmaLeft;
    const std::string name = fmt::format("{} {}", side == anatomy::Side::Right ? "Right" : "Left", row->name);
    write(folder / fmt::format("FJ{}.obj", fma),
          releaseHeader(fmt::format("FMA{}", fma), name, mesh) + objText(mesh));
  }
}

std::string errorOf(const anatomy::LoadOptions& options) {
  try {
    anatomy::loadModel(content(), options);
  } catch (const eng::Error& error) {
    return error.what();
  }
  return {};
}

bool anyProblem(const anatomy::Problems& problems, const std::string& text) {
  return std::ranges::any_of(problems, [&](const anatomy::Problem& problem) {
    return anatomy::toLine(problem).find(text) != std::string::npos;
  });
}

}  // namespace test
