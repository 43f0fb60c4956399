#include "engine/geometry/mesh_cook.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "engine/geometry/weld.h"

namespace eng {
namespace {

constexpr float kOverdrawThreshold = 1.05f;  // lets the vertex cache get 5 % worse for less overdraw
constexpr double kMaxStepsPerCorner = 100;   // looking through the triangles of vertices; 6 in a regular mesh
constexpr double kClearFlux = 0.5;           // share of an open surface's flux that must agree on a direction
constexpr double kMaxOpenness = 0.6;  // sum of area vectors to area: 0 closed, 0.5 half a sphere, 1 flat

const float* floatsOf(const std::vector<glm::vec3>& values) {
  return &values[0].x;
}

// The same triangles with one index for all vertices at one place: creases and seams do not tear it apart.
std::vector<uint32_t> placeIndices(const Mesh& mesh) {
  std::vector<uint32_t> places(mesh.indices.size());
  meshopt_generateShadowIndexBuffer(places.data(), mesh.indices.data(), mesh.indices.size(),
                                    mesh.positions.data(), mesh.positions.size(), sizeof(glm::vec3),
                                    sizeof(glm::vec3));
  return places;
}

glm::dvec3 areaVector(const Mesh& mesh, const uint32_t* corner) {
  const glm::dvec3 a(mesh.positions[corner[0]]);
  return glm::cross(glm::dvec3(mesh.positions[corner[1]]) - a, glm::dvec3(mesh.positions[corner[2]]) - a);
}

bool isDegenerate(const Mesh& mesh, const uint32_t* place) {
  return place[0] == place[1] || place[1] == place[2] || place[2] == place[0] ||
         areaVector(mesh, place) == glm::dvec3(0.0);
}

size_t dropDegenerateTriangles(Mesh& mesh, std::vector<uint32_t>& places) {
  size_t kept = 0;
  for (size_t i = 0; i < places.size(); i += 3) {
    if (isDegenerate(mesh, &places[i])) continue;
    std::copy_n(&mesh.indices[i], 3, &mesh.indices[kept]);
    std::copy_n(&places[i], 3, &places[kept]);
    kept += 3;
  }
  const size_t dropped = (places.size() - kept) / 3;
  mesh.indices.resize(kept);
  places.resize(kept);
  return dropped;
}

// Edges gathered by their smaller end; for each, the larger one. Far quicker than sorting them all.
class EdgeTable {
 public:
  EdgeTable(const std::vector<uint32_t>& places, size_t placeCount) : begins_(placeCount + 1, 0) {
    forEachEdge(places, [&](uint32_t low, uint32_t) { ++begins_[low + 1]; });
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    highs_.resize(places.size());
    std::vector<uint32_t> next = begins_;
    forEachEdge(places, [&](uint32_t low, uint32_t high) { highs_[next[low]++] = high; });
  }

  void count(CookReport& report) {
    for (size_t low = 0; low + 1 < begins_.size(); ++low) {
      const auto end = highs_.begin() + begins_[low + 1];
      auto at = highs_.begin() + begins_[low];
      std::sort(at, end);
      while (at != end) {
        const auto next = std::find_if(at, end, [&](uint32_t high) { return high != *at; });
        report.boundaryEdges += next - at == 1;
        report.nonManifoldEdges += next - at > 2;
        at = next;
      }
    }
  }

 private:
  template <class Visit>
  static void forEachEdge(const std::vector<uint32_t>& places, Visit visit) {
    for (size_t i = 0; i < places.size(); ++i) {
      const auto [low, high] = std::minmax(places[i], places[i % 3 == 2 ? i - 2 : i + 1]);
      visit(low, high);
    }
  }

