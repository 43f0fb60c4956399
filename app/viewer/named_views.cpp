#include "app/viewer/named_views.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "app/state/workspace.h"
#include "app/state/workspace_shelf.h"
#include "engine/base/error.h"
#include "engine/base/image_shrink.h"

namespace app {
namespace {

// A view without a picture is a view all the same.
eng::Picture pictureIn(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return {};
  try {
    return eng::thumbnailOf(eng::readPng(file), kViewPicture);
  } catch (const eng::Error&) {
    return {};
  }
}

}  // namespace

NamedViews::NamedViews(const std::filesystem::path& assets, const anatomy::Atlas& atlas)
    : atlas_(&atlas), topics_(loadTopics(assets / "views", atlas)) {}

const Topic& NamedViews::topic(std::string_view name) const {
  const auto found = std::ranges::find(topics_, name, &Topic::name);
  if (found != topics_.end()) return *found;
  std::vector<std::string> names;
  for (const Topic& topic : topics_) names.push_back(topic.name);
  throw eng::Error(
      fmt::format("topic: this leg has none called '{}'; there are: {}", name, fmt::join(names, ", ")));
}

ViewState NamedViews::stateOf(std::string_view name, const ViewState& now, const ApplyContext& context,
                              anatomy::Problems& problems) const {
  const auto found = std::ranges::find(topics_, name, &Topic::name);
  if (found != topics_.end()) return viewOfTopic(*found, now, context);
  return loadWorkspace(name, now, *atlas_, problems);
}

std::string NamedViews::titleOf(std::string_view name) const {
  const auto found = std::ranges::find(topics_, name, &Topic::name);
  return found == topics_.end() ? std::string(name) : found->title;
}

std::span<const ViewCard> NamedViews::cards() {
  if (!read_) readCards();
  return cards_;
}

void NamedViews::forget() {
  read_ = false;
  ++revision_;
}

void NamedViews::readCards() {
  cards_.clear();
  for (const Topic& topic : topics_)
    cards_.push_back({topic.name, topic.title, topic.caption, false, pictureIn(topic.picture)});
  for (const std::string& name : workspaceNames())
    cards_.push_back({name, name, {}, true, pictureIn(workspacePicture(name))});
  read_ = true;
}

}  // namespace app
