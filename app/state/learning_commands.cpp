// Commands that teach: lessons in palpation, and the trainer.
#include "app/state/touch_rows.h"

namespace app {

std::vector<CommandSpec> learningCommands() {
  return {
      {.name = "lesson",
       .arguments = {{.name = "lesson",
                      .type = ArgumentType::Name,
                      .choices = {"next", "previous", "off"},
                      .accepts = isAnyName}},
       .scope = Scope::Application},
      {.name = "trainer",
       .arguments = {{.name = "what", .choices = {"start", "mark", "end"}},
                     {.name = "seed", .type = ArgumentType::Number, .maximum = 1000000.0, .optional = true}},
       .scope = Scope::Application},
  };
}

}  // namespace app
