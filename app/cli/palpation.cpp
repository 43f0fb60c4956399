#include "app/cli/palpation.h"

#include <fmt/format.h>

#include "app/cli/table.h"
#include "app/mechanics/reach_map.h"

namespace app {
namespace {

using anatomy::Atlas;

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

Json refusedJson(const Palpation& palpation) {
  return {{"force_n", palpation.contact.forceN}, {"tool", palpation.tool->id}, {"contact_area_cm2", nullptr},
          {"face_pressure_kpa", nullptr},        {"indentation_mm", nullptr},  {"layers", Json::array()},
          {"reaches", Json::object()},           {"pain_nrs", nullptr},        {"referral", Json::array()},
          {"refused", palpation.refused->reason}};
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

}  // namespace

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

}  // namespace app
