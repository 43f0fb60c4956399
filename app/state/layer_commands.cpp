// Commands that take the leg off from outside in: the depth, and one layer alone.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/state/command_rows.h"

namespace app {

namespace {

constexpr double kDepthStep = 0.05;

void applyDepth(ViewState& state, const Command& command, const ApplyContext&) {
  if (const auto* exact = std::get_if<double>(&command.arguments[0])) {
    state.depth = float(*exact);
    return;
  }
  const double step = command.word(0) == "deeper" ? kDepthStep : -kDepthStep;
  // From one mark of the scale to the next, so that steps there and back meet.
  const double marks = std::round((double(state.depth) + step) / kDepthStep);
  state.depth = float(std::clamp(marks * kDepthStep, 0.0, 1.0));
}

using Present = std::array<bool, anatomy::kLayerCount>;

Present layersOf(const anatomy::Atlas& atlas) {
  Present present{};
  for (const anatomy::Structure& structure : atlas.structures) {
    present[size_t(structure.facts.layer)] = true;
  }
  return present;
}

// The next layer inwards or outwards that the model has; from all of them, the outermost or the innermost.
std::optional<anatomy::Layer> neighbour(std::optional<anatomy::Layer> layer, int step,
                                        const anatomy::Atlas& atlas) {
  const Present present = layersOf(atlas);
  int at = layer ? int(*layer) + step : step > 0 ? 0 : anatomy::kLayerCount - 1;
  for (; at >= 0 && at < anatomy::kLayerCount; at += step) {
    if (present[size_t(at)]) {
      return anatomy::Layer(at);
    }
  }
  return layer;
}

void applyLayerOnly(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::string& word = command.word(0);
  if (word == "deeper" || word == "shallower") {
    state.onlyLayer = neighbour(state.onlyLayer, word == "deeper" ? 1 : -1, context.atlas);
  } else {
    state.onlyLayer = anatomy::layerFromId(word);  // "off" is none
  }
}

std::vector<std::string> layerWords() {
  std::vector<std::string> words{"off", "deeper", "shallower"};
  for (int i = 0; i < anatomy::kLayerCount; ++i) {
    words.emplace_back(idOf(anatomy::Layer(i)));
  }
  return words;
}

}  // namespace

std::vector<CommandSpec> layerCommands() {
  return {
      {.name = "depth",
       .arguments = {{.name = "depth",
                      .type = ArgumentType::Number,
                      .choices = {"deeper", "shallower"},
                      .clamps = true}},
       .keys = {{".", "deeper"}, {",", "shallower"}},
       .apply = applyDepth,
       .mergeGroup = "depth"},
      {.name = "layer-only",
       .arguments = {{.name = "layer", .choices = layerWords()}},
       .keys = {{">", "deeper"}, {"<", "shallower"}, {"0", "off"}},
       .apply = applyLayerOnly},
  };
}

}  // namespace app
