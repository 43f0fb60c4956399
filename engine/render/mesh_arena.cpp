#include "engine/render/mesh_arena.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <glm/gtc/packing.hpp>

namespace eng {
namespace {

gpu::Vertex pack(const Mesh& mesh, size_t i) {
  const glm::u8vec4 colour = mesh.colours.empty() ? glm::u8vec4(0) : mesh.colours[i];
  return {.position = mesh.positions[i],
          .normal = octahedralEncode(mesh.normals[i]),
          .tangent = mesh.tangents.empty() ? 0u : std::max(octahedralEncode(glm::vec3(mesh.tangents[i])), 1u),
          .colour = uint32_t(colour.r) | uint32_t(colour.g) << 8 | uint32_t(colour.b) << 16 |
                    uint32_t(colour.a) << 24};
}

// Green and blue of every vertex, as the shader reads them.
void measureDissolving(const Mesh& mesh, MeshRange& range) {
  uint8_t first = 255, last = 0;
  for (const glm::u8vec4& colour : mesh.colours) {
    first = std::min(first, colour.g);
    last = std::max(last, colour.b);
  }
  range.dissolvesFrom = last > 0 ? float(first) / 255.0f : 0.0f;
  range.goneFrom = float(last) / 255.0f;
}

}  // namespace

uint32_t octahedralEncode(glm::vec3 unit) {
  const glm::vec3 a = glm::abs(unit);
  glm::vec2 e = glm::vec2(unit) / std::max(a.x + a.y + a.z, 1e-20f);
  if (unit.z < 0.0f) {
    const glm::vec2 sign{e.x >= 0.0f ? 1.0f : -1.0f, e.y >= 0.0f ? 1.0f : -1.0f};
    e = (1.0f - glm::abs(glm::vec2(e.y, e.x))) * sign;
  }
  return glm::packSnorm2x16(e);
}

size_t MeshArena::levelFor(float errorMm) const {
  const auto beyond = std::ranges::upper_bound(errorsMm_, errorMm);
  return size_t(std::max<std::ptrdiff_t>(beyond - errorsMm_.begin(), 1)) - 1;
}

MeshArena::MeshArena(Device& device, std::span<const Mesh* const> meshes,
                     std::span<const DetailLevel> coarser)
    : errorsMm_{0.0f}, meshCount_(meshes.size()) {
  std::vector<const Mesh*> all(meshes.begin(), meshes.end());
  for (const DetailLevel& level : coarser) {
    assert(level.meshes.size() == meshCount_);
    errorsMm_.push_back(level.errorMm);
    for (const Mesh& mesh : level.meshes) all.push_back(&mesh);
  }
  size_t vertexCount = 0, indexCount = 0;
  for (const Mesh* mesh : all) {
    ranges_.push_back({.firstIndex = uint32_t(indexCount),
                       .indexCount = uint32_t(mesh->indices.size()),
                       .vertexOffset = int32_t(vertexCount),
                       .vertexCount = uint32_t(mesh->positions.size()),
                       .bounds = boundsOf(*mesh)});
    measureDissolving(*mesh, ranges_.back());
    vertexCount += mesh->positions.size();
    indexCount += mesh->indices.size();
  }
  // Written straight into memory that the GPU reads: on a CPU device and with resizable BAR that is its own
  // memory, elsewhere a leg of some 8 MB is read over the bus without harm.
  vertices_ =
      Buffer(device, "vertices", std::max<size_t>(vertexCount, 1) * sizeof(gpu::Vertex), Domain::Upload);
  indices_ = Buffer(device, "indices", std::max<size_t>(indexCount, 3) * sizeof(uint32_t), Domain::Upload);
  fill(all);
}

void MeshArena::update(Device& device, const Mesh& mesh, std::span<const uint32_t> changed) {
  assert(ranges_.size() == 1 && mesh.positions.size() * sizeof(gpu::Vertex) <= vertices_.size());
  if (changed.empty() || kept_.size() != mesh.positions.size()) {
    kept_.resize(mesh.positions.size());
    for (size_t i = 0; i < kept_.size(); ++i) kept_[i] = pack(mesh, i);
  } else {
    for (const uint32_t i : changed) kept_[i] = pack(mesh, i);
  }
  ranges_.front().bounds = boundsOf(mesh);
  Buffer fresh(device, "vertices", vertices_.size(), Domain::Upload);
  std::memcpy(fresh.mapped(), kept_.data(), kept_.size() * sizeof(gpu::Vertex));
  vertices_ = std::move(fresh);
}

void MeshArena::fill(const std::vector<const Mesh*>& meshes) {
  auto* vertex = reinterpret_cast<gpu::Vertex*>(vertices_.mapped());
  std::byte* index = indices_.mapped();
  for (const Mesh* mesh : meshes) {
    for (size_t i = 0; i < mesh->positions.size(); ++i) *vertex++ = pack(*mesh, i);
    if (mesh->indices.empty()) continue;
    std::memcpy(index, mesh->indices.data(), mesh->indices.size() * sizeof(uint32_t));
    index += mesh->indices.size() * sizeof(uint32_t);
  }
}

}  // namespace eng
