#include "engine/geometry/weld.h"

#include <meshoptimizer.h>

#include <algorithm>

namespace eng {
namespace {

template <class T>
void addStream(std::vector<meshopt_Stream>& streams, const std::vector<T>& values) {
  if (!values.empty()) streams.push_back({values.data(), sizeof(T), sizeof(T)});
}

template <class T>
void remapStream(std::vector<T>& values, const std::vector<uint32_t>& newIndexOf, size_t newCount) {
  if (values.empty()) return;
  meshopt_remapVertexBuffer(values.data(), values.data(), values.size(), sizeof(T), newIndexOf.data());
  values.resize(newCount);
}

// Equal numbers must have equal bits.
void dropNegativeZeros(std::vector<glm::vec3>& values) {
  for (glm::vec3& value : values) value += 0.0f;
}

}  // namespace

void remapVertices(Mesh& mesh, const std::vector<uint32_t>& newIndexOf, size_t newCount) {
  meshopt_remapIndexBuffer(mesh.indices.data(), mesh.indices.data(), mesh.indices.size(), newIndexOf.data());
  remapStream(mesh.positions, newIndexOf, newCount);
  remapStream(mesh.normals, newIndexOf, newCount);
  remapStream(mesh.tangents, newIndexOf, newCount);
  remapStream(mesh.colours, newIndexOf, newCount);
}

size_t weld(Mesh& mesh) {
  if (mesh.indices.empty()) return 0;
  dropNegativeZeros(mesh.positions);
  dropNegativeZeros(mesh.normals);
  std::vector<meshopt_Stream> streams;
  addStream(streams, mesh.positions);
  addStream(streams, mesh.normals);
  addStream(streams, mesh.tangents);
  addStream(streams, mesh.colours);
  std::vector<uint32_t> newIndexOf(mesh.positions.size());
  const size_t count =
      meshopt_generateVertexRemapMulti(newIndexOf.data(), mesh.indices.data(), mesh.indices.size(),
                                       mesh.positions.size(), streams.data(), streams.size());
  const size_t unused = size_t(std::count(newIndexOf.begin(), newIndexOf.end(), ~0u));
  const size_t merged = mesh.positions.size() - unused - count;
  remapVertices(mesh, newIndexOf, count);
  return merged;
}

void dropUnusedVertices(Mesh& mesh) {
  std::vector<uint32_t> newIndexOf(mesh.positions.size(), ~0u);
  uint32_t count = 0;
  for (const uint32_t index : mesh.indices)
    if (newIndexOf[index] == ~0u) newIndexOf[index] = count++;
  remapVertices(mesh, newIndexOf, count);
}

}  // namespace eng
