// Commands that take the leg apart.
#include "app/state/command_rows.h"
#include "app/state/peel_state.h"
#include "engine/base/error.h"

namespace app {

namespace {

using anatomy::Head;

bool names(const std::string& word, Head head) {
  return word == "gastrocnemius" || word == (head == Head::Medial ? "gastrocnemius-medial"  //
                                                                  : "gastrocnemius-lateral");
}

std::vector<Head> headsNamed(const std::string& word, const anatomy::Atlas& atlas) {
  std::vector<Head> heads;
  for (const Head head : anatomy::kHeads)
    if (names(word, head) && findHead(atlas, head)) heads.push_back(head);
  if (heads.empty())
    throw eng::Error("peel: this model has no " + word + "; the built-in leg (without --model) has it");
  return heads;
}

void applyPeel(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::vector<Head> heads = headsNamed(command.word(0), context.atlas);
  const auto* exact = std::get_if<double>(&command.arguments[1]);
  const float toggled = state.peel.amounts.of(heads.front()) > 0.5f ? 0.0f : 1.0f;
  for (const Head head : heads) state.peel.amounts.of(head) = exact ? float(*exact) : toggled;
  openOrClose(state, context.atlas);
  if (state.peel.amounts.any()) layStill(state);
}

std::string peelNotice(const ViewState& before, const ViewState& after, const ApplyContext& context) {
  if (after.peel.opened.size() <= before.peel.opened.size()) return {};
  return (*context.atlas.text)("notice.peel-opened");
}

}  // namespace

std::vector<CommandSpec> dissectionCommands() {
  return {
      {.name = "peel",
       .arguments = {{.name = "head",
                      .choices = {"gastrocnemius", "gastrocnemius-medial", "gastrocnemius-lateral"}},
                     {.name = "amount", .type = ArgumentType::Number, .choices = {"toggle"}, .clamps = true}},
       .keys = {{"P", "gastrocnemius toggle"}},
       .apply = applyPeel,
       .notice = peelNotice,
       .mergeGroup = "peel"},
  };
}

}  // namespace app
