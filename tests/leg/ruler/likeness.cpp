#include "tests/leg/ruler/likeness.h"

#include <algorithm>
#include <vector>

#include "tests/leg/ruler/surface.h"
#include "tests/leg/ruler/surface_points.h"
#include "tests/leg/ruler/voxel_solid.h"

namespace ruler {
namespace {

constexpr size_t kPoints = 10000;

template <typename Visit>
void visitCells(const VoxelSolid& solid, ZRange range, const Visit& visit) {
  const glm::ivec3 end = solid.first + solid.size;
  for (int z = solid.first.z; z < end.z; ++z) {
    if (!range.has((float(z) + 0.5f) * solid.stepMm)) continue;
    for (int y = solid.first.y; y < end.y; ++y)
      for (int x = solid.first.x; x < end.x; ++x)
        if (solid.at({x, y, z})) visit(glm::ivec3(x, y, z));
  }
}

void compareVolumes(const VoxelSolid& model, const VoxelSolid& reference, ZRange range, Likeness& likeness) {
  double modelCells = 0.0, referenceCells = 0.0, both = 0.0;
  visitCells(model, range, [&](glm::ivec3 cell) {
    modelCells += 1.0;
    both += reference.at(cell);
  });
  visitCells(reference, range, [&](glm::ivec3) { referenceCells += 1.0; });
  const double cellCm3 = double(model.stepMm) * model.stepMm * model.stepMm / 1000.0;
  const double either = modelCells + referenceCells - both;
  likeness.modelCm3 = modelCells * cellCm3;
  likeness.referenceCm3 = referenceCells * cellCm3;
  likeness.overlap = either > 0.0 ? both / either : 0.0;
}

void addDistances(const Surface& from, const Surface& to, ZRange range, std::vector<float>& distances) {
  for (const SurfacePoint& point : pointsOn(from.triangles(), spacingFor(from.triangles(), kPoints))) {
    if (!range.has(point.place.z)) continue;
    if (const auto nearest = to.nearest(point.place)) distances.push_back(nearest->distanceMm);
  }
}

float meanOf(const std::vector<float>& values) {
  double sum = 0.0;
  for (float value : values) sum += double(value);
  return values.empty() ? 0.0f : float(sum / double(values.size()));
}

float p95Of(std::vector<float> values) {
  if (values.empty()) return 0.0f;
  const auto place = values.begin() + std::ptrdiff_t(0.95 * double(values.size() - 1));
  std::ranges::nth_element(values, place);
  return *place;
}

}  // namespace

Likeness compare(const eng::Mesh& model, const eng::Mesh& reference, ZRange range) {
  Likeness likeness;
  const float step = std::min(stepFor(model), stepFor(reference));
  compareVolumes(voxelised(model, step), voxelised(reference, step), range, likeness);
  const Surface modelSurface(model), referenceSurface(reference);
  std::vector<float> there, back;
  addDistances(modelSurface, referenceSurface, range, there);
  addDistances(referenceSurface, modelSurface, range, back);
  likeness.meanMm = 0.5f * (meanOf(there) + meanOf(back));
  there.insert(there.end(), back.begin(), back.end());
  likeness.p95Mm = p95Of(std::move(there));
  return likeness;
}

}  // namespace ruler
