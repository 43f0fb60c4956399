#include "app/viewer/tour.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "app/anatomy/toml_entry.h"
#include "app/state/command.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace app {
namespace fs = std::filesystem;

std::string stepName(const fs::path& file) {
  const std::string stem = file.stem().string();
  const size_t name = stem.find_first_not_of("0123456789-");
  return name == std::string::npos ? stem : stem.substr(name);
}

namespace {

std::map<std::string, std::vector<std::string>> sourcesIn(const fs::path& folder) {
  std::map<std::string, std::vector<std::string>> sources;
  const fs::path file = folder / "sources.toml";
  if (!fs::exists(file)) return sources;
  anatomy::Problems problems;
  const toml::table table = anatomy::parseTomlFile(file);
  anatomy::TomlEntry entry(file, table, problems);
  for (const auto& [step, keys] : table) sources[std::string(step.str())] = entry.texts(step.str());
  if (!problems.empty()) throw eng::Error(toLine(problems.front()));
  return sources;
}

}  // namespace

std::string toldOf(const TourStep& step, const anatomy::Atlas& atlas) {
  std::string citations;
  for (const std::string& key : step.sources)
    if (const anatomy::SourceRow* source = atlas.table->findSource(key))
      citations += (citations.empty() ? "" : ";  ") + source->citation;
  if (citations.empty()) return step.caption;
  return step.caption + "\n" + atlas.text->format("tour.by", {{"sources", citations}});
}

std::vector<TourStep> loadSteps(const fs::path& folder, const anatomy::Text& text, std::string_view prefix) {
  std::vector<TourStep> steps;
  const auto sources = sourcesIn(folder);
  std::error_code noFolder;
  for (const auto& file : eng::filesIn(folder, ".txt", noFolder)) {
    const std::string name = stepName(file), key = fmt::format("{}.{}", prefix, name);
    const std::string caption = key + ".caption";
    steps.push_back({file, text(text.has(caption) ? caption : key), eng::readTextFile(file), {}});
    if (const auto known = sources.find(name); known != sources.end()) steps.back().sources = known->second;
  }
  return steps;
}

std::vector<TourStep> loadTour(const fs::path& folder, const anatomy::Text& text) {
  std::vector<TourStep> steps = loadSteps(folder, text, "tour");
  if (steps.empty())
    throw eng::Error(fmt::format("no tour in '{}'; install the program's assets again", folder.string()));
  return steps;
}

std::string whyNotFor(const TourStep& step, const anatomy::Atlas& atlas) {
  try {
    parseScript(step.commands, step.file.filename().string(), atlas);
    return {};
  } catch (const eng::Error& error) {
    return error.what();
  }
}

Tour::Tour(const fs::path& folder, const anatomy::Atlas& atlas) {
  for (TourStep& step : loadTour(folder, *atlas.text))
    if (whyNotFor(step, atlas).empty()) steps_.push_back(std::move(step));
}

const TourStep* Tour::next() {
  if (steps_.empty()) return nullptr;
  at_ = at_ ? std::min(*at_ + 1, steps_.size() - 1) : 0;
  return &steps_[*at_];
}

const TourStep* Tour::previous() {
  if (steps_.empty()) return nullptr;
  at_ = at_ && *at_ > 0 ? *at_ - 1 : 0;
  return &steps_[*at_];
}

}  // namespace app
