#include "app/state/appearance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace app {

namespace {

// At variation 1 a colour is half to twice as light and its hue turns by up to 11 degrees: the eye takes a
// lighter red for the same tissue, but a purple or an orange one for another.
constexpr float kLightnessSpanOctaves = 1.0f;
constexpr float kHueSpanRad = 0.2f;

// Successive multiples of these, modulo 1, lie far apart in the unit square (the R2 sequence of M. Roberts);
// the second keeps neighbours further apart and is therefore the lightness.
constexpr double kHueStep = 0.7548776662466927;
constexpr double kLightnessStep = 0.5698402909980532;

double fraction(double x) {
  return x - std::floor(x);
}

// Turns a colour round the grey axis (Rodrigues' formula), which keeps its mean.
glm::vec3 hueTurned(glm::vec3 colour, float angleRad) {
  const glm::vec3 axis(std::sqrt(1.0f / 3.0f));
  const float cosine = std::cos(angleRad);
  return colour * cosine + glm::cross(axis, colour) * std::sin(angleRad) +
         axis * glm::dot(axis, colour) * (1.0f - cosine);
}

// From -1 to 1.
float offset(size_t ordinal, double step) {
  return float(2.0 * fraction(0.5 + double(ordinal) * step) - 1.0);
}

glm::vec3 varied(const Tissue& tissue, size_t ordinal) {
  const float hueRad = offset(ordinal, kHueStep) * kHueSpanRad * tissue.variation;
  const float octaves = offset(ordinal, kLightnessStep) * kLightnessSpanOctaves * tissue.variation;
  return glm::clamp(hueTurned(tissue.colour, hueRad) * std::exp2(octaves), 0.0f, 1.0f);
}

// The how-manieth of its kind each structure is: by the table, so that a colour does not depend on what else
// a model holds; what is not in the table counts on by its place in the atlas.
class Ordinals {
 public:
  explicit Ordinals(const anatomy::Atlas& atlas) : rowCount_(atlas.table ? atlas.table->rows().size() : 0) {
    std::array<size_t, size_t(anatomy::Kind::Unknown) + 1> ofKind{};
    for (size_t i = 0; i < rowCount_; ++i) {
      const anatomy::StructureRow& row = atlas.table->rows()[i];
      byId_.emplace(row.id, ofKind[size_t(row.kind)]++);
    }
  }

  size_t of(const anatomy::Structure& structure, size_t index) const {
    const auto found = byId_.find(structure.facts.id);
    return found == byId_.end() ? rowCount_ + index : found->second;
  }

 private:
  std::unordered_map<std::string_view, size_t> byId_;
  size_t rowCount_;
};

Appearance materialOf(const anatomy::Structure& structure, const Palette& palette, size_t ordinal) {
  const Tissue& tissue = palette.of(structure.facts.kind);
  const auto own = colourFromHex(structure.facts.colour);
  const Tissue& tendon = palette.of(anatomy::Kind::Tendon);
  return {.colour = own ? *own : varied(tissue, ordinal),
          .roughness = tissue.roughness,
          .grain = tissue.grain,
          .tendonColour = tendon.colour,
          .tendonRoughness = tendon.roughness};
}

}  // namespace

float xRayShare(const anatomy::Structure& structure) {
  constexpr float kBones = 0.3f, kOthers = 0.09f, kWrappings = 0.04f;
  switch (structure.facts.layer) {
    case anatomy::Layer::Skeleton:
      return kBones;
    case anatomy::Layer::Skin:
    case anatomy::Layer::Subcutaneous:
    case anatomy::Layer::CruralFascia:
      return kWrappings;  // three of them lie over everything
    default:
      return kOthers;
  }
}

namespace {

constexpr float kBonesBesideOneLayer = 0.3f;

// Of a structure while one layer is shown alone: that layer as it is, the bones faint for bearings.
float opacityWithLayer(const StructureView& view, const anatomy::StructureRow& facts, anatomy::Layer only) {
  if (facts.layer == only) {
    return view.visible ? view.opacity : 0.0f;
  }
  const bool bearings = facts.kind == anatomy::Kind::Bone && only > anatomy::Layer::CruralFascia;
  return bearings ? kBonesBesideOneLayer : 0.0f;
}

}  // namespace

std::vector<Appearance> appearances(const anatomy::Atlas& atlas, const ViewState& state,
                                    const Palette& palette, std::optional<anatomy::StructureId> hovered) {
  const Ordinals ordinals(atlas);
  std::vector<Appearance> all;
  all.reserve(atlas.structures.size());
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const anatomy::StructureId id{i};
    const StructureView& view = state.at(id);
    Appearance look = materialOf(atlas.at(id), palette, ordinals.of(atlas.at(id), i));
    look.opacity = state.onlyLayer ? opacityWithLayer(view, atlas.at(id).facts, *state.onlyLayer)
                   : view.visible  ? view.opacity
                                   : 0.0f;
    if (state.xRay && state.selected != id) look.opacity *= xRayShare(atlas.at(id));
    const bool shown = look.opacity > 0.0f || (view.visible && !state.onlyLayer);
    look.glow = shown && hovered == id ? 1.0f : 0.0f;
    look.selected = shown && state.selected == id;
    all.push_back(look);
  }
  return all;
}

}  // namespace app
