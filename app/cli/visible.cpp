// calf-atlas visible: how many pixels of each structure are seen, counted on the id image.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "app/cli/json.h"
#include "app/cli/picture_session.h"
#include "app/cli/subcommands.h"
#include "app/cli/table.h"

namespace app {
namespace {

void printCounts(const anatomy::Atlas& atlas, const std::vector<uint64_t>& pixels, glm::uvec2 size) {
  Json structures = Json::object();
  for (size_t i = 0; i < pixels.size(); ++i) structures[atlas.structures[i].facts.id] = pixels[i];
  printJson({{"pixels", uint64_t(size.x) * size.y}, {"structures", structures}});
}

// Most visible first; what cannot be seen is left out.
void printTable(const Request& request, const anatomy::Atlas& atlas, const std::vector<uint64_t>& pixels) {
  std::vector<size_t> order(pixels.size());
  std::iota(order.begin(), order.end(), size_t(0));
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return pixels[a] > pixels[b]; });
  Table table(
      {{request.text("cli.column.structure")}, {request.text("cli.column.pixels"), Table::Align::Right}});
  for (size_t i : order)
    if (pixels[i] > 0) table.add({atlas.structures[i].facts.id, fmt::to_string(pixels[i])});
  fmt::print("{}", table.toString());
}

int visible(const Request& request) {
  const glm::uvec2 size = pictureSize(request);
  PictureSession session(request, {.size = size});
  session.draw(1);
  const auto pixels = session.viewer().visiblePixels();
  if (request.json)
    printCounts(session.atlas(), pixels, size);
  else
    printTable(request, session.atlas(), pixels);
  return validationStatus();
}

}  // namespace

void addVisible(CLI::App& cli, Request& request) {
  CLI::App* sub = addSubcommand(cli, request, "visible");
  addSizeOption(*sub, request);
  addScriptOptions(*sub, request);
  addJsonOption(*sub, request);
  addModelOptions(*sub, request);
  addDeviceOptions(*sub, request);
  sub->callback([&request] { request.action = [&request] { return visible(request); }; });
}

}  // namespace app
