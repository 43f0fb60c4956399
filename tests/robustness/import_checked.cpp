#include "tests/robustness/import_checked.h"

#include <cmath>
#include <stdexcept>
#include <string>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/geometry/mesh_cook.h"
#include "engine/geometry/mesh_import.h"

namespace test {
namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

void checkMesh(const eng::Mesh& mesh) {
  const size_t count = mesh.positions.size();
  require(mesh.normals.size() == count, "normals and positions differ in number");
  require(mesh.tangents.empty() || mesh.tangents.size() == count, "tangents and positions differ in number");
  require(mesh.colours.empty() || mesh.colours.size() == count, "colours and positions differ in number");
  require(mesh.indices.size() % 3 == 0, "indices are not three for each triangle");
  for (uint32_t index : mesh.indices) require(index < count, "an index is beyond the vertices");
  for (const glm::vec3& p : mesh.positions) {
    require(std::fabs(p.x) <= 1e5f && std::fabs(p.y) <= 1e5f && std::fabs(p.z) <= 1e5f,
            "a coordinate is no number or too large");
  }
  for (const glm::vec3& n : mesh.normals)
    require(std::fabs(glm::length(n) - 1.0f) < 1e-3f, "a normal is not of unit length");
  for (const glm::vec4& t : mesh.tangents) {
    require(std::fabs(glm::length(glm::vec3(t)) - 1.0f) < 1e-3f, "a tangent is not of unit length");
  }
}

void checkRefusal(const std::string& text, const std::filesystem::path& file) {
  require(text.starts_with(file.string() + ": "), "the refusal does not name the file");
  require(text.find('\n') == std::string::npos, "the refusal is longer than a line");
}

}  // namespace

Outcome importChecked(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  eng::writeFileWhole(file, bytes);
  eng::ImportedFile imported;
  try {
    imported = eng::importMeshFile(file);
  } catch (const eng::Error& error) {
    checkRefusal(error.what(), file);
    return Outcome::Refused;
  }
  require(!imported.parts.empty(), "nothing was loaded and nothing was said");
  for (eng::ImportedPart& part : imported.parts) {
    require(part.mesh.triangleCount() > 0, "a part has no triangles");
    checkMesh(part.mesh);
    eng::cook(part.mesh);
    checkMesh(part.mesh);
    checkMesh(eng::simplified(part.mesh, 0.5f, 1.0f));
  }
  return Outcome::Loaded;
}

}  // namespace test
