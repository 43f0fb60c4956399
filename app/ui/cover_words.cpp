#include "app/ui/cover_words.h"

#include <fmt/core.h>

namespace app {
namespace {

constexpr float kTooThinMm = 0.3f;  // to be worth a word

const std::string& nameOf(const Page& page, anatomy::StructureId id) {
  return primaryName(page, page.atlas().at(id));
}

// Skin and fat are at home everywhere, and of a muscle its heads need not be told apart here.
std::string shortName(const Page& page, anatomy::StructureId id) {
  const anatomy::Kind kind = page.atlas().at(id).facts.kind;
  if (kind == anatomy::Kind::Skin || kind == anatomy::Kind::Fat)
    return page.text("panel.points.cover-" + std::string(anatomy::idOf(kind)));
  const std::string& name = nameOf(page, id);
  return name.substr(0, name.find(','));
}

std::string millimetres(float mm) {
  return fmt::format("{:.0f}", mm);
}

std::string depthMm(const anatomy::PlacedPoint& point) {
  return millimetres(glm::distance(point.skinMm, point.targetMm));
}

}  // namespace

std::string coverWords(const Page& page, const anatomy::PlacedPoint& point) {
  std::string layers;
  for (const anatomy::CoverLayer& layer : point.cover)
    if (layer.thicknessMm >= kTooThinMm)
      layers += fmt::format("{}{} {:.{}f} mm", layers.empty() ? "" : ", ", nameOf(page, layer.structure),
                            layer.thicknessMm, layer.thicknessMm < 9.95f ? 1 : 0);
  return page.atlas().text->format("panel.points.cover-words",
                                   {{"depth", depthMm(point)}, {"layers", layers}});
}

// Fasciae are thin and would fill the line. A structure that the line meets more than once is named once.
std::string coverLine(const Page& page, const anatomy::PlacedPoint& point, size_t most) {
  std::string layers;
  size_t named = 0, left = 0;
  for (const anatomy::CoverLayer& layer : point.cover) {
    const std::string name = shortName(page, layer.structure);
    if (layer.structure == point.structure || layer.thicknessMm < kTooThinMm) continue;
    if (page.atlas().at(layer.structure).facts.kind == anatomy::Kind::Fascia) continue;
    if (layers.find(name) != std::string::npos) continue;
    if (named == most) {
      ++left;
      continue;
    }
    layers += (named++ ? ", " : "") + name;
  }
  if (left > 0) layers += fmt::format(" +{}", left);
  if (layers.empty()) return page.atlas().text->format("panel.points.cover-bare", {{"depth", depthMm(point)}});
  return page.atlas().text->format("panel.points.cover-line",
                                   {{"depth", depthMm(point)}, {"layers", layers}});
}

}  // namespace app
