// calf-atlas palpate: one press of a tool on the leg, in numbers.
#include <fmt/format.h>

#include <charconv>

#include "app/anatomy/trigger_points/placing.h"
#include "app/cli/palpation.h"
#include "app/cli/subcommands.h"
#include "app/cli/usage.h"
#include "engine/base/error.h"

namespace app {
namespace {

using anatomy::Atlas;

struct PalpateOptions {
  std::string site, at, tool = "thumb";
  std::vector<std::string> contract;
  float forceN = 0.0f;
  mechanics::Posture posture;
};

using Place = mechanics::PalpationSite;

Place placeOf(const Request& request, const PalpateOptions& options, const Atlas& atlas) {
  if (!options.site.empty()) {
    if (const auto* point = atlas.triggerPoints->findPoint(options.site)) return {point->t, point->thetaDeg};
    throw UsageError(request.text.format("cli.palpate.no-site", {{"site", options.site}}));
  }
  const size_t comma = options.at.find(',');
  const char* end = options.at.data() + options.at.size();
  Place place;
  if (comma != std::string::npos) {
    const char* middle = options.at.data() + comma;
    const auto t = std::from_chars(options.at.data(), middle, place.t);
    const auto theta = std::from_chars(middle + 1, end, place.thetaDeg);
    if (t.ec == std::errc() && t.ptr == middle && theta.ec == std::errc() && theta.ptr == end) return place;
  }
  throw UsageError(request.text.format("cli.palpate.no-place", {{"at", options.at}}));
}

// "soleus=0.5", or "soleus" for 1; a group contracts all its muscles.
void addContraction(const Request& request, const std::string& word, const Atlas& atlas,
                    mechanics::Posture& posture) {
  const size_t equals = word.find('=');
  float share = 1.0f;
  bool good = true;
  if (equals != std::string::npos) {
    const char* end = word.data() + word.size();
    const auto read = std::from_chars(word.data() + equals + 1, end, share);
    good = read.ec == std::errc() && read.ptr == end;
  }
  const auto ids = atlas.resolve(word.substr(0, equals));
  if (!good || ids.empty())
    throw UsageError(request.text.format("cli.palpate.no-contraction", {{"word", word}}));
  for (const auto id : ids) posture.contraction[atlas.at(id).facts.id] = share;
}

std::string toolList(const mechanics::Mechanics& facts) {
  std::string list;
  for (const auto& tool : facts.tools) list += (list.empty() ? "" : ", ") + tool.id;
  return list;
}

const mechanics::Tool& toolOf(const Request& request, const std::string& id,
                              const mechanics::Mechanics& facts) {
  if (const auto* tool = facts.findTool(id)) return *tool;
  throw UsageError(request.text.format("cli.palpate.no-tool", {{"tool", id}, {"list", toolList(facts)}}));
}

Palpation palpateOn(const Request& request, PalpateOptions options, const Atlas& atlas,
                    const mechanics::Mechanics& facts) {
  const mechanics::Tool& tool = toolOf(request, options.tool, facts);
  const Place place = placeOf(request, options, atlas);
  for (const auto& word : options.contract) addContraction(request, word, atlas, options.posture);
  const auto points = anatomy::placeTriggerPoints(atlas, *atlas.triggerPoints);
  return mechanics::palpate(atlas, facts, points, tool, place, options.forceN,
                            soundAt(atlas, facts, place.t, place.thetaDeg, options.posture), nullptr,
                            options.site);
}

// Whatever is wrong with what was typed is wrong usage.
Palpation palpateAsTyped(const Request& request, const PalpateOptions& options, const Atlas& atlas,
                         const mechanics::Mechanics& facts) {
  try {
    return palpateOn(request, options, atlas, facts);
  } catch (const eng::Error& error) {
    throw UsageError(error.what());
  }
}

int palpate(const Request& request, const PalpateOptions& options) {
  const auto atlas = loadAtlas(request);
  const auto facts = mechanics::requireMechanics(request.assets / "mechanics", *atlas->table, *atlas->text);
  const Palpation palpation = palpateAsTyped(request, options, *atlas, facts);
  if (!palpation.sounding.onSkin)
    fmt::print(stderr, "calf-atlas: {}\n",
               request.text.format("cli.palpate.no-skin",
                                   {{"structure", atlas->at(*palpation.sounding.top).facts.id}}));
  if (request.json)
    printJson(palpationJson(*atlas, palpation));
  else
    printPalpation(request, *atlas, palpation);
  return 0;
}

}  // namespace

void addPalpate(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "palpate");
  auto options = std::make_shared<PalpateOptions>();
  const auto help = [&](const char* name) { return request.text(fmt::format("cli.palpate.{}", name)); };
  auto* where = sub->add_option_group("where");
  where->add_option("--site", options->site, help("site"))->type_name("ID");
  where->add_option("--at", options->at, help("at"))->type_name("T,THETA");
  where->require_option(1);
  sub->add_option("--tool", options->tool, help("tool"))->type_name("NAME")->capture_default_str();
  sub->add_option("--force", options->forceN, help("force"))->type_name("N")->required();
  sub->add_option("--ankle", options->posture.ankleDeg, help("ankle"))->type_name("DEG");
  sub->add_option("--knee", options->posture.kneeDeg, help("knee"))->type_name("DEG");
  sub->add_option("--contract", options->contract, help("contract"))
      ->type_name("MUSCLE=0..1")
      ->allow_extra_args(false);
  addJsonOption(*sub, request);
  addModelOptions(*sub, request);
  sub->callback(
      [&request, options] { request.action = [&request, options] { return palpate(request, *options); }; });
}

}  // namespace app
