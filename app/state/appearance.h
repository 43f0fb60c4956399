// How each structure looks in a given state: a pure function from Atlas + ViewState to colours.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/view_state.h"

namespace app {

// How light plays on a tissue, each 0 to 1; assets/anatomy/tissues.toml says what each means.
struct Finish {
  float wrap = 0.18f, anisotropy = 0.0f, moisture = 0.0f, sheen = 0.0f, film = 0.0f;
  glm::vec3 rim{0.0f};  // linear light
  bool operator==(const Finish&) const = default;
};

// Of a kind of tissue, from assets/anatomy/tissues.toml.
struct Tissue {
  glm::vec3 colour{0.8f};  // linear light
  float roughness = 0.6f;  // 0.05 to 1
  float variation = 0.0f;  // how far neighbours of one kind may differ in lightness and hue, 0 to 1
  float grain = 0.0f;      // how clearly its fibres show, 0 to 1
  Finish finish;
};

struct Palette {
  std::vector<Tissue> tissues;  // by Kind
  // A malformed or missing entry is a problem and leaves the default. Throws eng::Error when the file is
  // missing or is no TOML.
  static Palette load(const std::filesystem::path& tissuesFile, anatomy::Problems& problems);
  const Tissue& of(anatomy::Kind kind) const { return tissues[size_t(kind)]; }
};

struct Appearance {
  glm::vec3 colour{0.8f};  // linear light
  float roughness = 0.6f;
  float opacity = 1.0f;          // 0: not drawn
  float glow = 0.0f;             // hover, 0 to 1
  float grain = 0.0f;            // fibres
  glm::vec3 tendonColour{0.8f};  // of the tendon of a muscle
  float tendonRoughness = 0.6f;
  Finish finish, tendonFinish;
  bool selected = false;
};

// One for each Atlas structure. Structures of one kind differ a little within the tissue's `variation`, those
// next to each other in the table most; a structure has the same colour in every model. Hidden ones have
// opacity 0 and neither glow nor selection. In an x-ray all but the selection is faint. `hovered` is
// transient and therefore no part of the state.
std::vector<Appearance> appearances(const anatomy::Atlas& atlas, const ViewState& state,
                                    const Palette& palette, std::optional<anatomy::StructureId> hovered);

// What is left of a structure's own opacity in an x-ray of everything but the selection: bones stay as
// landmarks.
float xRayShare(const anatomy::Structure& structure);

// "#d9b38c" to linear light; nothing when malformed.
std::optional<glm::vec3> colourFromHex(std::string_view hex);

}  // namespace app
