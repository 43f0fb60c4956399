#include "app/viewer/topics.h"

#include "app/state/command_table.h"
#include "app/viewer/tour.h"

namespace app {

std::vector<Topic> loadTopics(const std::filesystem::path& folder, const anatomy::Atlas& atlas) {
  std::vector<Topic> topics;
  for (const TourStep& step : loadSteps(folder, *atlas.text, "topic")) {
    if (!whyNotFor(step, atlas).empty()) continue;
    const std::string name = stepName(step.file);
    std::filesystem::path picture = step.file;
    picture.replace_extension(".png");
    topics.push_back({name, (*atlas.text)("topic." + name + ".title"),
                      (*atlas.text)("topic." + name + ".caption"), step.file, picture,
                      parseScript(step.commands, step.file.filename().string(), atlas)});
  }
  return topics;
}

ViewState viewOfTopic(const Topic& topic, const ViewState& now, const ApplyContext& context) {
  ViewState state = applyView(now, topic.commands, context);
  state.compareWith = now.compareWith;
  state.labels = now.labels;
  state.pins = now.pins;
  state.structuresPanel = now.structuresPanel;
  state.detailsPanel = now.detailsPanel;
  state.timingsPanel = now.timingsPanel;
  return state;
}

}  // namespace app
