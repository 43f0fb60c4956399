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

void SceneMeshes::setProps(Device& device, std::span<const Mesh* const> props) {
  props_ = props.empty() ? MeshArena() : MeshArena(device, props);
}

void SceneMeshes::keepFrom(SceneMeshes&& before) {
  if (before.shapes_.size() != shapes_.size()) return;
  shapes_ = std::move(before.shapes_);
  props_ = std::move(before.props_);
}

MeshPlace SceneMeshes::place(size_t row) const {
  if (row >= shapes_.size()) return {&props_, row - shapes_.size()};
  if (shapes_[row]) return {shapes_[row].get(), 0};
  return {&loaded_, row};
}

VkDeviceSize SceneMeshes::bytes() const {
  VkDeviceSize sum = loaded_.bytes() + props_.bytes();
  for (const auto& shape : shapes_) sum += shape ? shape->bytes() : 0;
  return sum;
}

}  // namespace eng
