// Several meshes in one vertex buffer and one index buffer; a mesh is a pair of offsets.
#pragma once

#include <span>
#include <vector>

#include "engine/geometry/mesh_coarse.h"
#include "engine/gpu/buffer.h"
#include "shaders/shared/types.h"

namespace eng {

struct MeshRange {
  uint32_t firstIndex = 0;
  uint32_t indexCount = 0;
  int32_t vertexOffset = 0;
  uint32_t vertexCount = 0;
  Bounds bounds;
  // View::uncovered at which the first vertex begins to dissolve and the last is gone; 0: it never does.
  float dissolvesFrom = 0.0f, goneFrom = 0.0f;
};

class MeshArena {
 public:
  MeshArena() = default;
  MeshArena(Device& device, std::span<const Mesh* const> meshes, std::span<const DetailLevel> coarser = {});

  // Takes positions, normals, tangents and colours of the only mesh anew: of the `changed` vertices, or all
  // where there are none. Pictures on their way keep the old ones.
  void update(Device& device, const Mesh& mesh, std::span<const uint32_t> changed);

  size_t size() const { return meshCount_; }
  // Level 0 is the mesh itself.
  const MeshRange& range(size_t mesh, size_t level = 0) const { return ranges_[level * meshCount_ + mesh]; }
  // The coarsest level whose error is at most `errorMm`.
  size_t levelFor(float errorMm) const;

  VkDeviceAddress vertices() const { return vertices_.address(); }
  VkBuffer indices() const { return indices_.handle(); }
  VkDeviceSize bytes() const { return vertices_.size() + indices_.size(); }

 private:
  void fill(const std::vector<const Mesh*>& meshes);

  std::vector<MeshRange> ranges_;  // level by level
  std::vector<float> errorsMm_;    // of each level, growing; the first is 0
  size_t meshCount_ = 0;
  Buffer vertices_;
  Buffer indices_;
  std::vector<gpu::Vertex> kept_;  // of a mesh that is updated: memory that the GPU reads is slow to read
};

// Two 16-bit snorm numbers of the octahedral map (Cigolle et al. 2014); the shader decodes them.
uint32_t octahedralEncode(glm::vec3 unit);

}  // namespace eng
