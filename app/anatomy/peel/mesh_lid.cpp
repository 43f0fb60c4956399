#include "app/anatomy/peel/mesh_lid.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace anatomy {
namespace {

using Loop = std::vector<uint32_t>;  // vertices in order, the mesh to the left

struct LessPlace {
  bool operator()(glm::vec3 a, glm::vec3 b) const {
    if (a.x != b.x) return a.x < b.x;
    return a.y != b.y ? a.y < b.y : a.z < b.z;
  }
};

// The first vertex in the same place, for each vertex.
std::vector<uint32_t> placesOf(const eng::Mesh& mesh) {
  std::map<glm::vec3, uint32_t, LessPlace> first;
  std::vector<uint32_t> places;
  for (uint32_t i = 0; i < mesh.positions.size(); ++i)
    places.push_back(first.try_emplace(mesh.positions[i], i).first->second);
  return places;
}

uint64_t edge(uint32_t from, uint32_t to) {
  return uint64_t(from) << 32 | to;
}

// Of each open edge, from its first vertex to its last.
std::unordered_multimap<uint32_t, uint32_t> openEdges(const eng::Mesh& mesh) {
  const std::vector<uint32_t> places = placesOf(mesh);
  std::unordered_map<uint64_t, int> uses;
  const auto each = [&](auto visit) {
    for (size_t i = 0; i < mesh.indices.size(); i += 3)
      for (size_t k = 0; k < 3; ++k)
        visit(places[mesh.indices[i + k]], places[mesh.indices[i + (k + 1) % 3]]);
  };
  each([&](uint32_t a, uint32_t b) { ++uses[edge(a, b)]; });
  std::unordered_multimap<uint32_t, uint32_t> open;
  each([&](uint32_t a, uint32_t b) {
    if (a != b && !uses.contains(edge(b, a))) open.emplace(a, b);
  });
  return open;
}

// Follows open edges until they meet themselves; what ends blindly is left open.
std::vector<Loop> loopsOf(std::unordered_multimap<uint32_t, uint32_t> open) {
  std::vector<Loop> loops;
  while (!open.empty()) {
    Loop path{open.begin()->first};
    for (auto next = open.find(path.back()); next != open.end(); next = open.find(path.back())) {
      const uint32_t vertex = next->second;
      open.erase(next);
      const auto before = std::ranges::find(path, vertex);
      if (before != path.end()) {
        loops.emplace_back(before, path.end());
        path.erase(before + 1, path.end());
      } else {
        path.push_back(vertex);
      }
    }
    std::erase_if(open, [&](const auto& item) { return item.first == path.front(); });
  }
  return loops;
}

// Twice the area times the unit normal of a loop that runs round an opening (Newell's method).
glm::vec3 areaNormal(const eng::Mesh& mesh, const Loop& loop) {
  glm::vec3 sum{0.0f};
  for (size_t i = 0; i < loop.size(); ++i)
    sum += glm::cross(mesh.positions[loop[(i + 1) % loop.size()]], mesh.positions[loop[i]]);
  return sum;
}

void addVertex(eng::Mesh& mesh, glm::vec3 position, glm::vec3 normal, glm::vec4 tangent, glm::u8vec4 colour) {
  mesh.positions.push_back(position);
  mesh.normals.push_back(normal);
  if (!mesh.tangents.empty()) mesh.tangents.push_back(tangent);
  if (!mesh.colours.empty()) mesh.colours.push_back(colour);
}

void addLid(eng::Mesh& mesh, const Loop& loop, glm::u8vec4 colour) {
  const glm::vec3 area = areaNormal(mesh, loop);
  const glm::vec3 normal = glm::length(area) > 1e-9f ? glm::normalize(area) : glm::vec3(0, 0, 1);
  const auto centre = uint32_t(mesh.positions.size());
  const glm::vec4 tangent = mesh.tangents.empty() ? glm::vec4(0) : mesh.tangents[loop.front()];
  if (!mesh.colours.empty()) {  // a lid dissolves with its rim
    colour.g = mesh.colours[loop.front()].g;
    colour.b = mesh.colours[loop.front()].b;
  }
  addVertex(mesh, {}, normal, tangent, colour);
  glm::vec3 sum{0.0f};
  for (const uint32_t vertex : loop) {
    addVertex(mesh, mesh.positions[vertex], normal, mesh.tangents.empty() ? tangent : mesh.tangents[vertex],
              colour);
    sum += mesh.positions[vertex];
  }
  mesh.positions[centre] = sum / float(loop.size());
  const auto count = uint32_t(loop.size());
  for (uint32_t i = 0; i < count; ++i)
    mesh.indices.insert(mesh.indices.end(), {centre, centre + 1 + (i + 1) % count, centre + 1 + i});
}

}  // namespace

size_t closeOpenings(eng::Mesh& mesh, glm::u8vec4 colour) {
  size_t lids = 0;
  for (const Loop& loop : loopsOf(openEdges(mesh))) {
    if (loop.size() < 3) continue;
    addLid(mesh, loop, colour);
    ++lids;
  }
  return lids;
}

}  // namespace anatomy
