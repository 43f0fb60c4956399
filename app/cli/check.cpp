// calf-atlas check: is everything in order? Content (tables, words, tour, the description of the built-in
// leg) and the model, every problem with its place.
#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/description/leg_description.h"
#include "app/anatomy/trigger_points/placing.h"
#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/mechanics/mechanics.h"
#include "app/state/appearance.h"
#include "app/state/command.h"
#include "app/state/demonstration.h"
#include "app/state/label_weights.h"
#include "app/state/lesson.h"
#include "app/viewer/tour.h"
#include "engine/base/error.h"

namespace app {
namespace {

using anatomy::Problem;
using anatomy::Problems;

struct Findings {
  Problems content;  // ours to mend: exit status 1
  Problems model;    // of the files that were given
  size_t rows = 0;
  size_t structures = 0;
};

bool sameProblem(const Problem& a, const Problem& b) {
  return a.where == b.where && a.what == b.what;
}

// An Atlas carries the problems of the content too; those are told once.
Problems without(const Problems& all, const Problems& known) {
  Problems rest;
  for (const auto& problem : all)
    if (std::none_of(known.begin(), known.end(),
                     [&](const auto& other) { return sameProblem(problem, other); }))
      rest.push_back(problem);
  return rest;
}

// Against the built-in leg, for which the tour was written; another model may lack what a step names.
void checkTour(const Request& request, const anatomy::Atlas& atlas, Problems& problems) {
  for (const auto& step : loadTour(request.assets / "tour", request.text)) {
    const std::string file = step.file.filename().string();
    if (step.caption.starts_with('<'))
      problems.push_back({file, fmt::format("no caption {} in en.toml", step.caption)});
    try {
      parseScript(step.commands, file, atlas);
    } catch (const eng::Error& error) {
      problems.push_back({"tour", error.what()});
    }
  }
}

void checkLessons(const Request& request, const anatomy::Atlas& atlas, Problems& problems) {
  for (const auto& lesson : loadLessons(request.assets / "lessons", *atlas.table, *atlas.text, problems))
    if (const std::string why = whyNotFor(lesson, atlas); !why.empty())
      problems.push_back({fmt::format("lesson {}", lesson.id), why});
}

void checkLabelWeights(const Request& request, const anatomy::StructureTable& table, Problems& problems) {
  const auto file = request.assets / "anatomy" / "label_weights.toml";
  for (const auto& [id, weight] : LabelWeights::load(file, problems).structures)
    if (!table.findById(id))
      problems.push_back({file.filename().string(), fmt::format("there is no structure '{}'", id)});
}

// The built-in leg has everything that the rows name; another model may lack it.
void tellUnplaced(const anatomy::Atlas& atlas, Problems& problems) {
  for (const auto& [id, why] : anatomy::placeTriggerPoints(atlas, *atlas.triggerPoints).unplaced)
    problems.push_back(
        {atlas.triggerPoints->findPoint(id)->where, fmt::format("'{}' is not placed: {}", id, why)});
}

Findings examine(const Request& request) {
  Findings findings;
  const auto content = anatomy::loadContent(request.assets);
  findings.content = content.problems;
  findings.rows = content.table->rows().size();
  Palette::load(request.assets / "anatomy" / "tissues.toml", findings.content);
  checkLabelWeights(request, *content.table, findings.content);
  const auto facts =
      mechanics::loadMechanics(request.assets / "mechanics", *content.table, *content.text, findings.content);
  std::vector<Demonstration> demonstrations;
  if (facts)
    demonstrations = loadDemonstrations(request.assets / "demonstrations", *content.table, *facts,
                                        *content.text, findings.content);
  anatomy::readLegDescription(request.assets / "anatomy" / "leg", *content.table, findings.content);
  const auto atlas = anatomy::loadModel(content, loadOptions(request));
  findings.structures = atlas.structures.size();
  findings.model = without(atlas.problems, content.problems);
  tellUnplaced(atlas, request.model.empty() ? findings.content : findings.model);
  if (request.model.empty()) {
    checkTour(request, atlas, findings.content);
    checkLessons(request, atlas, findings.content);
    for (const Demonstration& each : demonstrations)
      if (const std::string why = whyNotFor(each, atlas); !why.empty())
        findings.content.push_back({fmt::format("demonstration {}", each.id), why});
  }
  return findings;
}

Json findingsJson(const Findings& findings) {
  return {{"rows", findings.rows},
          {"structures", findings.structures},
          {"content_problems", toJson(findings.content)},
          {"model_problems", toJson(findings.model)}};
}

void printFindings(const Request& request, const Findings& findings) {
  for (const auto& problem : findings.content) fmt::print("{}\n", toLine(problem));
  for (const auto& problem : findings.model) fmt::print("{}\n", toLine(problem));
  fmt::print("{}\n",
             request.text.format("cli.check.summary", {{"rows", fmt::to_string(findings.rows)},
                                                       {"structures", fmt::to_string(findings.structures)},
                                                       {"content", fmt::to_string(findings.content.size())},
                                                       {"model", fmt::to_string(findings.model.size())}}));
}

int check(const Request& request) {
  const Findings findings = examine(request);
  if (request.json)
    printJson(findingsJson(findings));
  else
    printFindings(request, findings);
  return findings.content.empty() ? 0 : 1;
}

}  // namespace

void addCheck(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "check");
  addModelOptions(*sub, request);
  addJsonOption(*sub, request);
  sub->callback([&request] { request.action = [&request] { return check(request); }; });
}

}  // namespace app
