// Everything that a scene can draw, by row: first the meshes that were loaded, each as it came or in another
// shape that it was given since, then the props, which come and go in groups.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "engine/render/mesh_arena.h"
#include "engine/render/stage.h"

namespace eng {

// Where the geometry of one row lies.
struct MeshPlace {
  const MeshArena* arena;
  size_t mesh;               // within the arena
  VkDeviceAddress rest = 0;  // of the same vertices before they moved; 0: there are none
};

class SceneMeshes {
 public:
  SceneMeshes() = default;
  SceneMeshes(Device& device, std::span<const Mesh* const> meshes, std::span<const DetailLevel> coarser);

  // Null: as it was loaded.
  void reshape(Device& device, size_t mesh, const Mesh* shape);
  // The same shape as before, or as loaded, but for these vertices; heat goes with them.
  void change(Device& device, size_t mesh, const Mesh& shape, std::span<const uint32_t> vertices);
  void setProps(Device& device, std::span<const Mesh* const> props, size_t group = 0);
  // What stays when the loaded meshes come again with other levels of detail.
  void keepFrom(SceneMeshes&& before);

  size_t size() const;
  MeshPlace place(size_t row) const;
  VkDeviceSize bytes() const;

 private:
  VkDeviceAddress restOf(size_t row) const;

  MeshArena loaded_;
  std::vector<std::unique_ptr<MeshArena>> shapes_;  // by loaded mesh; null: as loaded
  std::array<MeshArena, kPropGroups> props_;
};

}  // namespace eng
