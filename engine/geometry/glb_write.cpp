#include "engine/geometry/glb_write.h"

#include "engine/base/file.h"
#include "engine/geometry/glb_array.h"

namespace eng {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson numbersOf(glm::vec3 v) {
  return OrderedJson::array({v.x, v.y, v.z});
}

size_t addPositions(GlbBuilder& builder, const Mesh& mesh) {
  const size_t index = builder.add(glbArray(mesh.positions, kGltfFloat, 3));
  const Bounds bounds = boundsOf(mesh);
  builder.accessor(index)["min"] = numbersOf(bounds.min);
  builder.accessor(index)["max"] = numbersOf(bounds.max);
  return index;
}

size_t addColours(GlbBuilder& builder, const Mesh& mesh) {
  GlbArray array = glbArray(mesh.colours, kGltfU8, 4);
  array.normalized = true;
  return builder.add(array);
}

OrderedJson primitiveOf(GlbBuilder& builder, const Mesh& mesh) {
  OrderedJson attributes;
  attributes["POSITION"] = addPositions(builder, mesh);
  if (!mesh.normals.empty()) attributes["NORMAL"] = builder.add(glbArray(mesh.normals, kGltfFloat, 3));
  if (!mesh.tangents.empty()) attributes["TANGENT"] = builder.add(glbArray(mesh.tangents, kGltfFloat, 4));
  if (!mesh.colours.empty()) attributes["COLOR_0"] = addColours(builder, mesh);
  const size_t indices = builder.add(glbArray(mesh.indices, kGltfU32, 1));
  return {{"attributes", std::move(attributes)}, {"indices", indices}};
}

}  // namespace

void writeGlb(const std::filesystem::path& file, std::span<const ImportedPart> parts,
              const std::string& credit) {
  GlbBuilder builder;
  OrderedJson nodes = OrderedJson::array();
  OrderedJson meshes = OrderedJson::array();
  OrderedJson roots = OrderedJson::array();
  for (const ImportedPart& part : parts) {
    if (part.mesh.indices.empty()) continue;  // glTF knows no empty mesh
    roots.push_back(nodes.size());
    nodes.push_back({{"name", part.name}, {"mesh", meshes.size()}});
    meshes.push_back(
        {{"name", part.name}, {"primitives", OrderedJson::array({primitiveOf(builder, part.mesh)})}});
  }
  OrderedJson root = {{"asset", {{"version", "2.0"}, {"copyright", credit}}}, {"scene", 0}};
  root["scenes"] = OrderedJson::array({{{"nodes", std::move(roots)}}});
  root["nodes"] = std::move(nodes);
  root["meshes"] = std::move(meshes);
  writeFileWhole(file, builder.file(std::move(root)));
}

}  // namespace eng
