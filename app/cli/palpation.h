// One press of a tool as palpate tells it: in JSON or in words.
#pragma once

#include "app/cli/json.h"
#include "app/cli/request.h"
#include "app/mechanics/feeling.h"
#include "app/mechanics/mechanics.h"

namespace app {

struct Palpation {
  const mechanics::Tool* tool = nullptr;
  mechanics::Sounding sounding;
  mechanics::Contact contact;
  mechanics::Feeling feeling;
  const mechanics::KeepOut* refused = nullptr;  // null: it may be pressed
};

// A press that is refused has no numbers.
Json palpationJson(const anatomy::Atlas& atlas, const Palpation& palpation);
void printPalpation(const Request& request, const anatomy::Atlas& atlas, const Palpation& palpation);

}  // namespace app
