#include "app/ui/page.h"

namespace app {

const std::string& primaryName(const Page& page, const anatomy::Structure& structure) {
  const anatomy::StructureRow& facts = structure.facts;
  if (page.state().preferences.latinNames && !facts.latin.empty()) return facts.latin;
  if (!facts.name.empty()) return facts.name;
  return structure.sourceName.empty() ? facts.id : structure.sourceName;
}

const std::string& secondaryName(const Page& page, const anatomy::Structure& structure) {
  const anatomy::StructureRow& facts = structure.facts;
  const bool latinFirst = page.state().preferences.latinNames && !facts.latin.empty();
  const std::string& other = latinFirst ? facts.name : facts.latin;
  static const std::string kNone;  // "Tibia" need not be said twice
  return other == primaryName(page, structure) ? kNone : other;
}

const std::string& layerName(const Page& page, anatomy::Layer layer) {
  return page.text("layer." + std::string(anatomy::idOf(layer)));
}

std::string layerTarget(anatomy::Layer layer) {
  return "layer:" + std::string(anatomy::idOf(layer));
}

}  // namespace app