  std::vector<uint32_t> begins_;
  std::vector<uint32_t> highs_;
};

glm::dvec3 middleOf(const Mesh& mesh) {
  glm::dvec3 sum(0.0);
  for (const glm::vec3& position : mesh.positions) sum += glm::dvec3(position);
  return sum / double(mesh.positions.size());
}

// An open surface has no volume. What counts is whether it faces its own middle, and that only if it wraps
// around that middle: a sheet has two equal sides.
bool facesItsMiddle(const Mesh& mesh) {
  const glm::dvec3 middle = middleOf(mesh);
  glm::dvec3 areaVectors(0.0);
  double area = 0.0, flux = 0.0, absoluteFlux = 0.0;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::dvec3 vector = areaVector(mesh, &mesh.indices[i]);
    const double part = glm::dot(glm::dvec3(mesh.positions[mesh.indices[i]]) - middle, vector);
    areaVectors += vector;
    area += glm::length(vector);
    flux += part;
    absoluteFlux += std::abs(part);
  }
  const bool wrapsAround = glm::length(areaVectors) < kMaxOpenness * area;
  return wrapsAround && flux < -kClearFlux * absoluteFlux;
}

bool isInsideOut(const Mesh& mesh, bool closed) {
  return closed ? signedVolumeMm3(mesh) < 0.0 : facesItsMiddle(mesh);
}

bool normalsOpposeWinding(const Mesh& mesh) {
  double agreement = 0.0;
  for (size_t i = 0; i < mesh.indices.size(); i += 3) {
    const glm::dvec3 area = areaVector(mesh, &mesh.indices[i]);
    for (size_t k = 0; k < 3; ++k) agreement += glm::dot(area, glm::dvec3(mesh.normals[mesh.indices[i + k]]));
  }
  return agreement < 0.0;
}

void flipWinding(Mesh& mesh) {
  for (size_t i = 0; i < mesh.indices.size(); i += 3) std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
}

// meshoptimizer looks through all triangles of a vertex for each of them. Where thousands meet at one vertex,
// as in a damaged or contrived file, that takes minutes.
bool isCheapToSearch(const Mesh& mesh) {
  std::vector<uint32_t> valences(mesh.positions.size(), 0);
  for (uint32_t index : mesh.indices) ++valences[index];
  double steps = 0.0;
  for (uint32_t valence : valences) steps += double(valence) * double(valence);
  return steps < kMaxStepsPerCorner * double(mesh.indices.size());
}

void optimizeTriangleOrder(Mesh& mesh) {
  auto& indices = mesh.indices;
  const size_t count = mesh.positions.size();
  meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), count);
  const std::vector<uint32_t> cached = indices;
  meshopt_optimizeOverdraw(indices.data(), cached.data(), cached.size(), floatsOf(mesh.positions), count,
                           sizeof(glm::vec3), kOverdrawThreshold);
}

void optimizeVertexOrder(Mesh& mesh) {
  std::vector<uint32_t> newIndexOf(mesh.positions.size());
  const size_t used = meshopt_optimizeVertexFetchRemap(newIndexOf.data(), mesh.indices.data(),
                                                       mesh.indices.size(), mesh.positions.size());
  remapVertices(mesh, newIndexOf, used);
}

void optimizeOrder(Mesh& mesh) {
  if (isCheapToSearch(mesh)) optimizeTriangleOrder(mesh);
  optimizeVertexOrder(mesh);
}

}  // namespace

CookReport cook(Mesh& mesh) {
  assert(mesh.normals.size() == mesh.positions.size());
  CookReport report;
  if (mesh.indices.empty()) return report;
  report.weldedVertices = weld(mesh);
  std::vector<uint32_t> places = placeIndices(mesh);
  report.degenerateTriangles = dropDegenerateTriangles(mesh, places);
  if (mesh.indices.empty()) return report;
  EdgeTable(places, mesh.positions.size()).count(report);
  report.flipped = isInsideOut(mesh, report.closed());
  if (report.flipped) flipWinding(mesh);
  if (normalsOpposeWinding(mesh)) {
    for (glm::vec3& normal : mesh.normals) normal = -normal;
    for (glm::vec4& tangent : mesh.tangents) tangent.w = -tangent.w;  // keeps the bitangent where it was
  }
  optimizeOrder(mesh);
  return report;
}

Mesh simplified(const Mesh& mesh, float ratio, float errorMm) {
  if (mesh.indices.empty() || !isCheapToSearch(mesh)) return mesh;
  Mesh result = mesh;
  const size_t count = mesh.positions.size();
  const float scale = meshopt_simplifyScale(floatsOf(mesh.positions), count, sizeof(glm::vec3));
  const size_t target = size_t(float(mesh.triangleCount()) * ratio) * 3;
  result.indices.resize(meshopt_simplify(result.indices.data(), mesh.indices.data(), mesh.indices.size(),
                                         floatsOf(mesh.positions), count, sizeof(glm::vec3), target,
                                         scale > 0.0f ? errorMm / scale : 0.0f));
  if (!result.indices.empty()) optimizeOrder(result);
  return result;
}

}  // namespace eng
