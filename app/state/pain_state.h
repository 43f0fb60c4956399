// What is shown of trigger points and pain: which are marked, which one is pressed and how long ago, and
// where a person says that it hurts.
#pragma once

#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"

namespace app {

struct ViewState;

enum class PainPalette { Ember, Sea, Grey };  // the last one for print

struct PainState {
  std::vector<std::string>
      marked;                // ids of trigger points whose markers are drawn, in the order of the table
  std::string point;         // the one that is pressed; empty: none
  std::optional<float> atS;  // as it looks that long after pressing, seconds; none: it plays
  bool released = false;     // the finger has let go and the pain fades
  std::string source;        // only what this source says, a key of sources.toml; empty: all of them
  PainPalette palette = PainPalette::Ember;
  bool operator==(const PainState&) const = default;
};

enum class BodySize { Off, Small, Large };
enum class BodyKind { Neutral, Female, Male };

// The small figure of the whole body. It is shown while there is pain to be seen or asked for.
struct BodyState {
  BodySize size = BodySize::Small;
  BodyKind kind = BodyKind::Neutral;
  bool operator==(const BodyState&) const = default;
};

// One place that hurts, as a person painted or chose it.
struct HurtMark {
  enum class On { Zone, Leg, Body };
  On on = On::Zone;
  std::string zone;         // On::Zone: its id
  glm::vec3 placeMm{0.0f};  // On::Leg: leg frame. On::Body: as a SurfacePlace of the body figure
  int intensity = 1;        // 1 to 3
  bool operator==(const HurtMark&) const = default;
};
// Pain is painted with a round brush of this radius, along the surface.
inline constexpr float kLegBrushMm = 14.0f, kBodyBrushMm = 45.0f;

// The way from pain back to the muscle.
struct WayBackState {
  bool on = false;
  std::vector<HurtMark> marks;
  int brush = 2;  // the intensity that is painted by hand; 0 wipes away
  bool operator==(const WayBackState&) const = default;
};

inline constexpr float kLongestPainS = 60.0f;

std::string_view idOf(PainPalette palette);
std::string_view idOf(BodySize size);
std::string_view idOf(BodyKind kind);

// Whether there is room wanted for the figure of the body.
bool bodyShown(const ViewState& state);

// A page of the knowledge, or of the pressed trigger point, in place of the selected structure.
inline constexpr std::string_view kPointPage = "trigger-point";

// Leaves out the trigger points, zones and pages that are no longer known, as after an edit of the content.
void dropUnknown(ViewState& state, const anatomy::Atlas& atlas);

// Where a mark lies: "heel-sole" (a zone), "0.65,90" (t and theta), "12,-30,200" (mm lateral, anterior,
// proximal), "body:100,80,1500" (on the figure). Nothing when the word is none of them.
std::optional<HurtMark> hurtMark(std::string_view word, const ViewState& state, const anatomy::Atlas& atlas);
// The word for a place that gives the same mark.
std::string placeWord(const HurtMark& mark);

}  // namespace app
