#include "app/state/touch_rows.h"

#include "engine/base/error.h"

namespace app {

bool isAnyName(std::string_view, const anatomy::Atlas&) {
  return true;
}

const mechanics::Mechanics& mechanicsFor(const Command& command, const ApplyContext& context) {
  if (!context.mechanics) throw eng::Error(command.spec->name + ": nothing is known of pressing and moving");
  return *context.mechanics;
}

}  // namespace app
