// All meshes of a scene in one vertex buffer and one index buffer; a mesh is a pair of offsets.
#pragma once

#include <span>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/gpu/buffer.h"

namespace eng {

struct MeshRange {
  uint32_t firstIndex = 0;
  uint32_t indexCount = 0;
  int32_t vertexOffset = 0;
  Bounds bounds;
};

class MeshArena {
 public:
  MeshArena() = default;
  MeshArena(Device& device, std::span<const Mesh* const> meshes);

  const std::vector<MeshRange>& ranges() const { return ranges_; }
  VkDeviceAddress vertices() const { return vertices_.address(); }
  VkBuffer indices() const { return indices_.handle(); }
  VkDeviceSize bytes() const { return vertices_.size() + indices_.size(); }

 private:
  std::vector<MeshRange> ranges_;
  Buffer vertices_;
  Buffer indices_;
};

// Two 16-bit snorm numbers of the octahedral map (Cigolle et al. 2014); the shader decodes them.
uint32_t octahedralEncode(glm::vec3 unit);

}  // namespace eng
