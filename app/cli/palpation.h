// One press of a tool as palpate tells it: in JSON or in words.
#pragma once

#include "app/cli/json.h"
#include "app/cli/request.h"
#include "app/mechanics/palpation.h"

namespace app {

using mechanics::Palpation;

// A press that is refused has no numbers.
Json palpationJson(const anatomy::Atlas& atlas, const Palpation& palpation);
void printPalpation(const Request& request, const anatomy::Atlas& atlas, const Palpation& palpation);

}  // namespace app
