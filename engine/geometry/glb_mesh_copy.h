// Copies the meshes of a GLB that nodes use: their triangles with positions, normals, tangents and colours.
#pragma once

#include <map>
#include <optional>

#include "engine/geometry/glb_array.h"

namespace eng {

// How much a file may unfold to. An honest file has fewer vertices and triangle corners than bytes; one that
// uses a mesh many times may have more, but not so many that they fill the memory.
class CopyBudget {
 public:
  explicit CopyBudget(size_t fileBytes) : elements_(fileBytes + kFreeElements) {}

  // Called before anything is copied. Throws eng::Error (without the file's name) when the budget is used up.
  void spend(size_t elements);
  void spendObject() { spend(kElementsPerObject); }
  size_t left() const { return elements_; }

 private:
  static constexpr size_t kFreeElements = 6'000'000;
  static constexpr size_t kElementsPerObject = 200;  // what a node or a primitive costs in memory
  size_t elements_;
};

class GlbMeshCopy {
 public:
  GlbMeshCopy(const Json& root, std::span<const std::byte> binary, CopyBudget& budget)
      : root_(root), binary_(binary), budget_(budget) {}

  // To be called for each node that uses the mesh. Returns its index in the copy, or nothing when it has no
  // triangles. Throws eng::Error (without the file's name) when its data are not as they must be.
  std::optional<size_t> use(size_t mesh);

  bool empty() const { return meshes_.empty(); }

  // The whole copy; `root` holds the asset, the scene and the nodes.
  std::vector<std::byte> file(nlohmann::ordered_json root) &&;

 private:
  using OrderedJson = nlohmann::ordered_json;
  struct Known {
    std::optional<size_t> index;
    size_t elements = 0;
  };

  void copyPrimitive(const Json& primitive, OrderedJson& primitives);
  size_t checkCorners(const Json& primitive, size_t vertices);
  void checkIndices(size_t accessor, const GlbArray& array, size_t vertices) const;
  OrderedJson copyAttributes(const Json& attributes, size_t vertices);
  void copyFloats(const Json& from, const char* key, uint32_t components, size_t vertices, OrderedJson& to);
  void copyColours(const Json& from, size_t vertices, OrderedJson& to);
  GlbArray attribute(size_t accessor, const char* key, size_t vertices) const;
  size_t add(size_t accessor, const GlbArray& array);

  const Json& root_;
  std::span<const std::byte> binary_;
  CopyBudget& budget_;
  GlbBuilder builder_;
  OrderedJson meshes_ = OrderedJson::array();
  std::map<size_t, Known> knownMeshes_;
  std::map<size_t, size_t> knownArrays_;
};

}  // namespace eng
