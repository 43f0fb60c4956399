#include "tests/unit/distance_grid.h"

#include <openvdb/Grid.h>
#include <openvdb/math/Transform.h>
#include <openvdb/tools/Prune.h>

namespace test {

std::shared_ptr<eng::FloatGrid> distanceGrid(const Distance& distance, const eng::Bounds& box,
                                             float spacingMm, float bandMm) {
  const auto grid = eng::FloatGrid::create(bandMm);
  grid->setTransform(openvdb::math::Transform::createLinearTransform(spacingMm));
  auto values = grid->getAccessor();
  const glm::ivec3 first(glm::floor(box.min / spacingMm)), last(glm::ceil(box.max / spacingMm));
  for (int x = first.x; x <= last.x; ++x) {
    for (int y = first.y; y <= last.y; ++y) {
      for (int z = first.z; z <= last.z; ++z) {
        const float value = distance(spacingMm * glm::vec3(x, y, z));
        if (std::abs(value) < bandMm) values.setValue({x, y, z}, value);
        if (value <= -bandMm) values.setValueOff({x, y, z}, -bandMm);
      }
    }
  }
  openvdb::tools::pruneLevelSet(grid->tree());
  return grid;
}

std::shared_ptr<eng::FloatGrid> distanceGrid(const Distance& distance, float halfSideMm, float spacingMm) {
  eng::Bounds box;
  box.add(glm::vec3(-halfSideMm));
  box.add(glm::vec3(halfSideMm));
  return distanceGrid(distance, box, spacingMm, 3.0f * spacingMm);
}

}  // namespace test
