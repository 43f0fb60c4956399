#include "engine/geometry/glb_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "engine/base/error.h"
#include "engine/geometry/glb_container.h"
#include "engine/geometry/glb_mesh_copy.h"

namespace eng {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr size_t kMaxNodeDepth = 128;

// Extensions that change how a surface looks, not where it is.
constexpr std::array<std::string_view, 4> kHarmlessExtensions = {"KHR_materials_", "KHR_texture_",
                                                                 "EXT_texture_", "KHR_lights_"};

void checkExtensions(const Json& root) {
  for (const Json& extension : listAt(root, "extensionsRequired")) {
    const std::string name = extension.is_string() ? extension.get<std::string>() : "?";
    const bool harmless = std::any_of(kHarmlessExtensions.begin(), kHarmlessExtensions.end(),
                                      [&](std::string_view prefix) { return name.starts_with(prefix); });
    if (!harmless) throw Error(fmt::format("needs the extension {}; export it without compression", name));
  }
}

// Names end up in messages of one line.
std::string withoutControls(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return name;
}

// Copies the nodes of the scene that the file shows, with their meshes.
class GlbCopy {
 public:
  GlbCopy(const Json& root, std::span<const std::byte> binary, size_t fileBytes)
      : root_(root), budget_(fileBytes), meshes_(root, binary, budget_) {}

  CheckedFile copy() {
    OrderedJson roots = OrderedJson::array();
    for (size_t node : rootNodes()) roots.push_back(copyTree(node));
    if (meshes_.empty()) throw Error("holds no triangles; export it with its meshes");
    OrderedJson root = {{"asset", {{"version", "2.0"}}}, {"scene", 0}};
    root["scenes"] = OrderedJson::array({{{"nodes", roots}}});
    root["nodes"] = std::move(nodes_);
    return {std::move(meshes_).file(std::move(root)), std::move(names_)};
  }

 private:
  struct Visit {
    size_t node;
    size_t parent;  // in the copy; kNone for a root
    size_t depth;
  };
  static constexpr size_t kNone = ~size_t(0);

  std::vector<size_t> indices(const Json& list, const char* what) const {
    std::vector<size_t> result;
    for (const Json& entry : list) {
      if (!entry.is_number_unsigned()) {
        throw Error(fmt::format("is damaged: '{}' holds something else than numbers; export it again", what));
      }
      result.push_back(entry.get<size_t>());
    }
    return result;
  }

  std::vector<size_t> rootNodes() const {
    if (root_.contains("scenes")) {
      const Json& scene = entryAt(root_, "scenes", numberAt(root_, "scene").value_or(0));
      return indices(listAt(scene, "nodes"), "nodes");
    }
    std::set<size_t> children;
    const size_t count = listAt(root_, "nodes").size();
    for (size_t i = 0; i < count; ++i) {
      for (size_t child : indices(listAt(entryAt(root_, "nodes", i), "children"), "children"))
        children.insert(child);
    }
    std::vector<size_t> roots;
    for (size_t i = 0; i < count; ++i) {
      if (!children.contains(i)) roots.push_back(i);
    }
    return roots;
  }

  // Returns the root's index in the copy. Not recursive: the file decides on the depth.
  size_t copyTree(size_t root) {
    const size_t first = nodes_.size();
    std::vector<Visit> stack = {{root, kNone, 0}};
    while (!stack.empty()) {
      const Visit visit = stack.back();
      stack.pop_back();
      const size_t copied = copyNode(visit);
      auto children = indices(listAt(entryAt(root_, "nodes", visit.node), "children"), "children");
      std::reverse(children.begin(), children.end());
      for (size_t child : children) stack.push_back({child, copied, visit.depth + 1});
    }
    return first;
  }

  size_t copyNode(const Visit& visit) {
    const Json& node = entryAt(root_, "nodes", visit.node);
    if (!visited_.insert(visit.node).second) {
      throw Error(
          fmt::format("is damaged: node {} has two parents or is its own; export it again", visit.node));
    }
    if (visit.depth > kMaxNodeDepth) {
      throw Error(fmt::format("nests its nodes deeper than {} levels; export it flat", kMaxNodeDepth));
    }
    budget_.spendObject();
    const size_t index = nodes_.size();
    OrderedJson copied = {{"name", std::to_string(index)}};
    copyTransform(node, visit.node, copied);
    if (const auto mesh = numberAt(node, "mesh")) {
      if (const auto copiedMesh = meshes_.use(*mesh)) copied["mesh"] = *copiedMesh;
    }
    nodes_.push_back(std::move(copied));
    names_.push_back(withoutControls(textAt(node, "name")));
    if (visit.parent != kNone) nodes_[visit.parent]["children"].push_back(index);
    return index;
  }

  static void copyTransform(const Json& node, size_t index, OrderedJson& copied) {
    constexpr std::pair<const char*, size_t> kParts[] = {
        {"matrix", 16}, {"translation", 3}, {"rotation", 4}, {"scale", 3}};
    for (const auto& [key, count] : kParts) {
      const Json& values = listAt(node, key);
      if (values.empty()) continue;
      const bool numbers =
          std::all_of(values.begin(), values.end(), [](const Json& v) { return v.is_number(); });
      if (values.size() != count || !numbers) {
        throw Error(fmt::format("is damaged: the {} of node {} is not {} numbers; export it again", key,
                                index, count));
      }
      copied[key] = values.get<std::vector<double>>();
    }
  }

  const Json& root_;
  CopyBudget budget_;
  GlbMeshCopy meshes_;
  OrderedJson nodes_ = OrderedJson::array();
  std::vector<std::string> names_;
  std::set<size_t> visited_;
};

}  // namespace

CheckedFile checkedGlb(std::span<const std::byte> file) {
  const GlbChunks chunks = splitGlb(file);
  const Json root = parseGlbJson(chunks.json);
  checkExtensions(root);
  return GlbCopy(root, chunks.binary, file.size()).copy();
}

}  // namespace eng
