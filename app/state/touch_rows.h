// What the rows of the commands that press, move and teach share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/command_rows.h"

namespace app {

// For a name that only the command itself can judge.
bool isAnyName(std::string_view word, const anatomy::Atlas& atlas);

// Throws eng::Error, naming the command, where nothing is known of pressing and moving.
const mechanics::Mechanics& mechanicsFor(const Command& command, const ApplyContext& context);

// "a, b, c": what there is in place of an unknown one.
template <class Row>
std::string namesOf(const std::vector<Row>& rows) {
  std::string list;
  for (const Row& row : rows) list += (list.empty() ? "" : ", ") + row.id;
  return list;
}

}  // namespace app
