// Reports of places: overlaps, depth under the skin, landmarks, silhouettes.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "tests/leg/ruler/overlap.h"
#include "tests/leg/ruler/report.h"
#include "tests/leg/ruler/skin_depth.h"

namespace ruler {
namespace {

struct Named {
  std::string id;
  Surface surface;
};

std::vector<Named> surfacesOf(const Bench& bench) {
  std::vector<Named> named;
  for (const auto& [id, mesh] : bench.model.meshes)
    if (bench.isWanted(id)) named.push_back({.id = id, .surface = {}});
  eng::parallelFor(named.size(),
                   [&](size_t i) { named[i].surface = Surface(*bench.model.find(named[i].id)); });
  return named;
}

std::string placeText(glm::vec3 p) {
  return fmt::format("({:.0f} {:.0f} {:.0f})", p.x, p.y, p.z);
}

Surface surfaceOf(const Bench& bench, const std::string& id) {
  const eng::Mesh* mesh = bench.model.find(id);
  if (!mesh) throw eng::Error(fmt::format("{}: is not in the model; use one of its ids", id));
  return Surface(*mesh);
}

std::vector<const eng::Mesh*> wantedMeshes(const Bench& bench, const LegModel& model) {
  std::vector<const eng::Mesh*> meshes;
  for (const auto& [id, mesh] : model.meshes)
    if (bench.isWanted(id) && bench.model.find(id) && bench.reference.find(id)) meshes.push_back(&mesh);
  return meshes;
}

}  // namespace

std::string overlapReport(const Bench& bench) {
  const std::vector<Named> named = surfacesOf(bench);
  std::vector<const Surface*> surfaces;
  for (const Named& n : named) surfaces.push_back(&n.surface);
  double total = 0.0;
  std::string lines;
  for (const Overlap& o : overlaps(surfaces)) {
    total += o.volumeMm3;
    lines += fmt::format("{:32}{:32}{:10.4f}{:8.2f}  {}\n", named[o.first].id, named[o.second].id,
                         o.volumeMm3 / 1000.0, o.depthMm, placeText(o.place));
  }
  return fmt::format("{:64}{:>10}{:>8}  deepest at\n{}total {:.4f} cm3\n", "overlaps", "cm3", "deep mm",
                     lines, total / 1000.0);
}

std::string skinReport(const Bench& bench) {
  const Surface skin = surfaceOf(bench, "skin");
  const SkinDepth depth(skin);
  std::vector<Named> named = surfacesOf(bench);
  std::erase_if(named, [](const Named& n) { return n.id == "skin"; });
  std::vector<SkinDepth::Shallowest> shallowest(named.size());
  eng::parallelFor(named.size(), [&](size_t i) { shallowest[i] = depth.shallowestOf(named[i].surface); });
  std::vector<size_t> order;
  for (size_t i = 0; i < named.size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, {}, [&](size_t i) { return shallowest[i].depthMm; });
  std::string lines = fmt::format("{:32}{:>8}  at\n", "least depth under the skin", "mm");
  for (size_t i : order)
    lines +=
        fmt::format("{:32}{:8.2f}  {}\n", named[i].id, shallowest[i].depthMm, placeText(shallowest[i].place));
  return lines;
}

std::string landmarkReport(const Bench& bench) {
  const anatomy::Landmarks found = landmarksOf(bench.model);
  std::string lines = fmt::format("{:42}{:>18}{:>18}{:>8}\n", "landmark", "table", "model", "mm off");
  for (const auto& [name, known] : bench.table.landmarks) {
    const auto place = found.find(name);
    lines += place == found.end() ? fmt::format("{:42}{:>18}{:>18}\n", name, placeText(known), "-")
                                  : fmt::format("{:42}{:>18}{:>18}{:8.1f}\n", name, placeText(known),
                                                placeText(place->second), glm::length(place->second - known));
  }
  return lines;
}

std::string silhouetteReport(const Bench& bench) {
  const auto model = wantedMeshes(bench, bench.model), reference = wantedMeshes(bench, bench.reference);
  std::string lines = fmt::format("silhouettes of {} structures, IoU:\n", model.size());
  for (View view : kCalfViews)
    lines +=
        fmt::format("{:16}{:.3f}\n", kViewNames[size_t(view)], silhouetteLikeness(model, reference, view));
  return lines;
}

}  // namespace ruler
