#include "engine/render/scene_meshes.h"

#include <cassert>

namespace eng {

SceneMeshes::SceneMeshes(Device& device, std::span<const Mesh* const> meshes,
                         std::span<const DetailLevel> coarser)
    : loaded_(device, meshes, coarser), shapes_(meshes.size()) {}

void SceneMeshes::reshape(Device& device, size_t mesh, const Mesh* shape) {
  assert(mesh < shapes_.size());
  shapes_[mesh] = shape ? std::make_unique<MeshArena>(device, std::span(&shape, 1)) : nullptr;
}

void SceneMeshes::change(Device& device, size_t mesh, const Mesh& shape, std::span<const uint32_t> vertices) {
  assert(mesh < shapes_.size());
  if (shapes_[mesh])
    shapes_[mesh]->update(device, shape, vertices);
  else
    reshape(device, mesh, &shape);
}

void SceneMeshes::setProps(Device& device, std::span<const Mesh* const> props, size_t group) {
  assert(group < props_.size());
  props_[group] = props.empty() ? MeshArena() : MeshArena(device, props);
}

void SceneMeshes::keepFrom(SceneMeshes&& before) {
  if (before.shapes_.size() != shapes_.size()) return;
  shapes_ = std::move(before.shapes_);
  props_ = std::move(before.props_);
}

size_t SceneMeshes::size() const {
  size_t rows = shapes_.size();
  for (const MeshArena& group : props_) rows += group.size();
  return rows;
}

MeshPlace SceneMeshes::place(size_t row) const {
  if (row < shapes_.size()) {
    if (shapes_[row]) return {shapes_[row].get(), 0, restOf(row)};
    return {&loaded_, row};
  }
  size_t prop = row - shapes_.size(), group = 0;
  while (prop >= props_[group].size()) prop -= props_[group++].size();
  return {&props_[group], prop};
}

// A shape with as many vertices is the loaded mesh, moved.
VkDeviceAddress SceneMeshes::restOf(size_t row) const {
  const MeshRange& loaded = loaded_.range(row);
  if (shapes_[row]->range(0).vertexCount != loaded.vertexCount) return 0;
  return loaded_.vertices() + size_t(loaded.vertexOffset) * sizeof(gpu::Vertex);
}

VkDeviceSize SceneMeshes::bytes() const {
  VkDeviceSize sum = loaded_.bytes();
  for (const MeshArena& group : props_) sum += group.bytes();
  for (const auto& shape : shapes_) sum += shape ? shape->bytes() : 0;
  return sum;
}

}  // namespace eng
