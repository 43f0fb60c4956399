#include "app/cli/json.h"

#include <fmt/core.h>

#include <cmath>

namespace app {

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale + 0.0;  // + 0.0 turns -0 into 0
}

Json toJson(glm::vec3 mm) {
  return {rounded(mm.x, 2), rounded(mm.y, 2), rounded(mm.z, 2)};
}

Json toJson(const anatomy::Problems& problems) {
  Json lines = Json::array();
  for (const auto& problem : problems) lines.push_back(toLine(problem));
  return lines;
}

// File names need not be UTF-8; a stray byte must not stop the report.
void printJson(const Json& json) {
  fmt::print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace app
