#include "engine/geometry/mesh_coarse.h"

#include <meshoptimizer.h>

#include "engine/base/parallel.h"
#include "engine/geometry/mesh_cook.h"

namespace eng {
namespace {

// Each level is made from the one before, so that its errors are those steps summed.
constexpr float kErrorStepsMm[] = {0.12f, 0.18f, 0.45f};
constexpr float kSmallestRatio = 0.02f;  // of the triangles; the error bound stops long before

struct Welding {
  std::vector<uint32_t> placeOf;  // by vertex
  size_t places = 0;
};

Welding weldPlaces(const Mesh& mesh) {
  Welding welding{std::vector<uint32_t>(mesh.positions.size()), 0};
  welding.places =
      meshopt_generateVertexRemap(welding.placeOf.data(), nullptr, mesh.positions.size(),
                                  mesh.positions.data(), mesh.positions.size(), sizeof(glm::vec3));
  return welding;
}

// Positions as they are, normals summed, the other attributes of whichever vertex comes last.
Mesh weldedByPlace(const Mesh& mesh) {
  const Welding welding = weldPlaces(mesh);
  Mesh welded;
  welded.positions.resize(welding.places);
  welded.normals.assign(welding.places, glm::vec3(0.0f));
  welded.tangents.resize(mesh.tangents.empty() ? 0 : welding.places);
  welded.colours.resize(mesh.colours.empty() ? 0 : welding.places);
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    const uint32_t place = welding.placeOf[i];
    welded.positions[place] = mesh.positions[i];
    welded.normals[place] += mesh.normals[i];
    if (!mesh.tangents.empty()) welded.tangents[place] = mesh.tangents[i];
    if (!mesh.colours.empty()) welded.colours[place] = mesh.colours[i];
  }
  for (glm::vec3& normal : welded.normals) {
    const float length = glm::length(normal);
    normal = length > 1e-6f ? normal / length : glm::vec3(0, 0, 1);
  }
  for (const uint32_t index : mesh.indices) welded.indices.push_back(welding.placeOf[index]);
  return welded;
}

}  // namespace

Mesh coarsened(const Mesh& mesh, float errorMm) {
  if (mesh.indices.empty()) return mesh;
  Mesh coarse = simplified(weldedByPlace(mesh), kSmallestRatio, errorMm);
  return coarse.indices.empty() ? mesh : coarse;  // thinner than the error: nothing would be left
}

std::vector<DetailLevel> detailLevels(std::span<const Mesh* const> meshes) {
  std::vector<DetailLevel> levels;
  std::vector<const Mesh*> finer(meshes.begin(), meshes.end());
  float errorMm = 0.0f;
  for (const float stepMm : kErrorStepsMm) {
    errorMm += stepMm;
    DetailLevel level{errorMm, {}};
    level.meshes.resize(finer.size());
    parallelFor(finer.size(), [&](size_t i) { level.meshes[i] = coarsened(*finer[i], stepMm); });
    levels.push_back(std::move(level));
    finer.clear();
    for (const Mesh& mesh : levels.back().meshes) finer.push_back(&mesh);
  }
  return levels;
}

}  // namespace eng
