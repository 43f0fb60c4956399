#include "engine/geometry/glb_mesh_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "engine/base/error.h"

namespace eng {
namespace {

// Primitive modes of glTF; from 4 to 6 they are triangles, strips and fans.
constexpr size_t kModeTriangles = 4;
constexpr size_t kModeTriangleFan = 6;

template <class Index>
uint32_t highestOf(const GlbArray& array) {
  Index highest = 0;
  for (size_t i = 0; i < array.count; ++i) {
    Index index;
    std::memcpy(&index, array.at(i), sizeof index);  // which a file may store at an odd address
    highest = std::max(highest, index);
  }
  return highest;
}

uint32_t highestIndex(const GlbArray& array) {
  switch (array.componentType) {
    case kGltfU8:
      return highestOf<uint8_t>(array);
    case kGltfU16:
      return highestOf<uint16_t>(array);
    default:
      return highestOf<uint32_t>(array);
  }
}

// Colours of three components are opaque; Assimp would make them transparent.
std::vector<std::byte> withOpaqueAlpha(const GlbArray& array) {
  constexpr float kOne = 1.0f;
  const size_t size = array.elementBytes() / 3;
  std::vector<std::byte> bytes;
  for (size_t i = 0; i < array.count; ++i) {
    bytes.insert(bytes.end(), array.at(i), array.at(i) + 3 * size);
    bytes.insert(bytes.end(), size, std::byte{0xFF});
    if (array.componentType == kGltfFloat) std::memcpy(bytes.data() + bytes.size() - size, &kOne, size);
  }
  return bytes;
}

[[noreturn]] void unusual(size_t accessor, const char* key) {
  throw Error(fmt::format("stores {} (accessor {}) in an unusual type; export it without compression", key,
                          accessor));
}

}  // namespace

void CopyBudget::spend(size_t elements) {
  if (elements > elements_) {
    throw Error("repeats its data until it outgrows the file; export it without instances");
  }
  elements_ -= elements;
}

std::optional<size_t> GlbMeshCopy::use(size_t mesh) {
  const auto known = knownMeshes_.find(mesh);
  if (known != knownMeshes_.end()) {
    budget_.spend(known->second.elements);
    return known->second.index;
  }
  const size_t before = budget_.left();
  OrderedJson primitives = OrderedJson::array();
  for (const Json& primitive : listAt(entryAt(root_, "meshes", mesh), "primitives")) {
    copyPrimitive(primitive, primitives);
  }
  Known& copied = knownMeshes_[mesh];
  copied.elements = before - budget_.left();
  if (primitives.empty()) return std::nullopt;
  copied.index = meshes_.size();
  meshes_.push_back({{"primitives", std::move(primitives)}});
  return copied.index;
}

std::vector<std::byte> GlbMeshCopy::file(nlohmann::ordered_json root) && {
  root["meshes"] = std::move(meshes_);
  return builder_.file(std::move(root));
}

void GlbMeshCopy::copyPrimitive(const Json& primitive, OrderedJson& primitives) {
  if (!primitive.is_object()) throw Error("is damaged: a primitive is no object; export it again");
  budget_.spendObject();
  const size_t mode = numberAt(primitive, "mode").value_or(kModeTriangles);
  if (mode < kModeTriangles || mode > kModeTriangleFan) return;
  const auto attributes = primitive.find("attributes");
  if (attributes == primitive.end() || !attributes->is_object()) return;
  const auto position = numberAt(*attributes, "POSITION");
  if (!position) return;
  const size_t vertices = glbArrayAt(root_, binary_, *position).count;
  budget_.spend(vertices);
  if (checkCorners(primitive, vertices) < 3) return;
  OrderedJson copied = {{"attributes", copyAttributes(*attributes, vertices)}, {"mode", mode}};
  if (const auto list = numberAt(primitive, "indices")) {
    copied["indices"] = add(*list, glbArrayAt(root_, binary_, *list));
  }
  primitives.push_back(std::move(copied));
}

size_t GlbMeshCopy::checkCorners(const Json& primitive, size_t vertices) {
  const auto list = numberAt(primitive, "indices");
  const GlbArray array = list ? glbArrayAt(root_, binary_, *list) : GlbArray{.count = vertices};
  budget_.spend(array.count);
  if (list) checkIndices(*list, array, vertices);
  return array.count;
}

void GlbMeshCopy::checkIndices(size_t accessor, const GlbArray& array, size_t vertices) const {
  if (array.componentType == kGltfFloat || array.components != 1) unusual(accessor, "indices");
  const uint32_t highest = highestIndex(array);
  if (highest < vertices) return;
  throw Error(
      fmt::format("is damaged: accessor {} refers to vertex {}, of which there are {}; export it again",
                  accessor, highest, vertices));
}

GlbMeshCopy::OrderedJson GlbMeshCopy::copyAttributes(const Json& attributes, size_t vertices) {
  OrderedJson copied;
  copyFloats(attributes, "POSITION", 3, vertices, copied);
  copyFloats(attributes, "NORMAL", 3, vertices, copied);
  copyFloats(attributes, "TANGENT", 4, vertices, copied);
  copyColours(attributes, vertices, copied);
  return copied;
}

GlbArray GlbMeshCopy::attribute(size_t accessor, const char* key, size_t vertices) const {
  const GlbArray array = glbArrayAt(root_, binary_, accessor);
  if (array.count == vertices) return array;
  throw Error(fmt::format("is damaged: {} has {} entries for {} vertices; export it again", key, array.count,
                          vertices));
}

void GlbMeshCopy::copyFloats(const Json& from, const char* key, uint32_t components, size_t vertices,
                             OrderedJson& to) {
  const auto accessor = numberAt(from, key);
  if (!accessor) return;
  const GlbArray array = attribute(*accessor, key, vertices);
  if (array.componentType != kGltfFloat || array.components != components) unusual(*accessor, key);
  to[key] = add(*accessor, array);
}

void GlbMeshCopy::copyColours(const Json& from, size_t vertices, OrderedJson& to) {
  const auto accessor = numberAt(from, "COLOR_0");
  if (!accessor) return;
  const GlbArray array = attribute(*accessor, "COLOR_0", vertices);
  if (array.componentType == kGltfU32 || array.components < 3) unusual(*accessor, "COLOR_0");
  if (array.components == 4) {
    to["COLOR_0"] = add(*accessor, array);
    return;
  }
  const std::vector<std::byte> bytes = withOpaqueAlpha(array);
  GlbArray opaque = array;
  opaque.components = 4;
  opaque.data = bytes.data();
  opaque.strideBytes = opaque.elementBytes();
  to["COLOR_0"] = builder_.add(opaque);
}

size_t GlbMeshCopy::add(size_t accessor, const GlbArray& array) {
  const auto known = knownArrays_.find(accessor);
  if (known != knownArrays_.end()) return known->second;
  return knownArrays_[accessor] = builder_.add(array);
}

}  // namespace eng
