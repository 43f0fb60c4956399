// The Interface: panels round the leg, labels over it. It reads the Atlas and the ViewState and answers with
// command lines ("select soleus"); it changes nothing itself. Owns the ImGui context, its fonts and its
// style; knows no GPU.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/trigger_points/placement.h"
#include "app/anatomy/way_back/candidates.h"
#include "app/mechanics/palpation.h"
#include "app/mechanics/tool_comparison.h"
#include "app/state/demonstration.h"
#include "app/state/view_state.h"
#include "app/ui/cut_handle.h"
#include "app/ui/rolling_input.h"
#include "app/ui/training.h"
#include "app/ui/view_card.h"
#include "engine/view/camera.h"

struct ImDrawData;
struct ImGuiContext;

namespace app {

// A point of a structure that can be seen, found by the viewer in the id image.
struct LabelAnchor {
  anatomy::StructureId id;
  glm::vec3 positionMm{0.0f};         // display frame, on the visible surface
  float visiblePixels = 0.0f;         // how much of it is seen
  std::vector<glm::vec3> othersMm{};  // where else it is seen
};

// A flat cut through the leg: where it is seen face on, names go round it.
struct LabelledSection {
  std::vector<glm::vec3> outlineMm;  // display frame; points whose hull is the cut's
  glm::vec3 normal{0.0f};
};

struct TimingRow {
  std::string name;
  double milliseconds = 0.0;
};

// The same leg in another state, in the left half of the scene.
struct BesideInput {
  const ViewState& state;
  std::span<const LabelAnchor> anchors;
  std::string title;
};

// What a captioned figure says beyond what it shows.
struct FigureWords {
  std::string title;  // empty: that of the model
};

// Which trigger points could send the pain that was painted.
struct WayBackAnswer {
  std::vector<anatomy::Candidate> candidates;
  bool ready = false;
};

// What the viewer knows and the interface shows, for one frame.
struct InterfaceInput {
  const anatomy::Atlas& atlas;
  const ViewState& state;
  eng::CameraPose camera;  // as drawn; differs from state.camera during a flight
  std::optional<anatomy::StructureId> hovered;
  std::span<const LabelAnchor> anchors;
  std::span<const TimingRow> timings;
  std::string device;   // "llvmpipe (LLVM 15.0.6, 256 bits)"
  std::string notice;   // one line for the person: an error, "Saved leg.png"; empty: none
  bool panels = true;   // false: labels only (a picture without the interface)
  bool moving = false;  // labels are quieter then, and keep their places
  const LabelledSection* section = nullptr;  // none: nothing is cut
  const FigureWords* figure = nullptr;       // a page round the picture in place of panels; none: no page
  std::span<const glm::vec3> peelRings{};    // where the gastrocnemius can be taken hold of, display frame
  std::span<const CutHandle> cutHandles{};   // where the cuts can
  bool canUndo = false, canRedo = false;
  std::span<const ViewCard> views{};  // that can be opened: topics, then saved ones
  uint64_t viewsRevision = 0;         // another number whenever `views` changed
  const BesideInput* beside = nullptr;
  // Where the trigger points lie in this leg; null while none is marked or told of.
  const anatomy::Placements* placements = nullptr;
  bool painShown = false;                             // some is felt now: the legend is wanted
  const WayBackAnswer* wayBack = nullptr;             // while somebody asks
  std::optional<float> painS{};                       // since the pressed point began to hurt, while it plays
  const mechanics::Mechanics* mechanics = nullptr;    // null: nothing can be pressed
  const mechanics::Palpation* palpation = nullptr;    // the press, solved; null: nothing is pressed
  mechanics::Posture posture{};                       // as it is shown, which an exercise moves
  std::span<const Lesson> lessons{};                  // that can be begun
  const Training* training = nullptr;                 // null: nobody trains
  const mechanics::RollerContact* rolled = nullptr;   // the roller, solved; null: nothing is rolled on
  std::span<const Demonstration> demonstrations{};    // that can be begun
  const Demonstration* demonstration = nullptr;       // the one that is given; null: none
  const DemonstrationMoment* demonstrated = nullptr;  // as it stands now; null while it is not seen
  bool pressureShown = false;                         // of the roller, on the skin: its legend is wanted
  std::span<const mechanics::RollStation> rollStations{};  // along the way of the roller
  std::span<const mechanics::ToolPrint> toolPrints{};      // two while tools are compared
  std::span<const KeepOutName> keepOuts{};                 // while they are hatched
};

// Part of the picture in framebuffer pixels from the top left.
struct Area {
  glm::ivec2 origin{0};
  glm::uvec2 size{0};
  bool operator==(const Area&) const = default;
};

class Interface {
 public:
  // Makes this the one that ImGui works for, while there are several. build() does, too.
  void takeTurn();

  // `assets` for fonts of our own, if any; Debian's fonts-inter is looked for and DejaVu or ImGui's font is
  // the fallback.
  Interface(const anatomy::Atlas& atlas, const std::filesystem::path& assets);
  ~Interface();
  Interface(const Interface&) = delete;

  // Builds one frame of `size` framebuffer pixels. With a GLFW window the caller has already fed ImGui's
  // input. `commands` receives command lines in the order in which they were caused.
  ImDrawData* build(const InterfaceInput& input, glm::uvec2 size, float contentScale,
                    std::vector<std::string>& commands);

  // Where the leg goes: the picture less the panels that `state` shows at this size and text scale. Needs no
  // frame.
  static Area sceneArea(const ViewState& state, glm::uvec2 size, float contentScale, bool panels);

  // Where the figure of the whole body goes while it is shown: the part of the picture that is its own, in it
  // the frame that it stands in, and whether that part lies over the scene.
  struct BodyArea {
    Area part, frame;
    bool over = false;
  };
  static std::optional<BodyArea> bodyArea(const ViewState& state, glm::uvec2 size, float contentScale,
                                          bool panels);

  // The halves of a scene area while two states are compared: the other one, and the present one.
  static Area besideHalf(const Area& scene);
  static Area mainHalf(const Area& scene);

  // The same on the page of a captioned figure.
  static Area figureArea(const ViewState& state, glm::uvec2 size, float contentScale);

  // Makes of the data of a whole picture that of a part of it, a tile.
  static void showPart(ImDrawData& data, glm::ivec2 origin, glm::uvec2 size);

  // The `search` command: puts the cursor into the search field at the next build.
  void focusSearch();

  // A key that the interface uses before the command table does: Escape closes the cheat sheet, and what is
  // asked before a demonstration takes all but chords. False: not used.
  bool takeKey(std::string_view key, const ViewState& state, std::vector<std::string>& commands);

  // True once after the fonts were built anew (text scale changed): the GPU's copy must follow.
  bool takeFontsChanged();

  bool wantsKeyboard() const;  // a text field has the focus
  bool wantsMouse() const;     // the cursor is on a panel or on the words of a label
  // Whose label the cursor is on: as good as the structure itself.
  std::optional<anatomy::StructureId> hoveredLabel() const;
  bool animating() const;  // something of the interface still moves and wants another frame

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Gives the turn back, at its end, to the interface that had it.
class InterfaceTurn {
 public:
  InterfaceTurn();
  ~InterfaceTurn();
  InterfaceTurn(const InterfaceTurn&) = delete;

 private:
  ImGuiContext* before_;
};

}  // namespace app
