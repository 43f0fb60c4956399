// calf-atlas palpate: one press of a tool on the leg, in numbers.
#include <fmt/format.h>

#include <charconv>

#include "app/anatomy/trigger_points/placing.h"
#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/cli/table.h"
#include "app/cli/usage.h"
#include "app/mechanics/feeling.h"
#include "app/mechanics/mechanics.h"
#include "app/mechanics/reach_map.h"
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

struct Palpation {
  const mechanics::Tool* tool = nullptr;
  mechanics::Sounding sounding;
  mechanics::Contact contact;
  mechanics::Feeling feeling;
  const mechanics::KeepOut* refused = nullptr;
};

struct Place {
  float t = 0.0f, thetaDeg = 0.0f;
};

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
  Palpation palpation{.tool = &toolOf(request, options.tool, facts)};
  const Place place = placeOf(request, options, atlas);
  for (const auto& word : options.contract) addContraction(request, word, atlas, options.posture);
  palpation.sounding = soundAt(atlas, facts, place.t, place.thetaDeg, options.posture);
  palpation.contact = press(palpation.sounding.stack, *palpation.tool, options.forceN);
  palpation.refused = refusedPress(facts.keepOuts, place.t, place.thetaDeg, options.forceN);
  const auto points = anatomy::placeTriggerPoints(atlas, *atlas.triggerPoints);
  palpation.feeling = feel(atlas, points, facts.pain, palpation.sounding, palpation.contact, options.site);
  return palpation;
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

std::string nameOf(const Atlas& atlas, const mechanics::Layer& layer) {
  return layer.structure ? atlas.at(*layer.structure).facts.id : std::string();
}

Json layersJson(const Atlas& atlas, const Palpation& palpation) {
  Json layers = Json::array();
  const auto compressed = palpation.sounding.stack.compressionMm(palpation.contact.load);
  for (size_t i = 0; i < compressed.size(); ++i) {
    const auto& layer = palpation.sounding.stack.layers()[i];
    const std::string name = nameOf(atlas, layer);
    const float middleMm = layer.depthMm + 0.5f * layer.thicknessMm;
    layers.push_back({{"structure", name.empty() ? Json(nullptr) : Json(name)},
                      {"thickness_mm", rounded(layer.thicknessMm, 2)},
                      {"compressed_mm", rounded(compressed[i], 3)},
                      {"pressure_kpa", rounded(palpation.contact.pressureAt(middleMm), 2)}});
  }
  return layers;
}

Json reachesJson(const Atlas& atlas, const Palpation& palpation) {
  Json reaches = Json::object();
  for (const auto& layer : palpation.sounding.stack.layers()) {
    if (!layer.structure || atlas.at(*layer.structure).facts.kind != anatomy::Kind::Muscle) continue;
    const auto reach = reachOf(palpation.sounding.stack, palpation.contact, *layer.structure);
    reaches[nameOf(atlas, layer)] = reach && reach->reached;
  }
  return reaches;
}

Json referralJson(const mechanics::Feeling& feeling) {
  Json referral = Json::array();
  for (const auto& [zone, intensity] : feeling.referral)
    referral.push_back({{"zone", zone}, {"intensity", rounded(intensity, 3)}});
  return referral;
}

// A refused press has no numbers.
Json refusedJson(const Palpation& palpation) {
  return {{"force_n", palpation.contact.forceN}, {"tool", palpation.tool->id}, {"contact_area_cm2", nullptr},
          {"face_pressure_kpa", nullptr},        {"indentation_mm", nullptr},  {"layers", Json::array()},
          {"reaches", Json::object()},           {"pain_nrs", nullptr},        {"referral", Json::array()},
          {"refused", palpation.refused->reason}};
}

Json palpationJson(const Atlas& atlas, const Palpation& palpation) {
  if (palpation.refused) return refusedJson(palpation);
  return {{"force_n", rounded(palpation.contact.forceN, 3)},
          {"tool", palpation.tool->id},
          {"contact_area_cm2", rounded(palpation.contact.areaCm2, 3)},
          {"face_pressure_kpa", rounded(palpation.contact.facePressureKPa, 2)},
          {"indentation_mm", rounded(palpation.contact.indentationMm, 3)},
          {"layers", layersJson(atlas, palpation)},
          {"reaches", reachesJson(atlas, palpation)},
          {"pain_nrs", rounded(palpation.feeling.nrs, 2)},
          {"referral", referralJson(palpation.feeling)},
          {"refused", nullptr}};
}

void printLayers(const Request& request, const Atlas& atlas, const Palpation& palpation) {
  const auto heading = [&](const char* name) { return request.text(fmt::format("cli.column.{}", name)); };
  using enum Table::Align;
  Table table({{heading("structure")},
               {heading("thickness"), Right},
               {heading("compressed"), Right},
               {heading("pressure"), Right}});
  const auto compressed = palpation.sounding.stack.compressionMm(palpation.contact.load);
  for (size_t i = 0; i < compressed.size(); ++i) {
    const auto& layer = palpation.sounding.stack.layers()[i];
    const float middleMm = layer.depthMm + 0.5f * layer.thicknessMm;
    table.add({nameOf(atlas, layer), fmt::format("{:.1f}", layer.thicknessMm),
               fmt::format("{:.2f}", compressed[i]),
               fmt::format("{:.1f}", palpation.contact.pressureAt(middleMm))});
  }
  fmt::print("{}\n", table.toString());
}

void printReaches(const Request& request, const Atlas& atlas, const Palpation& palpation) {
  const Json reaches = reachesJson(atlas, palpation);
  for (const auto& [muscle, reached] : reaches.items())
    fmt::print("{}\n", request.text.format(reached.get<bool>() ? "cli.palpate.reached" : "cli.palpate.missed",
                                           {{"muscle", muscle}}));
}

void printPalpation(const Request& request, const Atlas& atlas, const Palpation& palpation) {
  if (palpation.refused) {
    fmt::print("{}\n", request.text.format("cli.palpate.refused", {{"reason", palpation.refused->reason}}));
    return;
  }
  printLayers(request, atlas, palpation);
  const auto& contact = palpation.contact;
  const auto number = [](float value) { return fmt::format("{:.1f}", value); };
  fmt::print("{}\n",
             request.text.format("cli.palpate.summary",
                                 {{"tool", palpation.tool->name},
                                  {"force", number(contact.forceN)},
                                  {"area", number(contact.areaCm2)},
                                  {"pressure", fmt::format("{:.0f}", contact.facePressureKPa)},
                                  {"kilos", number(contact.facePressureKPa / mechanics::kPaPerKgPerCm2)},
                                  {"depth", number(contact.indentationMm)},
                                  {"pain", number(palpation.feeling.nrs)}}));
  printReaches(request, atlas, palpation);
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
