#include "app/anatomy/trigger_points/trigger_point_table.h"

#include <algorithm>

namespace anatomy {
namespace {

template <class Row>
const Row* findIn(const std::vector<Row>& rows, std::string_view id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found != rows.end() ? &*found : nullptr;
}

}  // namespace

const TriggerPoint* TriggerPointTable::findPoint(std::string_view id) const {
  return findIn(points_, id);
}

const Zone* TriggerPointTable::findZone(std::string_view id) const {
  return findIn(zones_, id);
}

std::vector<const TriggerPoint*> TriggerPointTable::variantsOf(std::string_view id) const {
  std::vector<const TriggerPoint*> variants;
  for (const TriggerPoint& point : points_)
    if (point.variantOf == id) variants.push_back(&point);
  return variants;
}

}  // namespace anatomy
