#include <algorithm>

#include "tests/leg/ruler/report.h"

namespace ruler {

bool Bench::isWanted(const std::string& id) const {
  return request.only.empty() || std::ranges::find(request.only, id) != request.only.end();
}

}  // namespace ruler
