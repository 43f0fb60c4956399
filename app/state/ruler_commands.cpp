// The ruler's command.
#include "app/state/command_rows.h"
#include "app/state/ruler.h"

namespace app {

namespace {

void applyRuler(ViewState& state, const Command& command, const ApplyContext& context) {
  Ruler& ruler = state.ruler;
  const auto point = ruledPoint(command.word(0), state, context.atlas);
  if (!point) {
    const bool on = switched(command.word(0), ruler.measuring || ruler.from);
    ruler = Ruler{.measuring = on};
    return;
  }
  if (!command.has(1)) {
    return addPoint(ruler, *point);
  }
  ruler.from = point;
  ruler.to = ruledPoint(command.word(1), state, context.atlas);
}

}  // namespace

std::vector<CommandSpec> rulerCommands() {
  return {{.name = "ruler",
           .arguments = {{.name = "from", .type = ArgumentType::Point, .choices = {"on", "off", "toggle"}},
                         {.name = "to", .type = ArgumentType::Point, .optional = true}},
           .keys = {{"M", "toggle"}},
           .apply = applyRuler}};
}

}  // namespace app
