// Arrays of vertices and indices in a GLB: finding one in a file, and writing one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/geometry/glb_json.h"

namespace eng {

// Component types by their glTF numbers.
inline constexpr uint32_t kGltfU8 = 5121;
inline constexpr uint32_t kGltfU16 = 5123;
inline constexpr uint32_t kGltfU32 = 5125;
inline constexpr uint32_t kGltfFloat = 5126;

// A view; the bytes belong to somebody else.
struct GlbArray {
  const std::byte* data = nullptr;
  size_t count = 0;
  size_t strideBytes = 0;
  uint32_t componentType = kGltfFloat;
  uint32_t components = 1;  // 1 to 4
  bool normalized = false;

  size_t elementBytes() const;
  const std::byte* at(size_t i) const { return data + i * strideBytes; }
};

template <class T>
GlbArray glbArray(const std::vector<T>& values, uint32_t componentType, uint32_t components) {
  return {.data = reinterpret_cast<const std::byte*>(values.data()),
          .count = values.size(),
          .strideBytes = sizeof(T),
          .componentType = componentType,
          .components = components};
}

// The accessor `index`, checked to lie inside the binary chunk. Throws eng::Error (without the file's name).
GlbArray glbArrayAt(const Json& root, std::span<const std::byte> binary, size_t index);

// Gathers arrays, tightly packed, and writes the file round them.
class GlbBuilder {
 public:
  // Returns the accessor's index.
  size_t add(const GlbArray& array);

  nlohmann::ordered_json& accessor(size_t index) { return accessors_[index]; }

  // `root` is everything else: asset, scenes, nodes, meshes. Throws eng::Error beyond 4 GiB.
  std::vector<std::byte> file(nlohmann::ordered_json root) const;

 private:
  std::vector<std::byte> binary_;
  nlohmann::ordered_json views_ = nlohmann::ordered_json::array();
  nlohmann::ordered_json accessors_ = nlohmann::ordered_json::array();
};

}  // namespace eng
