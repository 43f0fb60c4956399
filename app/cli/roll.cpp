// calf-atlas roll: a roller under the calf at one place, in numbers.
#include <fmt/format.h>

#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/cli/usage.h"
#include "app/mechanics/roller_contact.h"
#include "engine/base/error.h"

namespace app {
namespace {

struct RollOptions {
  float t = 0.0f, rotationDeg = 0.0f;
  std::string roller = "soft";
  std::optional<float> load, bodyMassKg;
};

struct Rolling {
  const mechanics::Roller* roller = nullptr;
  float loadN = 0.0f;
  std::string refused;  // why; empty: it may
  mechanics::RollerContact contact;
  std::optional<float> soleusKPa;
  std::optional<anatomy::StructureId> start;  // of a model without skin: what the roller lies on
};

const mechanics::Roller& rollerOf(const Request& request, const std::string& id,
                                  const mechanics::RollerFacts& facts) {
  if (const auto* roller = facts.findRoller(id)) return *roller;
  std::string list;
  for (const auto& roller : facts.rollers) list += (list.empty() ? "" : ", ") + roller.id;
  throw UsageError(request.text.format("cli.roll.no-roller", {{"roller", id}, {"list", list}}));
}

// Arriving at the outer side of the soleus, under the middle of the roller.
std::optional<float> soleusPressure(const anatomy::Atlas& atlas, const mechanics::RollerContact& contact) {
  const auto soleus = atlas.find("soleus");
  const auto* layer = soleus ? findLayer(contact.stack, *soleus) : nullptr;
  if (!layer) return std::nullopt;
  return contact.middle.pressureKPa * contact.middle.shareAt(layer->depthMm);
}

Rolling rollOn(const Request& request, const RollOptions& options, const anatomy::Atlas& atlas,
               const mechanics::Mechanics& facts) {
  const auto& usual = facts.rolling;
  Rolling rolling{.roller = &rollerOf(request, options.roller, usual)};
  rolling.loadN = rollerLoadN(usual, options.bodyMassKg.value_or(usual.usualBodyMassKg),
                              options.load.value_or(usual.usualLoad));
  rolling.refused = rollRefusal(facts, options.t, options.rotationDeg);
  if (!rolling.refused.empty()) return rolling;
  const float thetaDeg = mechanics::thetaOnRoller(options.rotationDeg);
  const mechanics::Sounding under = soundAt(atlas, facts, options.t, thetaDeg);
  if (!under.onSkin) rolling.start = under.top;
  const mechanics::RollerBed bed(atlas, facts, {options.t, options.t});
  rolling.contact = bed.contact(*rolling.roller, options.t, thetaDeg, rolling.loadN);
  rolling.soleusKPa = soleusPressure(atlas, rolling.contact);
  return rolling;
}

// Whatever is wrong with what was typed is wrong usage.
Rolling rollAsTyped(const Request& request, const RollOptions& options, const anatomy::Atlas& atlas,
                    const mechanics::Mechanics& facts) {
  try {
    return rollOn(request, options, atlas, facts);
  } catch (const eng::Error& error) {
    throw UsageError(error.what());
  }
}

// A roller that is refused has no numbers but its load.
Json rollingJson(const Rolling& rolling) {
  const bool rolled = rolling.refused.empty();
  const auto number = [&](float value, int decimals) {
    return rolled ? Json(rounded(value, decimals)) : Json();
  };
  const auto& contact = rolling.contact;
  return {{"load_n", rounded(rolling.loadN, 2)},
          {"contact_area_cm2", number(contact.areaCm2, 2)},
          {"mean_pressure_kpa", number(contact.meanPressureKPa, 2)},
          {"peak_pressure_kpa", number(contact.peakPressureKPa, 2)},
          {"indentation_mm", number(contact.indentationMm, 2)},
          {"soleus_pressure_kpa", rolling.soleusKPa ? Json(rounded(*rolling.soleusKPa, 2)) : Json()},
          {"refused", rolled ? Json() : Json(rolling.refused)}};
}

void printRolling(const Request& request, const RollOptions& options, const Rolling& rolling) {
  if (!rolling.refused.empty()) {
    fmt::print("{}\n", request.text.format("cli.roll.refused", {{"reason", rolling.refused}}));
    return;
  }
  const auto number = [](float value) { return fmt::format("{:.1f}", value); };
  const auto& contact = rolling.contact;
  fmt::print("{}\n", request.text.format(rolling.soleusKPa ? "cli.roll.summary" : "cli.roll.without-soleus",
                                         {{"roller", rolling.roller->name},
                                          {"t", fmt::format("{:.2f}", options.t)},
                                          {"load", fmt::format("{:.0f}", rolling.loadN)},
                                          {"area", number(contact.areaCm2)},
                                          {"mean", number(contact.meanPressureKPa)},
                                          {"peak", number(contact.peakPressureKPa)},
                                          {"depth", number(contact.indentationMm)},
                                          {"soleus", number(rolling.soleusKPa.value_or(0.0f))}}));
}

int roll(const Request& request, const RollOptions& options) {
  const auto atlas = loadAtlas(request);
  const auto facts = mechanics::requireMechanics(request.assets / "mechanics", *atlas->table, *atlas->text);
  const Rolling rolling = rollAsTyped(request, options, *atlas, facts);
  if (rolling.start)
    fmt::print(
        stderr, "calf-atlas: {}\n",
        request.text.format("cli.palpate.no-skin", {{"structure", atlas->at(*rolling.start).facts.id}}));
  if (request.json)
    printJson(rollingJson(rolling));
  else
    printRolling(request, options, rolling);
  return 0;
}

}  // namespace

void addRoll(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "roll");
  auto options = std::make_shared<RollOptions>();
  const auto help = [&](const char* name) { return request.text(fmt::format("cli.roll.{}", name)); };
  sub->add_option("--at", options->t, help("at"))->type_name("T")->required();
  sub->add_option("--roller", options->roller, help("roller"))->type_name("NAME")->capture_default_str();
  sub->add_option("--load", options->load, help("load"))->type_name("SHARE");
  sub->add_option("--body-mass", options->bodyMassKg, help("body-mass"))->type_name("KG");
  sub->add_option("--rotation", options->rotationDeg, help("rotation"))->type_name("DEG");
  addJsonOption(*sub, request);
  addModelOptions(*sub, request);
  sub->callback(
      [&request, options] { request.action = [&request, options] { return roll(request, *options); }; });
}

}  // namespace app
