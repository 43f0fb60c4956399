#include "engine/geometry/glb_array.h"

#include <fmt/format.h>

#include <array>
#include <cstring>

#include "engine/base/error.h"
#include "engine/geometry/glb_container.h"

namespace eng {
namespace {

constexpr std::array<const char*, 4> kTypeNames = {"SCALAR", "VEC2", "VEC3", "VEC4"};

size_t componentBytes(uint32_t componentType) {
  switch (componentType) {
    case kGltfU8:
      return 1;
    case kGltfU16:
      return 2;
    case kGltfU32:
    case kGltfFloat:
      return 4;
    default:
      return 0;
  }
}

[[noreturn]] void damaged(size_t accessor, std::string_view what) {
  throw Error(fmt::format("is damaged: accessor {} {}; copy or export it again", accessor, what));
}

uint32_t componentsAt(const Json& accessor, size_t index) {
  const std::string type = textAt(accessor, "type");
  for (uint32_t i = 0; i < kTypeNames.size(); ++i) {
    if (type == kTypeNames[i]) return i + 1;
  }
  damaged(index, "has a type that meshes do not use");
}

GlbArray shapeOf(const Json& accessor, size_t index) {
  GlbArray array;
  const size_t componentType = numberAt(accessor, "componentType").value_or(0);
  array.componentType = componentType <= kGltfFloat ? uint32_t(componentType) : 0;
  if (componentBytes(array.componentType) == 0) damaged(index, "has a number type that meshes do not use");
  array.components = componentsAt(accessor, index);
  array.count = numberAt(accessor, "count").value_or(0);
  array.normalized = accessor.value("normalized", Json(false)) == Json(true);
  return array;
}

// The bytes of a buffer view, which only the binary chunk may hold.
std::span<const std::byte> viewAt(const Json& root, std::span<const std::byte> binary, const Json& view,
                                  size_t accessor) {
  const size_t buffer = numberAt(view, "buffer").value_or(0);
  if (buffer != 0 || entryAt(root, "buffers", buffer).contains("uri")) {
    throw Error("keeps its data in another file; export it as one binary GLB");
  }
  const size_t offset = numberAt(view, "byteOffset").value_or(0);
  const size_t length = numberAt(view, "byteLength").value_or(0);
  if (offset > binary.size() || length > binary.size() - offset) damaged(accessor, "lies outside the file");
  return binary.subspan(offset, length);
}

// Whether `count` elements fit; written so that no product can overflow.
bool fits(const GlbArray& array, size_t offset, size_t viewBytes) {
  if (array.count == 0 || offset > viewBytes) return false;
  const size_t room = viewBytes - offset;
  const size_t element = array.elementBytes();
  return element <= room && array.strideBytes >= element &&
         array.count - 1 <= (room - element) / array.strideBytes;
}

}  // namespace

size_t GlbArray::elementBytes() const {
  return componentBytes(componentType) * components;
}

GlbArray glbArrayAt(const Json& root, std::span<const std::byte> binary, size_t index) {
  const Json& accessor = entryAt(root, "accessors", index);
  if (accessor.contains("sparse")) {
    throw Error(fmt::format("stores accessor {} as sparse data; export it without shape keys", index));
  }
  const auto viewIndex = numberAt(accessor, "bufferView");
  if (!viewIndex) damaged(index, "has no data");
  const Json& view = entryAt(root, "bufferViews", *viewIndex);
  const auto bytes = viewAt(root, binary, view, index);
  GlbArray array = shapeOf(accessor, index);
  array.strideBytes = numberAt(view, "byteStride").value_or(array.elementBytes());
  const size_t offset = numberAt(accessor, "byteOffset").value_or(0);
  if (!fits(array, offset, bytes.size())) {
    damaged(index, fmt::format("claims {} elements, more than its data holds", array.count));
  }
  array.data = bytes.data() + offset;
  return array;
}

size_t GlbBuilder::add(const GlbArray& array) {
  const size_t element = array.elementBytes();
  const size_t offset = binary_.size();
  const size_t length = array.count * element;
  binary_.resize(offset + (length + 3) / 4 * 4);
  if (array.strideBytes == element) {
    std::memcpy(binary_.data() + offset, array.data, length);
  } else {
    for (size_t i = 0; i < array.count; ++i) {
      std::memcpy(binary_.data() + offset + i * element, array.at(i), element);
    }
  }
  views_.push_back({{"buffer", 0}, {"byteOffset", offset}, {"byteLength", length}});
  accessors_.push_back({{"bufferView", views_.size() - 1},
                        {"componentType", array.componentType},
                        {"count", array.count},
                        {"type", kTypeNames[array.components - 1]}});
  if (array.normalized) accessors_.back()["normalized"] = true;
  return accessors_.size() - 1;
}

std::vector<std::byte> GlbBuilder::file(nlohmann::ordered_json root) const {
  root["accessors"] = accessors_;
  root["bufferViews"] = views_;
  root["buffers"] = nlohmann::ordered_json::array({{{"byteLength", binary_.size()}}});
  // Names come from files and people: bytes that are no UTF-8 are replaced.
  const std::string json = root.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return joinGlb({json, binary_});
}

}  // namespace eng
