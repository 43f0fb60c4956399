// calf-atlas devices: every Vulkan device, and why it is used or not.
#include <fmt/core.h>

#include <algorithm>

#include "app/cli/json.h"
#include "app/cli/subcommands.h"
#include "app/cli/table.h"
#include "engine/render/stage.h"

namespace app {
namespace {

using Reports = std::vector<eng::DeviceReport>;

Json reportsJson(const Reports& reports) {
  Json devices = Json::array();
  for (const auto& report : reports)
    devices.push_back({{"name", report.name},
                       {"type", report.type},
                       {"driver", report.driver},
                       {"version", report.version},
                       {"chosen", report.chosen},
                       {"refusal", report.refusal.empty() ? Json(nullptr) : Json(report.refusal)}});
  return {{"devices", devices}};
}

void printTable(const Request& request, const Reports& reports) {
  const auto heading = [&](const char* name) { return request.text(fmt::format("cli.column.{}", name)); };
  Table table(
      {{heading("device")}, {heading("type")}, {heading("driver")}, {heading("version")}, {heading("use")}});
  for (const auto& report : reports) {
    const std::string usable = request.text(report.chosen ? "cli.devices.chosen" : "cli.devices.usable");
    table.add({report.name, report.type, report.driver, report.version,
               report.refusal.empty()
                   ? usable
                   : request.text.format("cli.devices.refused", {{"why", report.refusal}})});
  }
  fmt::print("{}", table.toString());
}

int devices(const Request& request) {
  const Reports reports = eng::listDevices(request.device);
  if (request.json)
    printJson(reportsJson(reports));
  else
    printTable(request, reports);
  if (std::any_of(reports.begin(), reports.end(), [](const auto& report) { return report.chosen; })) return 0;
  fmt::print(stderr, "calf-atlas: {}\n", request.text("cli.devices.none"));
  return 1;
}

}  // namespace

void addDevices(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "devices");
  sub->add_option("--device", request.device, request.text("cli.option.device"))->type_name("NAME");
  addJsonOption(*sub, request);
  addModelOptions(*sub, request);  // accepted everywhere, so that one set of options serves a whole script
  sub->callback([&request] { request.action = [&request] { return devices(request); }; });
}

}  // namespace app
