#include "app/viewer/scene_binding.h"

namespace app {
namespace {

struct ThemeColours {
  const char *backgroundTop, *backgroundBottom, *outline;
};

// The scene behind the leg. Dark: a lecture hall; light: paper.
constexpr ThemeColours kDark{"#1d2229", "#12151a", "#ffd27a"};
constexpr ThemeColours kLight{"#f6f4ef", "#e4e0d8", "#b4530a"};
constexpr ThemeColours kPrint{"#ffffff", "#ffffff", "#000000"};

const ThemeColours& coloursFor(Theme theme) {
  return theme == Theme::Dark ? kDark : theme == Theme::Light ? kLight : kPrint;
}

eng::Finish finishOf(const Finish& f) {
  return {.wrap = f.wrap,
          .anisotropy = f.anisotropy,
          .moisture = f.moisture,
          .sheen = f.sheen,
          .rim = f.rim,
          .film = f.film};
}

}  // namespace

std::vector<const eng::Mesh*> meshesOf(const anatomy::Atlas& atlas) {
  std::vector<const eng::Mesh*> meshes;
  for (const anatomy::Structure& structure : atlas.structures) meshes.push_back(&structure.mesh);
  return meshes;
}

std::vector<eng::Look> looksOf(const anatomy::Atlas& atlas, const std::vector<Appearance>& appearances) {
  std::vector<eng::Look> looks;
  for (size_t i = 0; i < appearances.size(); ++i) {
    const Appearance& appearance = appearances[i];
    looks.push_back({.colour = appearance.colour,
                     .roughness = appearance.roughness,
                     .opacity = appearance.opacity,
                     .glow = appearance.glow,
                     .outlined = appearance.selected,
                     .maskColour = appearance.tendonColour,
                     .maskRoughness = appearance.tendonRoughness,
                     .finish = finishOf(appearance.finish),
                     .maskFinish = finishOf(appearance.tendonFinish),
                     .grain = appearance.grain,
                     .twoSided = !atlas.structures[i].closed,
                     .id = uint32_t(i + 1)});
  }
  return looks;
}

std::optional<anatomy::StructureId> structureOf(uint32_t imageId) {
  if (imageId == 0 || imageId >= kBodyId) return std::nullopt;
  return anatomy::StructureId{imageId - 1};
}

eng::View viewOf(const ViewState& state, const eng::CameraPose& camera, const Area& area) {
  const ThemeColours& colours = coloursFor(state.preferences.theme);
  const bool print = state.preferences.theme == Theme::Print;
  return {.camera = camera,
          .area = {area.origin, area.size},
          .backgroundTop = *colourFromHex(colours.backgroundTop),
          .backgroundBottom = *colourFromHex(colours.backgroundBottom),
          .outlineColour = *colourFromHex(colours.outline),
          .uncovered = state.onlyLayer ? 0.0f : state.depth,
          .flatness = print ? 0.6f : 0.0f,
          .lineDrawing = print,
          .occlusion = print ? 0.6f : 1.0f};
}

}  // namespace app
