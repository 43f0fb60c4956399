// JSON as the subcommands print it: keys in the order written, numbers no longer than they mean.
#pragma once

#include <glm/glm.hpp>
#include <nlohmann/json.hpp>

#include "app/anatomy/problem.h"

namespace app {

using Json = nlohmann::ordered_json;

double rounded(double value, int decimals);
Json toJson(glm::vec3 mm);                       // [x, y, z], hundredths
Json toJson(const anatomy::Problems& problems);  // one line of text each
void printJson(const Json& json);                // to standard output, indented

}  // namespace app
