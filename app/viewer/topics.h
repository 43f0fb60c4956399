// Topics: ready-made views for teaching, "soleus uncovered" or "bones". Each is a script NN-NAME.txt under
// assets/views with a picture of the same name beside it, its title and caption in the Text ("topic.NAME").
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/command.h"

namespace app {

struct Topic {
  std::string name;            // "soleus"
  std::string title, caption;  // in the language of the Text
  std::filesystem::path script, picture;
  std::vector<Command> commands;
};

// In the order of their file names. A topic that speaks of a structure which the leg lacks is left out.
// Throws eng::Error naming a file that cannot be read.
std::vector<Topic> loadTopics(const std::filesystem::path& folder, const anatomy::Atlas& atlas);

// The view of a topic; preferences and open panels are kept.
ViewState viewOfTopic(const Topic& topic, const ViewState& now, const ApplyContext& context);

}  // namespace app
